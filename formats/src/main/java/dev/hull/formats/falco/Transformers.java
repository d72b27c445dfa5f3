package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Expression.Term;
import dev.hull.model.events.FieldType;
import dev.hull.model.rules.ConditionText;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Operand.Transformer;
import java.util.List;
import java.util.Locale;

/** What transformers take and give. */
final class Transformers {
    private Transformers() {}

    static Operand call(Term.Call call) {
        Transformer transformer = Transformer.valueOf(call.name().toUpperCase(Locale.ROOT));
        List<Operand> arguments = call.arguments().stream().map(Typing::operand).toList();
        for (Operand argument : arguments) {
            if (Fields.asksOfAny(argument) || Fields.isEventType(argument)) {
                throw new Complaint.Stop(Kind.NOT_ALONE, call.at(), ConditionText.of(argument));
            }
        }
        boolean fits = switch (transformer) {
            case JOIN ->
                arguments.size() == 2
                        && isText(arguments.get(0))
                        && arguments.get(1).list();
            case CONCAT -> arguments.size() >= 2 && arguments.stream().allMatch(Transformers::isText);
            case GETOPT ->
                arguments.size() == 2 && arguments.get(0).list() && arguments.get(1) instanceof Operand.Literal;
            case TOLOWER, TOUPPER, B64, BASENAME, LEN ->
                arguments.size() == 1 && !(arguments.getFirst() instanceof Operand.Listing);
        };
        if (!fits) {
            throw new Complaint.Stop(Kind.WRONG_ARGUMENTS, call.at(), call.name(), wanted(transformer));
        }
        Operand first = arguments.getFirst();
        if (!takes(transformer, first)) {
            String type = first.list() ? "list" : Typing.word(first.type());
            throw new Complaint.Stop(Kind.WRONG_TRANSFORMER, call.at(), call.name(), ConditionText.of(first), type);
        }
        return new Operand.Call(
                transformer, arguments, call.option(), type(transformer, first), list(transformer, first, call));
    }

    private static boolean isText(Operand operand) {
        return !operand.list() && operand.type() == FieldType.CHARBUF;
    }

    private static String wanted(Transformer transformer) {
        return switch (transformer) {
            case JOIN -> "a text and a list";
            case CONCAT -> "two texts or more";
            case GETOPT -> "a list and a text in quotes";
            case TOLOWER, TOUPPER, B64, BASENAME, LEN -> "one field";
        };
    }

    private static boolean takes(Transformer transformer, Operand operand) {
        return switch (transformer) {
            case TOLOWER, TOUPPER, BASENAME -> operand.type() == FieldType.CHARBUF;
            case B64 -> operand.type() == FieldType.CHARBUF || operand.type() == FieldType.BYTEBUF;
            case LEN -> operand.list() || operand.type() == FieldType.CHARBUF || operand.type() == FieldType.BYTEBUF;
            case JOIN, CONCAT, GETOPT -> true;
        };
    }

    private static FieldType type(Transformer transformer, Operand operand) {
        return switch (transformer) {
            case LEN -> FieldType.UINT64;
            case TOLOWER, TOUPPER, BASENAME, B64 -> operand.type();
            case JOIN, CONCAT, GETOPT -> FieldType.CHARBUF;
        };
    }

    private static boolean list(Transformer transformer, Operand operand, Term.Call call) {
        return switch (transformer) {
            case LEN, JOIN, CONCAT -> false;
            case TOLOWER, TOUPPER, BASENAME, B64 -> operand.list();
            case GETOPT -> call.option().isEmpty();
        };
    }

    static long number(Term.Number number) {
        String text = number.text();
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        if (digits.length() > 18 || !digits.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            throw new Complaint.Stop(Kind.NOT_A_NUMBER, number.at(), text, "an argument");
        }
        return negative ? -Long.parseLong(digits) : Long.parseLong(digits);
    }
}
