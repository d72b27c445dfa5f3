package dev.hull.formats.falco;

import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Condition.Quantifier;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Operator;
import dev.hull.model.rules.Right;
import dev.hull.model.rules.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a condition holds for every event, or for none, as far as its text tells. {@code evt.num = 0}, by which rules leave a
 * place open for others to fill, counts as unknown, and so does an empty list.
 */
enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    /** Either side's, or any ancestor's: two values can both be right. */
    private static final Set<String> OF_TWO = Set.of("fd.ip", "fd.port", "fd.net", "fd.proto");

    static Truth of(Condition condition) {
        return switch (condition) {
            case Condition.All all -> ofAll(all);
            case Condition.Any any -> ofAny(any.of());
            case Condition.Not not -> of(not.of()).negated();
            case Condition.Test test -> ofTest(test);
        };
    }

    private Truth negated() {
        return this == UNKNOWN ? UNKNOWN : this == TRUE ? FALSE : TRUE;
    }

    private static Truth ofAll(Condition.All all) {
        boolean holds = true;
        for (Condition each : all.of()) {
            Truth truth = of(each);
            if (truth == FALSE) {
                return FALSE;
            }
            holds &= truth == TRUE;
        }
        return holds ? TRUE : contradicts(Conjuncts.of(all)) ? FALSE : UNKNOWN;
    }

    private static Truth ofAny(List<Condition> any) {
        boolean fails = true;
        for (Condition each : any) {
            Truth truth = of(each);
            if (truth == TRUE) {
                return TRUE;
            }
            fails &= truth == FALSE;
        }
        return fails && !any.isEmpty() ? FALSE : UNKNOWN;
    }

    /** {@return whether two of these cannot hold together} */
    private static boolean contradicts(List<Condition> conjuncts) {
        Map<Operand, Set<Value>> allowed = new HashMap<>();
        Set<Condition> seen = new HashSet<>(conjuncts);
        for (Condition each : conjuncts) {
            if (each instanceof Condition.Not not && seen.contains(not.of())) {
                return true;
            }
            if (each instanceof Condition.Test test && isOneOf(test) && test.right() instanceof Right.Values values) {
                Set<Value> these = new HashSet<>(values.of());
                Set<Value> both = allowed.merge(test.left(), these, Truth::common);
                if (both.isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<Value> common(Set<Value> some, Set<Value> others) {
        Set<Value> common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }

    private static boolean isOneOf(Condition.Test test) {
        boolean equal = test.operator() == Operator.EQUAL || test.operator() == Operator.IN;
        boolean plain = test.quantifier() == Quantifier.NONE
                && test.left() instanceof Operand.Reference reference
                && !OF_TWO.contains(reference.field().name())
                && !reference.field().list()
                && !Fields.asksOfAny(reference);
        return equal
                && plain
                && test.right() instanceof Right.Values values
                && !values.of().isEmpty();
    }

    private static Truth ofTest(Condition.Test test) {
        if (!(test.left() instanceof Operand.Reference reference) || !(test.right() instanceof Right.Values values)) {
            return UNKNOWN;
        }
        return switch (reference.field().name()) {
            case "evt.dir" -> direction(test, values.of());
            case "evt.num" ->
                test.operator() == Operator.GREATER_OR_EQUAL && values.of().contains(new Value.Whole(0))
                        ? TRUE
                        : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    private static Truth direction(Condition.Test test, List<Value> values) {
        boolean end = values.contains(new Value.Text("<"));
        return switch (test.operator()) {
            case EQUAL, IN -> end ? TRUE : FALSE;
            case NOT_EQUAL -> end ? FALSE : TRUE;
            default -> UNKNOWN;
        };
    }
}
