package dev.hull.model.rules;

import java.util.List;

/** What a rule asks of several events. An extension: a rule that says nothing of it is {@link Single}. */
public sealed interface Correlation {
    /** Every event that the condition holds for is an alert. */
    record Single() implements Correlation {}

    /** An alert at the event that makes it more than {@code over} within {@code nanoseconds}, for one value of {@code by}. */
    record Threshold(int over, long nanoseconds, List<Operand> by) implements Correlation {
        public Threshold {
            by = List.copyOf(by);
        }
    }

    /** The rule's condition, then each of {@code steps} in this order, all within {@code nanoseconds}, for one value of {@code by}. */
    record Sequence(List<Condition> steps, long nanoseconds, List<Operand> by) implements Correlation {
        public Sequence {
            steps = List.copyOf(steps);
            by = List.copyOf(by);
        }
    }
}
