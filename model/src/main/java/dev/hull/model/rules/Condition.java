package dev.hull.model.rules;

import java.util.List;

/** When a rule matches. Evaluated from left to right; a test on a missing value is false, whatever its operator. */
public sealed interface Condition {
    /** Of one or more. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    /** Of one or more. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Condition of) implements Condition {}

    /** {@code left operator right}; with a quantifier, {@code right} is a {@link Right.Values} and its elements are tried one by one. */
    record Test(Operand left, Operator operator, Quantifier quantifier, Right right) implements Condition {}

    /** How many elements of the list must pass: {@code oneof} is exactly one, counted with duplicates; over no elements all are false. */
    enum Quantifier {
        NONE,
        ONE_OF,
        ANY_OF,
        ALL_OF;

        /** {@return the word that writes it; {@code none} is never written} */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
        }
    }
}
