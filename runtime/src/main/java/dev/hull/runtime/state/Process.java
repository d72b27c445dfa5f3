package dev.hull.runtime.state;

/** The threads of a process that are known, the main one first. */
final class Process {
    final long pid;
    Task first;
    /** Threads that have not ended. */
    int alive;
    /** Whether it takes children that lost their parents: an init, or one that asked to (prctl(2), PR_SET_CHILD_SUBREAPER). */
    boolean adopts;

    Process(long pid, Task first) {
        this.pid = pid;
        this.first = first;
        this.alive = 1;
    }

    void add(Task task) {
        alive++;
        if (task.isMain() || !first.isKnown()) {
            follow(task, first);
            first = task;
        } else {
            follow(task, first.nextThread);
            follow(first, task);
        }
    }

    private static void follow(Task before, Task behind) {
        before.nextThread = behind;
        if (behind.isKnown()) {
            behind.previousThread = before;
        }
    }

    void remove(Task task) {
        if (first == task) {
            first = task.nextThread;
        } else {
            task.previousThread.nextThread = task.nextThread;
        }
        if (task.nextThread.isKnown()) {
            task.nextThread.previousThread = task.previousThread;
        }
        task.nextThread = Task.UNKNOWN;
        task.previousThread = Task.UNKNOWN;
    }

    /** {@return the main thread, or {@link Task#UNKNOWN} if only others are known} */
    Task main() {
        return first.isMain() ? first : Task.UNKNOWN;
    }

    /** {@return a thread that has not ended and is not {@code but}, or {@link Task#UNKNOWN}} */
    Task living(Task but) {
        for (Task each = first; each.isKnown(); each = each.nextThread) {
            if (!each.ended && each != but) {
                return each;
            }
        }
        return Task.UNKNOWN;
    }
}
