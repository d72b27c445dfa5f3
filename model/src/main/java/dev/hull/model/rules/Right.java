package dev.hull.model.rules;

import java.util.List;

/** The right side of a test. */
public sealed interface Right {
    /** Of {@code exists}. */
    record None() implements Right {}

    /** Constants; one, but for list operators and quantifiers. */
    record Values(List<Value> of) implements Right {
        public Values {
            of = List.copyOf(of);
        }
    }

    /** Read at the event, too: {@code val(proc.pname)}, {@code tolower(proc.pname)}. */
    record Computed(Operand operand) implements Right {}
}
