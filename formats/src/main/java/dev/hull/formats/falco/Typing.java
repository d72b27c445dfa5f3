package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Expression.Constant;
import dev.hull.formats.falco.Expression.Side;
import dev.hull.formats.falco.Expression.Term;
import dev.hull.model.events.FieldType;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Condition.Quantifier;
import dev.hull.model.rules.ConditionText;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Operator;
import dev.hull.model.rules.Right;
import dev.hull.model.rules.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gives checks their types: what an operator may ask of a field, and constants as values of the field's type. */
final class Typing {
    private static final Set<Operator> OF_BYTES = Set.of(
            Operator.EQUAL,
            Operator.NOT_EQUAL,
            Operator.CONTAINS,
            Operator.BCONTAINS,
            Operator.STARTS_WITH,
            Operator.BSTARTS_WITH,
            Operator.ENDS_WITH,
            Operator.IN,
            Operator.INTERSECTS,
            Operator.EXISTS);
    private static final Set<Operator> OF_EQUALS =
            Set.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN, Operator.INTERSECTS, Operator.EXISTS);
    private static final Set<Operator> OF_LISTS = Set.of(Operator.IN, Operator.INTERSECTS, Operator.EXISTS);
    private static final Set<Operator> OF_HOSTS =
            Set.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN, Operator.EXISTS);

    private final Lists lists;

    Typing(Lists lists) {
        this.lists = lists;
    }

    /** {@return the test} What is odd is said to {@code subject}; what is wrong is thrown as {@link Complaint.Stop}. */
    Condition.Test test(Expression.Check check, Subject subject) {
        Operand left = operand(check.left());
        require(check, left);
        Right right = switch (check.right()) {
            case Side.None none -> new Right.None();
            case Side.Computed computed -> computed(check, left, computed);
            case Side.Constants constants -> new Right.Values(values(check, left, constants, subject));
        };
        return new Condition.Test(left, check.operator(), check.quantifier(), right);
    }

    private static void require(Expression.Check check, Operand left) {
        boolean quantified = check.quantifier() != Quantifier.NONE;
        boolean allowed = left.list()
                ? OF_LISTS.contains(check.operator())
                : Fields.isHost(left) ? OF_HOSTS.contains(check.operator()) : allowed(check.operator(), left.type());
        if (!allowed || quantified && left.list()) {
            String type = left.list() ? "list" : word(left.type());
            throw new Complaint.Stop(
                    Kind.WRONG_OPERATOR, check.at(), check.operator().word(), ConditionText.of(left), type);
        }
    }

    private static boolean allowed(Operator operator, FieldType type) {
        return switch (type) {
            case CHARBUF -> operator != Operator.BCONTAINS && operator != Operator.BSTARTS_WITH;
            case BYTEBUF -> OF_BYTES.contains(operator);
            case BOOL, IPADDR, IPNET -> OF_EQUALS.contains(operator);
            case INT16, INT32, INT64, UINT32, UINT64, DOUBLE, RELTIME, ABSTIME, PORT, DYNAMIC ->
                OF_EQUALS.contains(operator) || operator.orders();
        };
    }

    static String word(FieldType type) {
        return switch (type) {
            case CHARBUF -> "text";
            case BYTEBUF -> "buffer";
            case BOOL -> "boolean";
            case INT16, INT32, INT64, UINT32, UINT64, DOUBLE, DYNAMIC -> "number";
            case RELTIME, ABSTIME -> "time";
            case PORT -> "port";
            case IPADDR -> "address";
            case IPNET -> "network";
        };
    }

    /** {@return the operand} */
    static Operand operand(Term term) {
        return switch (term) {
            case Term.Field field -> Fields.resolve(field);
            case Term.Call call -> Transformers.call(call);
            case Term.Text text -> new Operand.Literal(text.text());
            case Term.Number number -> new Operand.NumberLiteral(Transformers.number(number));
            case Term.Listing listing ->
                new Operand.Listing(listing.of().stream().map(Typing::operand).toList());
        };
    }

    private static Right computed(Expression.Check check, Operand left, Side.Computed computed) {
        Operand right = operand(computed.term());
        String operator = check.operator().word();
        boolean unfit = check.operator() == Operator.REGEX
                || check.operator() == Operator.PATH_MATCH
                || right.type() == FieldType.IPNET
                || left.type() == FieldType.IPNET
                || Fields.asksOfAny(right)
                || Fields.in(right).stream().anyMatch(Fields::isEventType)
                || Fields.in(left).stream().anyMatch(Fields::isEventType);
        if (unfit) {
            throw new Complaint.Stop(Kind.NO_RIGHT_SIDE, check.at(), ConditionText.of(right), operator);
        }
        if (!word(left.type()).equals(word(right.type())) || left.list() != right.list()) {
            throw new Complaint.Stop(
                    Kind.WRONG_SIDES,
                    check.at(),
                    ConditionText.of(left),
                    left.list() ? "list" : word(left.type()),
                    ConditionText.of(right),
                    right.list() ? "list" : word(right.type()));
        }
        return new Right.Computed(right);
    }

    private List<Value> values(Expression.Check check, Operand left, Side.Constants constants, Subject subject) {
        boolean list = check.operator().wantsList() || check.quantifier() != Quantifier.NONE;
        List<Value> values = new ArrayList<>(constants.of().size());
        for (Constant constant : constants.of()) {
            // The reference knows only where the check begins.
            int at = lists.replacesText() ? check.at() : constant.at();
            if (!constant.quoted() && lists.has(constant.text())) {
                List<String> items = lists.items(constant.text(), constant.at(), subject);
                if (!list && items.size() != 1) {
                    throw new Complaint.Stop(Kind.LIST_AS_VALUE, constant.at(), constant.text());
                }
                for (String item : items) {
                    values.add(Constants.value(item, left, check.operator(), at));
                }
            } else {
                values.add(Constants.value(constant.text(), left, check.operator(), at));
                lists.warnOfQuoted(constant, subject);
            }
        }
        if (!lists.replacesText() && list && constants.of().size() == 1 && left.type() == FieldType.CHARBUF) {
            // A command's name is cut to 15 letters, so a word as long as that is one.
            Constant only = constants.of().getFirst();
            if (only.text().length() != 15) {
                lists.warnOfMissing(only, subject);
            }
        }
        for (Constant constant : constants.of()) {
            Oddities.value(check, constant.text(), constants.at(), subject);
        }
        return values;
    }
}
