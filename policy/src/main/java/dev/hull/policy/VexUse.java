package dev.hull.policy;

import dev.hull.model.Finding;
import dev.hull.model.VexStatement;
import java.util.List;

/** What became of a VEX statement: the findings that it is about; none where it matches nothing. */
public record VexUse(VexStatement statement, List<Finding> covered) {
    public VexUse {
        covered = List.copyOf(covered);
    }
}
