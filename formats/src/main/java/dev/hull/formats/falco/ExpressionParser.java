package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Expression.Constant;
import dev.hull.formats.falco.Expression.Side;
import dev.hull.formats.falco.Expression.Term;
import dev.hull.model.rules.Condition.Quantifier;
import dev.hull.model.rules.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a condition, by recursive descent and in linear time. A mistake is thrown as {@link Complaint.Stop}. */
final class ExpressionParser {
    static final int MOST_DEPTH = 250;

    static final List<String> TRANSFORMERS =
            List.of("tolower", "toupper", "b64", "basename", "len", "join", "concat", "getopt");

    private static final List<String> VAL = List.of("val");
    private static final List<Operator> NUMERIC =
            List.of(Operator.LESS_OR_EQUAL, Operator.LESS, Operator.GREATER_OR_EQUAL, Operator.GREATER);
    private static final List<Operator> WORDS = List.of(
            Operator.GLOB,
            Operator.IGLOB,
            Operator.CONTAINS,
            Operator.ICONTAINS,
            Operator.BCONTAINS,
            Operator.STARTS_WITH,
            Operator.BSTARTS_WITH,
            Operator.ENDS_WITH,
            Operator.REGEX);
    private static final List<Operator> LISTS = List.of(Operator.INTERSECTS, Operator.IN, Operator.PATH_MATCH);
    private static final List<Quantifier> QUANTIFIERS =
            List.of(Quantifier.ONE_OF, Quantifier.ANY_OF, Quantifier.ALL_OF);

    private final Scanner scanner;
    private final List<Complaint.Stop> notes;
    private int depth;

    private ExpressionParser(Scanner scanner, List<Complaint.Stop> notes) {
        this.scanner = scanner;
        this.notes = notes;
    }

    /** {@return the tree of a whole text} */
    static Expression parse(String text) {
        return parse(text, new ArrayList<>());
    }

    /** {@return the tree of a whole text} What is odd in it is added to {@code notes}. */
    static Expression parse(String text, List<Complaint.Stop> notes) {
        ExpressionParser parser = new ExpressionParser(new Scanner(text), notes);
        return parser.whole();
    }

    /** {@return the field or the call of a transformer that stands here, if there is one} For outputs. */
    static @Nullable Term term(Scanner scanner) {
        return new ExpressionParser(scanner, new ArrayList<>()).operand(TRANSFORMERS);
    }

    private Expression whole() {
        scanner.blanks();
        Expression all = or();
        scanner.blanks();
        if (!scanner.atEnd()) {
            throw stop(Kind.UNEXPECTED, scanner.last());
        }
        return all;
    }

    private Complaint.Stop stop(Kind kind, String... args) {
        return new Complaint.Stop(kind, scanner.at(), args);
    }

    private Expression or() {
        int at = scanner.at();
        List<Expression> of = joined("or", this::and);
        return of.size() == 1 ? of.getFirst() : new Expression.Or(of, at);
    }

    private Expression and() {
        int at = scanner.at();
        List<Expression> of = joined("and", this::not);
        return of.size() == 1 ? of.getFirst() : new Expression.And(of, at);
    }

    private List<Expression> joined(String word, Supplier<Expression> operand) {
        List<Expression> of = new ArrayList<>(4);
        of.add(operand.get());
        scanner.blanks();
        while (scanner.take(word)) {
            if (scanner.blanks()) {
                of.add(operand.get());
            } else if (scanner.take("(")) {
                of.add(inner());
            } else {
                throw stop(Kind.NO_BLANK, word);
            }
            scanner.blanks();
        }
        return of;
    }

    private Expression not() {
        int at = scanner.at();
        boolean negated = false;
        Expression of = null;
        while (of == null && scanner.take("not")) {
            negated = !negated;
            if (!scanner.blanks()) {
                if (!scanner.take("(")) {
                    throw stop(Kind.NO_BLANK, "not");
                }
                of = inner();
            }
        }
        of = of == null ? check() : of;
        return negated ? new Expression.Not(of, at) : of;
    }

