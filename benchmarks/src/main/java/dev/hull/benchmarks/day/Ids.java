package dev.hull.benchmarks.day;

import java.util.BitSet;

/** Ids of threads as a kernel gives them: one after the other, and from the beginning again when the last is reached. */
final class Ids {
    private static final int FIRST = 300;
    private static final int LAST = 1 << 22; // pid_max of a 64-bit machine with systemd

    private final BitSet taken = new BitSet(LAST);
    private int next = FIRST;
    private int count;

    long take() {
        next = taken.nextClearBit(next);
        if (next >= LAST) {
            next = taken.nextClearBit(FIRST);
        }
        taken.set(next);
        count++;
        return next++;
    }

    void free(long id) {
        taken.clear((int) id);
        count--;
    }

    /** {@return how many threads run} */
    int count() {
        return count;
    }
}
