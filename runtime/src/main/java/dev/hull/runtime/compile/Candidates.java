package dev.hull.runtime.compile;

import dev.hull.runtime.Matches;
import dev.hull.runtime.state.Moment;

/** Which rules of a plan may match an event; bits by place. */
final class Candidates {
    private final long[] always;
    private final long[] bits;

    Candidates(int rules) {
        always = new long[(rules + 63) / 64];
        bits = new long[always.length];
    }

    /** The rule has no guard. */
    void always(int place) {
        always[place >> 6] |= 1L << place;
    }

    void begin() {
        for (int i = 0; i < bits.length; i++) {
            bits[i] = always[i];
        }
    }

    /** The tests of {@code row} hold; {@code guarded} says which rules each lets through. */
    void add(long[] row, int[][] guarded) {
        for (int word = 0; word < row.length; word++) {
            for (long left = row[word]; left != 0; left &= left - 1) {
                for (int place : guarded[(word << 6) + Long.numberOfTrailingZeros(left)]) {
                    bits[place >> 6] |= 1L << place;
                }
            }
        }
    }

    /** Adds those whose conditions hold. */
    void ask(Conditions conditions, int[] rules, Moment moment, long now, Matches out) {
        for (int place = next(0); place >= 0; place = next(place + 1)) {
            if (conditions.holds(place, moment, now)) {
                out.add(rules[place]);
            }
        }
    }

    /** {@return the next place from {@code from} on, or -1} */
    private int next(int from) {
        int word = from >> 6;
        if (word >= bits.length) {
            return -1;
        }
        long left = bits[word] & -1L << from;
        while (left == 0) {
            if (++word == bits.length) {
                return -1;
            }
            left = bits[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
    }
}
