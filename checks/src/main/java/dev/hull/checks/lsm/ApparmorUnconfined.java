package dev.hull.checks.lsm;

import static dev.hull.model.Fields.APPARMOR;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Level;
import dev.hull.model.Profile;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.List;

/**
 * The author switches AppArmor off.
 *
 * <p>Fields: Docker and Compose {@code security_opt apparmor=}; Kubernetes {@code appArmorProfile} or its annotation; OCI
 * {@code process.apparmorProfile}.
 */
final class ApparmorUnconfined {
    static final Check<Container> CHECK =
            Check.ofContainer("lsm.apparmor-unconfined", Severity.MEDIUM, ApparmorUnconfined::look);

    private ApparmorUnconfined() {}

    private static List<Hit> look(Container container) {
        Setting<Profile> profile = container.get(APPARMOR);
        if (!profile.isWritten() || !profile.worst().isUnconfined()) {
            return Hit.none();
        }
        Change confine = new Change.Set<>(container.ref(), APPARMOR, Profile.DEFAULT);
        return Hit.on(APPARMOR, profile)
                .remedy(new Remedy.Apply(Level.RESTRICTED, Risk.APP, List.of(confine)))
                .only();
    }
}
