package dev.hull.checks.caps;

import dev.hull.checks.Check;
import dev.hull.model.Container;
import dev.hull.model.Severity;

/** A capability is added that baseline allows and restricted refuses. */
final class Added {
    static final Check<Container> CHECK =
            Check.ofContainer("caps.added", Severity.LOW, container -> Asked.hits(container, Tier.BASELINE));

    private Added() {}
}
