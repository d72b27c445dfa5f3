package dev.hull.runtime.alerts;

import dev.hull.model.rules.Correlation;
import dev.hull.runtime.state.Moment;

/** What one rule remembers of earlier events, to say whether this one is an alert. Its memory is bounded. */
public sealed interface Track {
    /** Values of {@code by} that one rule remembers at most. */
    int MOST_KEYS = 10_000;

    /** {@return whether the event that matched {@code step} of the rule, from 0, is an alert} */
    boolean completes(int step, Moment moment);

    /** {@return values of {@code by} that were given up because there were too many} */
    long forgotten();

    static Track of(Correlation correlation) {
        return switch (correlation) {
            case Correlation.Single() -> new Single();
            case Correlation.Threshold threshold -> new Threshold(threshold);
            case Correlation.Sequence sequence -> new Sequence(sequence);
        };
    }

    /** Every match is an alert. */
    record Single() implements Track {
        @Override
        public boolean completes(int step, Moment moment) {
            return true;
        }

        @Override
        public long forgotten() {
            return 0;
        }
    }

    /** Times of the last matches in a ring; when the oldest of them is young enough, there were enough. */
    final class Threshold implements Track {
        private final Correlation.Threshold asked;
        private final Key key;
        private final Recent<Times> times = new Recent<>(MOST_KEYS);

        Threshold(Correlation.Threshold asked) {
            this.asked = asked;
            this.key = Key.of(asked.by());
        }

        @Override
        public boolean completes(int step, Moment moment) {
            String at = key.at(moment);
            long now = moment.event().time();
            boolean enough = times.get(at, fresh -> new Times()).add(now, asked.over() + 1, now - asked.nanoseconds());
            if (enough) {
                times.remove(at);
            }
            return enough;
        }

        @Override
        public long forgotten() {
            return times.forgotten();
        }
    }

    /**
     * For each number of steps done, the latest moment at which a sequence of so many began: an earlier one can't be
     * completed where that can't.
     */
    final class Sequence implements Track {
        private final Correlation.Sequence asked;
        private final int steps;
        private final Key key;
        private final Recent<long[]> begun = new Recent<>(MOST_KEYS);

        Sequence(Correlation.Sequence asked) {
            this.asked = asked;
            this.steps = asked.steps().size() + 1;
            this.key = Key.of(asked.by());
        }

        @Override
        public boolean completes(int step, Moment moment) {
            String at = key.at(moment);
            long now = moment.event().time();
            long[] starts = begun.get(at, fresh -> none(steps));
            long start = step == 0 ? now : starts[step];
            boolean goesOn = start != Long.MIN_VALUE && now - start <= asked.nanoseconds();
            if (goesOn && step + 1 == steps) {
                begun.remove(at);
                return true;
            }
            if (goesOn) {
                starts[step + 1] = Math.max(starts[step + 1], start);
            }
            return false;
        }

        /** One place more than is used, so that steps done are places. */
        private static long[] none(int steps) {
            long[] starts = new long[steps];
            java.util.Arrays.fill(starts, Long.MIN_VALUE);
            return starts;
        }

        @Override
        public long forgotten() {
            return begun.forgotten();
        }
    }
}
