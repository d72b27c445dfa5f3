package dev.hull.runtime.state;

/**
 * The ancestors of a process, from its parent up; one is used again and again. It ends at a loop, which a recording with
 * lost events may hold, and after so many that no machine has them but one that wants to be slow to watch.
 */
public final class Lineage {
    private static final int LONGEST = 1024;

    private final Kinship kinship;
    private int steps;
    private Task at = Task.UNKNOWN;
    private Task ahead = Task.UNKNOWN;

    Lineage(Kinship kinship) {
        this.kinship = kinship;
    }

    /** Goes back to {@code task}, which is not an ancestor of itself. */
    void from(Task task) {
        at = task;
        steps = 0;
        ahead = kinship.parent(task);
    }

    /** {@return the next ancestor, or {@link Task#UNKNOWN} when there are no more} */
    public Task next() {
        if (!at.isKnown()) {
            return at;
        }
        Task next = kinship.parent(at);
        at = next == at || at == ahead || ++steps > LONGEST ? Task.UNKNOWN : next;
        ahead = kinship.parent(kinship.parent(ahead));
        return at;
    }
}
