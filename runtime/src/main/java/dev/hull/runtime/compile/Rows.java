package dev.hull.runtime.compile;

import dev.hull.runtime.state.Hash;
import java.util.Arrays;

/** Sets of tests as bits, each kept once, so that the same set is the same array: a table by hash, without boxes. */
final class Rows {
    private static final int MOST = 1 << 14;

    private final int words;
    private final long[] none;
    private long[][] known;
    private int size;

    Rows(int words) {
        this.words = words;
        this.none = new long[words];
        this.known = empty(64);
    }

    private long[][] empty(int places) {
        long[][] table = new long[places][];
        Arrays.fill(table, none);
        return table;
    }

    int words() {
        return words;
    }

    /** {@return the row of no test} */
    long[] none() {
        return none;
    }

    /** {@return {@code row} with one more test} */
    long[] with(long[] row, int test) {
        long[] more = row.clone();
        more[test >> 6] |= 1L << test;
        return keep(more);
    }

    long[] both(long[] one, long[] other) {
        long[] sum = one.clone();
        for (int i = 0; i < words; i++) {
            sum[i] |= other[i];
        }
        return keep(sum);
    }

    /** {@return the one array of that content; a copy when there are too many to keep them all} */
    long[] keep(long[] row) {
        if (Arrays.equals(row, none)) {
            return none;
        }
        int at = place(known, row);
        if (known[at] != none) {
            return known[at];
        }
        if (size >= MOST) {
            return row.clone();
        }
        if (2 * ++size > known.length) {
            grow();
            at = place(known, row);
        }
        known[at] = row.clone();
        return known[at];
    }

    private int place(long[][] table, long[] row) {
        int mask = table.length - 1;
        int at = Hash.of(Arrays.hashCode(row)) & mask;
        while (table[at] != none && !Arrays.equals(table[at], row)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[][] larger = empty(2 * known.length);
        for (long[] each : known) {
            if (each != none) {
                larger[place(larger, each)] = each;
            }
        }
        known = larger;
    }
}
