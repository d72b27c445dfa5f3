package dev.hull.runtime.state;

/**
 * The ancestors of a process, from its parent up; one is used again and again. It ends at a loop, which a recording with
 * lost events may hold.
 */
public final class Lineage {
    private final Machine machine;
    private Task at = Task.UNKNOWN;
    private Task hare = Task.UNKNOWN;

    Lineage(Machine machine) {
        this.machine = machine;
    }

    /** Goes back to {@code task}, which is not an ancestor of itself. */
    public void from(Task task) {
        at = task;
        hare = machine.parent(task);
    }

    /** {@return the next ancestor, or {@link Task#UNKNOWN} when there are no more} */
    public Task next() {
        if (!at.isKnown()) {
            return at;
        }
        Task next = machine.parent(at);
        hare = machine.parent(machine.parent(hare));
        if (next == at || at == hare) {
            next = Task.UNKNOWN;
        }
        at = next;
        return next;
    }
}
