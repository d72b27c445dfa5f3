package dev.hull.checks.privilege;

import static dev.hull.model.Fields.PRIVILEGED;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.checks.caps.Caps;
import dev.hull.checks.lsm.Lsm;
import dev.hull.checks.seccomp.Seccomp;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Level;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.ArrayList;
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

    private static List<Hit> look(Container container, Scene scene) {
        Setting<Boolean> privileged = container.get(PRIVILEGED);
        if (!privileged.worst()) {
            return Hit.none();
        }
        return Hit.on(PRIVILEGED, privileged)
                .remedy(new Remedy.Apply(Level.RESTRICTED, Risk.APP, confined(container, scene)))
                .only();
    }

    /** What privileged hid comes to light when it goes, so its remedies belong to this one. */
    private static List<Change> confined(Container container, Scene scene) {
        Change confine = new Change.Set<>(container.ref(), PRIVILEGED, false);
        Container after = container.withSettings(confine.applyTo(container.settings()));
        List<Change> changes = new ArrayList<>();
        changes.add(confine);
        for (List<Check<?>> area : List.of(Caps.ALL, Seccomp.ALL, Lsm.ALL)) {
            for (Check<?> check : area) {
                check.lookIfMeant(after, scene).forEach(hit -> addApplied(hit.remedy(), changes));
            }
        }
        return changes;
    }

    private static void addApplied(Remedy remedy, List<Change> to) {
        if (remedy instanceof Remedy.Apply apply && apply.least() != Level.STRICT) {
            apply.changes().stream().filter(c -> !to.contains(c)).forEach(to::add);
        }
    }
}