    /** What stands behind an opening parenthesis, and the closing one. */
    private Expression inner() {
        if (++depth > MOST_DEPTH) {
            throw stop(Kind.TOO_DEEP, Integer.toString(MOST_DEPTH));
        }
        scanner.blanks();
        Expression of = or();
        scanner.blanks();
        close();
        depth--;
        return of;
    }

    private void close() {
        if (!scanner.take(")")) {
            throw stop(Kind.NO_PARENTHESIS);
        }
    }

    private Expression check() {
        int at = scanner.at();
        if (scanner.take("(")) {
            return inner();
        }
        Term left = operand(TRANSFORMERS);
        if (left != null) {
            return comparison(left, at);
        }
        String name = scanner.identifier();
        if (name.isEmpty()) {
            throw stop(Kind.NO_CHECK);
        }
        return new Expression.Name(name, at);
    }

    /** A field, or a call of one of these; null if neither stands here. */
    private @Nullable Term operand(List<String> transformers) {
        int at = scanner.at();
        String call = scanner.takeCall(transformers);
        if (!call.isEmpty()) {
            return call(call, at);
        }
        String name = scanner.fieldName();
        return name.isEmpty() ? null : field(name, at);
    }

    private Term field(String name, int at) {
        int bracket = scanner.at();
        String argument = argument();
        return new Term.Field(name, argument, scanner.at() > bracket, at);
    }

    /** What stands in brackets; empty if there are none. */
    private String argument() {
        if (!scanner.take("[")) {
            return "";
        }
        String argument = scanner.quoted();
        if (argument == null) {
            argument = scanner.bareArgument();
            if (argument.isEmpty()) {
                throw stop(Kind.NO_ARGUMENT);
            }
        }
        if (!scanner.take("]")) {
            throw stop(Kind.NO_BRACKET);
        }
        return argument;
    }

    private Term call(String name, int at) {
        if (++depth > MOST_DEPTH) {
            throw stop(Kind.TOO_DEEP, Integer.toString(MOST_DEPTH));
        }
        List<Term> arguments = new ArrayList<>(2);
        do {
            scanner.blanks();
            arguments.add(argumentOfCall());
            scanner.blanks();
        } while (scanner.take(","));
        close();
        depth--;
        return new Term.Call(name, arguments, name.equals("getopt") ? argument() : "", at);
    }

    private Term argumentOfCall() {
        int at = scanner.at();
        if (!scanner.take("(")) {
            return element();
        }
        List<Term> of = new ArrayList<>();
        scanner.blanks();
        if (!scanner.take(")")) {
            do {
                scanner.blanks();
                of.add(element());
                scanner.blanks();
            } while (scanner.take(","));
            close();
        }
        return new Term.Listing(of, at);
    }

    private Term element() {
        int at = scanner.at();
        Term operand = operand(TRANSFORMERS);
        if (operand != null) {
            return operand;
        }
        String text = scanner.quoted();
        if (text != null) {
            return new Term.Text(text, at);
        }
        String number = scanner.number();
        if (number.isEmpty()) {
            throw stop(Kind.NO_ELEMENT);
        }
        return new Term.Number(number, at);
    }

    private Expression comparison(Term left, int at) {
        scanner.blanks();
        if (scanner.take(Operator.EXISTS.word())) {
            if (Character.isLetter(scanner.peek())) {
                notes.add(stop(Kind.EXISTS_GLUED));
            }
            return new Expression.Check(left, Operator.EXISTS, Quantifier.NONE, new Side.None(), at);
        }
        for (Operator operator : NUMERIC) {
            if (scanner.take(operator.word())) {
                scanner.blanks();
                return new Expression.Check(left, operator, Quantifier.NONE, numberSide(), at);
            }
        }
        Operator text = textOperator();
        if (text != null) {
            boolean blank = scanner.blanks();
            Quantifier quantifier = blank ? quantifier() : Quantifier.NONE;
            Side right = quantifier == Quantifier.NONE ? textSide() : listSide(false);
            return new Expression.Check(left, text, quantifier, right, at);
        }
        for (Operator operator : LISTS) {
            if (scanner.take(operator.word())) {
                scanner.blanks();
                return new Expression.Check(left, operator, Quantifier.NONE, listSide(true), at);
            }
        }
        throw stop(Kind.NO_OPERATOR);
    }

