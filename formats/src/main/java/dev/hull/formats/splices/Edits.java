package dev.hull.formats.splices;

import java.util.List;

/** The edits of one document, in order of place, and what could not be edited. */
public record Edits(List<Splice> splices, List<Refusal> refusals) {
    public Edits {
        splices = List.copyOf(splices);
        refusals = List.copyOf(refusals);
    }
}
