package dev.hull.runtime.state;

/** A thread of the machine. */
public final class Task {
    public static final Task UNKNOWN = new Task(-1);

    private final long tid;

    Task(long tid) {
        this.tid = tid;
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    public long tid() {
        return tid;
    }
}
