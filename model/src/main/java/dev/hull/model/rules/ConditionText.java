package dev.hull.model.rules;

import dev.hull.model.events.Bytes;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;

/** A condition as text, in the form that {@code falco -L} prints: every list and macro written out. */
public final class ConditionText {
    private final StringBuilder text = new StringBuilder();

    private ConditionText() {}

    public static String of(Condition condition) {
        ConditionText printer = new ConditionText();
        printer.print(condition);
        return printer.text.toString();
    }

    public static String of(Operand operand) {
        return switch (operand) {
            case Operand.Reference reference -> of(reference);
            case Operand.Call call ->
                call.transformer().word() + "(" + joined(call.arguments(), ",") + ")" + bracketed(call.option());
            case Operand.Literal literal -> literal.text();
            case Operand.NumberLiteral number -> Long.toString(number.number());
            case Operand.Listing listing -> "(" + joined(listing.of(), ",") + ")";
        };
    }

    private static String of(Operand.Reference reference) {
        String argument = reference.argument();
        return reference.field().name() + (reference.dotted() ? "." + argument : bracketed(argument));
    }

    private static String bracketed(String argument) {
        return argument.isEmpty() ? "" : "[" + argument + "]";
    }

    private static String joined(List<Operand> operands, String between) {
        StringJoiner all = new StringJoiner(between);
        operands.forEach(operand -> all.add(of(operand)));
        return all.toString();
    }

    private void print(Condition condition) {
        switch (condition) {
            case Condition.All all -> print(all.of(), " and ");
            case Condition.Any any -> print(any.of(), " or ");
            case Condition.Not not -> {
                text.append("not ");
                print(not.of());
            }
            case Condition.Test test -> print(test);
        }
    }

    private void print(List<Condition> conditions, String between) {
        text.append('(');
        for (int i = 0; i < conditions.size(); i++) {
            text.append(i == 0 ? "" : between);
            print(conditions.get(i));
        }
        text.append(')');
    }

    private void print(Condition.Test test) {
        text.append(of(test.left())).append(' ').append(test.operator().word());
        if (test.quantifier() != Condition.Quantifier.NONE) {
            text.append(' ').append(test.quantifier().word());
        }
        switch (test.right()) {
            case Right.None() -> {}
            case Right.Computed(Operand operand) -> {
                text.append(' ');
                text.append(operand instanceof Operand.Call ? of(operand) : "val(" + of(operand) + ")");
            }
            case Right.Values(List<Value> values) -> print(test, values);
        }
    }

    private void print(Condition.Test test, List<Value> values) {
        if (!test.operator().wantsList() && test.quantifier() == Condition.Quantifier.NONE) {
            text.append(' ').append(of(values.getFirst()));
            return;
        }
        StringJoiner all = new StringJoiner(", ", " (", ")");
        values.forEach(value -> all.add(of(value)));
        text.append(all);
    }

    public static String of(Value value) {
        return switch (value) {
            case Value.Text(String written) -> quoted(written);
            case Value.Pattern(String written, String translated) -> quoted(written);
            case Value.Raw(Bytes bytes) -> HexFormat.of().formatHex(bytes.array());
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Flag(boolean flag) -> Boolean.toString(flag);
            case Value.Address(Bytes bytes) -> address(bytes.array());
            case Value.Network(Bytes bytes, int bits) -> address(bytes.array()) + "/" + bits;
            case Value.Host(String name) -> quoted(name);
        };
    }

    private static String address(byte[] bytes) {
        StringJoiner text = new StringJoiner(bytes.length == 4 ? "." : ":");
        for (int i = 0; i < bytes.length; i += bytes.length == 4 ? 1 : 2) {
            text.add(
                    bytes.length == 4
                            ? Integer.toString(bytes[i] & 0xFF)
                            : Integer.toHexString((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF));
        }
        return text.toString();
    }

    private static String quoted(String written) {
        boolean bare = true;
        StringBuilder escaped = new StringBuilder("\"");
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            int escape = "\b\f\n\r\t\\\"".indexOf(letter);
            bare &= escape < 0 && letter != ' ' && letter != '=' && letter != '\'';
            escaped.append(escape < 0 ? "" : "\\").append(escape < 0 ? letter : "bfnrt\\\"".charAt(escape));
        }
        return bare ? written : escaped.append('"').toString();
    }
}
