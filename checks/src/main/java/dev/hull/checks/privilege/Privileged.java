package dev.hull.checks.privilege;

import static dev.hull.model.Fields.PRIVILEGED;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Level;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.List;

/**
 * A container has every capability and device of the host, and no confinement: root in it is root outside.
 *
 * <p>Fields: Docker and Compose {@code privileged}; Kubernetes {@code securityContext.privileged}.
 */
final class Privileged {
    static final Check<Container> CHECK =
            Check.ofContainer("privilege.privileged", Severity.CRITICAL, Privileged::look);

    private Privileged() {}

    private static List<Hit> look(Container container) {
        Setting<Boolean> privileged = container.get(PRIVILEGED);
        if (!privileged.worst()) {
            return Hit.none();
        }
        Change confine = new Change.Set<>(container.ref(), PRIVILEGED, false);
        return Hit.on(PRIVILEGED, privileged)
                .remedy(new Remedy.Apply(Level.RESTRICTED, Risk.APP, List.of(confine)))
                .only();
    }
}
