package dev.hull.runtime.state;

import java.util.Arrays;

/** The threads by their ids: an open-addressed table without boxes, with a place after each other tried. */
final class Tasks {
    private static final int LEAST = 1 << 12;

    private long[] tids = new long[LEAST];
    private Task[] tasks = new Task[LEAST];
    private int size;

    Tasks() {
        Arrays.fill(tasks, Task.UNKNOWN);
    }

    /** {@return the thread, or {@link Task#UNKNOWN}} */
    Task get(long tid) {
        int mask = tids.length - 1;
        int at = place(tid, mask);
        while (tasks[at] != Task.UNKNOWN) {
            if (tids[at] == tid) {
                return tasks[at];
            }
            at = (at + 1) & mask;
        }
        return Task.UNKNOWN;
    }

    void put(Task task) {
        if (2 * (size + 1) > tids.length) {
            grow();
        }
        int at = free(task.tid());
        if (tasks[at] == Task.UNKNOWN) {
            size++;
        }
        tids[at] = task.tid();
        tasks[at] = task;
    }

    private int free(long tid) {
        int mask = tids.length - 1;
        int at = place(tid, mask);
        while (tasks[at] != Task.UNKNOWN && tids[at] != tid) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        Task[] old = tasks;
        tids = new long[2 * old.length];
        tasks = new Task[2 * old.length];
        Arrays.fill(tasks, Task.UNKNOWN);
        for (Task task : old) {
            if (task != Task.UNKNOWN) {
                int at = free(task.tid());
                tids[at] = task.tid();
                tasks[at] = task;
            }
        }
    }

    /** Removes without a mark: what stands behind and belongs further ahead moves up. */
    void remove(long tid) {
        int mask = tids.length - 1;
        int hole = free(tid);
        if (tasks[hole] == Task.UNKNOWN) {
            return;
        }
        size--;
        tasks[hole] = Task.UNKNOWN;
        for (int at = (hole + 1) & mask; tasks[at] != Task.UNKNOWN; at = (at + 1) & mask) {
            int home = place(tids[at], mask);
            if (((at - home) & mask) >= ((at - hole) & mask)) {
                tids[hole] = tids[at];
                tasks[hole] = tasks[at];
                tasks[at] = Task.UNKNOWN;
                hole = at;
            }
        }
    }

    int size() {
        return size;
    }

    private static int place(long tid, int mask) {
        long mixed = tid * 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio: neighbours come to lie apart
        return (int) (mixed >>> 40) & mask;
    }
}
