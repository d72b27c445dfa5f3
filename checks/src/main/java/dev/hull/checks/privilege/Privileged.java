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
        return Hit.on(PRIVILEGED, privileged).remedy(remedy(container, scene)).only();
    }

    /**
     * What privileged hid comes to light when it goes, so the remedies of that belong to this one. Where some of it is for a person to
     * decide, so is all.
     */
    private static Remedy remedy(Container container, Scene scene) {
        Change confine = new Change.Set<>(container.ref(), PRIVILEGED, false);
        Container confined = container.withSettings(confine.applyTo(container.settings()));
        List<Change> changes = new ArrayList<>();
        changes.add(confine);
        for (Hit hit : hidden(confined, scene)) {
            if (!(hit.remedy() instanceof Remedy.Apply apply)) {
                return new Remedy.Ask("instead", List.of());
            }
            changes.addAll(apply.changes());
        }
        return new Remedy.Apply(
                Level.RESTRICTED, Risk.APP, changes.stream().distinct().toList());
    }

    private static List<Hit> hidden(Container confined, Scene scene) {
        List<Hit> hits = new ArrayList<>(HostDevice.CHECK.look().at(confined, scene));
        for (List<Check<?>> area : List.of(Caps.ALL, Seccomp.ALL, Lsm.ALL)) {
            for (Check<?> check : area) {
                hits.addAll(check.lookIfMeant(confined, scene));
            }
        }
        return hits;
    }
}
