package dev.hull.policy;

import dev.hull.model.Finding;
import java.util.List;

/** What became of a waiver: the findings that it covers, or none, or that its end is past. */
public record WaiverUse(Waiver waiver, State state, List<Finding> covered) {
    /** Whether it did anything. */
    public enum State {
        USED,
        /** It matched nothing: it can go. */
        UNUSED,
        /** It would have matched, but its last day is past. */
        EXPIRED
    }

    public WaiverUse {
        covered = List.copyOf(covered);
    }
}
