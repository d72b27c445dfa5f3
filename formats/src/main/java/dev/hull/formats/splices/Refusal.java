package dev.hull.formats.splices;

import java.util.List;

/** What was not written: the path that was meant, and a reason for the user, which says what stands in the way. */
public record Refusal(List<Step> path, String reason) {
    public Refusal {
        path = List.copyOf(path);
    }

    @Override
    public String toString() {
        return Step.dotted(path) + ": " + reason;
    }
}