    private @Nullable Operator textOperator() {
        if (scanner.take("==") || scanner.take("=")) {
            return Operator.EQUAL;
        }
        if (scanner.take("!=")) {
            return Operator.NOT_EQUAL;
        }
        for (Operator operator : WORDS) {
            if (scanner.takeBeforeBlank(operator.word())) {
                return operator;
            }
        }
        return null;
    }

    /** Taken only if a list, or a name that is no {@code and}, {@code or} or {@code not}, stands behind it. */
    private Quantifier quantifier() {
        int at = scanner.at();
        for (Quantifier quantifier : QUANTIFIERS) {
            if (scanner.takeBeforeBlank(quantifier.word())) {
                scanner.blanks();
                if (scanner.peek() == '(') {
                    return quantifier;
                }
                int list = scanner.at();
                String name = scanner.identifier();
                if (!name.isEmpty() && !name.equals("and") && !name.equals("or") && !name.equals("not")) {
                    scanner.back(list);
                    return quantifier;
                }
                scanner.back(at);
            }
        }
        return Quantifier.NONE;
    }

    private @Nullable Side computedSide() {
        int at = scanner.at();
        if (scanner.takeCall(VAL).isEmpty()) {
            String call = scanner.takeCall(TRANSFORMERS);
            return call.isEmpty() ? null : new Side.Computed(call(call, at), at);
        }
        scanner.blanks();
        int start = scanner.at();
        String name = scanner.fieldName();
        if (name.isEmpty()) {
            throw stop(Kind.NO_FIELD);
        }
        Term field = field(name, start);
        scanner.blanks();
        close();
        return new Side.Computed(field, at);
    }

    private Side numberSide() {
        Side computed = computedSide();
        if (computed != null) {
            return computed;
        }
        int at = scanner.at();
        String number = scanner.number();
        if (number.isEmpty()) {
            throw stop(Kind.NO_NUMBER);
        }
        return new Side.Constants(List.of(new Constant(number, false, at)), false, at);
    }

    private Side textSide() {
        Side computed = computedSide();
        if (computed != null) {
            return computed;
        }
        int at = scanner.at();
        Constant constant = constant();
        if (constant == null) {
            throw stop(Kind.NO_VALUE);
        }
        return new Side.Constants(List.of(constant), false, at);
    }

    private @Nullable Constant constant() {
        int at = scanner.at();
        String quoted = scanner.quoted();
        if (quoted != null) {
            return new Constant(quoted, true, at);
        }
        String bare = scanner.bare();
        return bare.isEmpty() ? null : new Constant(bare, false, at);
    }

    private Side listSide(boolean mayBeComputed) {
        Side computed = mayBeComputed ? computedSide() : null;
        if (computed != null) {
            return computed;
        }
        int at = scanner.at();
        if (!scanner.take("(")) {
            String name = scanner.identifier();
            if (name.isEmpty()) {
                throw stop(Kind.NO_LIST);
            }
            return new Side.Constants(List.of(new Constant(name, false, at)), true, at);
        }
        List<Constant> of = new ArrayList<>();
        scanner.blanks();
        Constant first = constant();
        if (first != null) {
            of.add(first);
            scanner.blanks();
            while (scanner.take(",")) {
                scanner.blanks();
                Constant next = constant();
                if (next == null) {
                    throw stop(Kind.NO_VALUE);
                }
                of.add(next);
                scanner.blanks();
            }
        }
        close();
        return new Side.Constants(of, false, at);
    }
}
