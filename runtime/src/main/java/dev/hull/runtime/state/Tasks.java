package dev.hull.runtime.state;

import java.util.Arrays;

/** The threads by their ids, at most so many. */
final class Tasks {
    private final LongMap<Task> byTid = new LongMap<>(Task.UNKNOWN);
    private final int most;
    private final boolean strict;
    private final Kinship kinship = new Kinship(this);
    /** So many must there be before those whose ends a gap may have hidden are looked for. */
    private static final int LEAST_TO_SWEEP = 1024;

    private static final long LONG_SILENT = 3_600_000_000_000L; // nanoseconds

    /** When the last gap ended; 0 if there was none. */
    private long lastGap;

    private int sweptAt = LEAST_TO_SWEEP;
    private long forgotten;

    /** At most {@code most}; {@code strict} is whether their descriptors are told in Falco's order. */
    Tasks(int most, boolean strict) {
        this.most = most;
        this.strict = strict;
    }

    /** {@return the thread, or {@link Task#UNKNOWN}} */
    Task get(long tid) {
        return byTid.get(tid);
    }

    Kinship kinship() {
        return kinship;
    }

    /** Adds a thread that has no process yet; {@link Kinship#link} gives it one. Makes room first where there is none. */
    void put(Task task) {
        Task there = byTid.get(task.tid());
        if (there.isKnown()) {
            kinship.replace(there, task);
        } else if (byTid.size() >= most) {
            makeRoom();
        } else if (byTid.size() >= sweptAt && lastGap != 0) {
            sweep(task.seen);
        }
        byTid.put(task.tid(), task);
    }

    /** Adds a thread and gives it its process and its parent. */
    void add(Task task) {
        put(task);
        kinship.link(task);
    }

    void remove(long tid) {
        byTid.remove(tid);
    }

    /** {@return the thread, and if it is not known, one of which nothing else is} */
    Task orStub(long tid) {
        Task known = byTid.get(tid);
        if (known.isKnown()) {
            return known;
        }
        Task stub = Task.stub(tid, descriptors());
        put(stub);
        return stub;
    }

    /** {@return an empty table for one more thread} */
    Descriptors descriptors() {
        return strict ? new OrderedDescriptors() : new Descriptors();
    }

    /**
     * Forgets half of those who did nothing for longest: their ends were probably lost. Those whose children are known
     * stay if the others are enough.
     */
    private void makeRoom() {
        Task[] all = all();
        Arrays.sort(all, (a, b) -> Long.compare(a.seen, b.seen));
        int enough = Math.max(1, most / 2);
        int before = byTid.size();
        for (Task each : all) {
            if (before - byTid.size() < enough
                    && !each.firstChild.isKnown()
                    && !(each.isMain() && each.process.alive > 1)) {
                kinship.remove(each);
            }
        }
        for (Task each : all) {
            if (before - byTid.size() < enough) {
                kinship.remove(each);
            }
        }
        forgotten += before - byTid.size();
    }

    /** Events were lost: ends of threads may be among them. */
    void gap(long to) {
        lastGap = to;
    }

    /**
     * Forgets threads that began while events were told, have no children that are known and did nothing for an hour, nor since the last gap: it may
     * have hidden their ends. Done each time that there are twice as many as were left.
     */
    private void sweep(long now) {
        int before = byTid.size();
        for (Task each : all()) {
            boolean silent = each.seen != 0 && each.seen < lastGap && each.seen < now - LONG_SILENT;
            if (silent && !each.firstChild.isKnown() && !(each.isMain() && each.process.alive > 1)) {
                kinship.remove(each);
            }
        }
        forgotten += before - byTid.size();
        sweptAt = Math.max(LEAST_TO_SWEEP, 2 * byTid.size());
    }

    private Task[] all() {
        Task[] all = new Task[byTid.size()];
        int[] filled = {0};
        byTid.each(task -> all[filled[0]++] = task);
        return all;
    }

    /** {@return how many descriptors the tables of all threads have} */
    long openDescriptors() {
        long[] sum = new long[1];
        byTid.each(task -> sum[0] += task.ownDescriptors());
        return sum[0];
    }

    int size() {
        return byTid.size();
    }

    /** {@return how many were forgotten to make room} */
    long forgotten() {
        return forgotten;
    }
}
