package dev.hull.checks.caps;

import dev.hull.checks.Check;
import dev.hull.model.Container;
import dev.hull.model.Severity;

/** An added capability is none that a pod may add under the Pod Security Standards' baseline. */
final class BeyondDefault {
    static final Check<Container> CHECK = Check.ofContainer(
            "caps.beyond-default", Severity.MEDIUM, container -> Asked.hits(container, Tier.BEYOND_DEFAULT));

    private BeyondDefault() {}
}
