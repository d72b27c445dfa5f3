package dev.hull.policy;

import dev.hull.model.Severity;

/** From which severity on a finding fails the run. */
public sealed interface Threshold {
    /** What holds where nobody says otherwise. */
    Threshold DEFAULT = new At(Severity.HIGH);

    boolean isReachedBy(Severity severity);

    /** {@return the word that users write and read, as {@code high} or {@code never}} */
    String word();

    /** That severity, or a worse one. */
    record At(Severity severity) implements Threshold {
        @Override
        public boolean isReachedBy(Severity other) {
            return other.isAtLeast(severity);
        }

        @Override
        public String word() {
            return severity.word();
        }
    }

    /** Findings are reported and fail nothing. */
    record Never() implements Threshold {
        @Override
        public boolean isReachedBy(Severity other) {
            return false;
        }

        @Override
        public String word() {
            return "never";
        }
    }
}
