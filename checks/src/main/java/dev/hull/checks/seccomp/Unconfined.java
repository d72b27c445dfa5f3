package dev.hull.checks.seccomp;

import static dev.hull.model.Fields.SECCOMP;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Level;
import dev.hull.model.Profile;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.List;

/**
 * No filter of system calls holds. A privileged container has none either, which is said there, unless its author writes it as well.
 *
 * <p>Fields: Docker and Compose {@code security_opt seccomp=}; Kubernetes {@code seccompProfile}; OCI {@code linux.seccomp}.
 */
final class Unconfined {
    static final Check<Container> CHECK = Check.ofContainer("seccomp.unconfined", Severity.MEDIUM, Unconfined::look);

    private Unconfined() {}

    private static List<Hit> look(Container container, Scene scene) {
        Setting<Profile> seccomp = container.get(SECCOMP);
        boolean implied = !seccomp.isWritten() && Effective.of(container).isSurelyPrivileged();
        if (!seccomp.worst().isUnconfined() || implied || scene.isWindows()) {
            return Hit.none();
        }
        Change confine = new Change.Set<>(container.ref(), SECCOMP, Profile.DEFAULT);
        return Hit.on(SECCOMP, seccomp)
                .message(seccomp.isWritten() ? "written" : "")
                .remedy(new Remedy.Apply(Level.RESTRICTED, Risk.LOW, List.of(confine)))
                .only();
    }
}
