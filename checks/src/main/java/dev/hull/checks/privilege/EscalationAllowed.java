package dev.hull.checks.privilege;

import static dev.hull.model.Fields.MAY_GAIN_PRIVILEGES;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Level;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.List;

/**
 * A process may gain privileges that its container did not start with, through a set-user-ID file, say.
 *
 * <p>Fields: Kubernetes {@code securityContext.allowPrivilegeEscalation}; Docker and Compose {@code no-new-privileges}; OCI
 * {@code process.noNewPrivileges} (the same bit, inverted).
 */
final class EscalationAllowed {
    static final Check<Container> CHECK =
            Check.ofContainer("privilege.escalation-allowed", Severity.MEDIUM, EscalationAllowed::look);

    private EscalationAllowed() {}

    private static List<Hit> look(Container container, Scene scene) {
        Setting<Boolean> may = container.get(MAY_GAIN_PRIVILEGES);
        if (!may.worst() || scene.isWindows()) {
            return Hit.none();
        }
        Change forbid = new Change.Set<>(container.ref(), MAY_GAIN_PRIVILEGES, false);
        return Hit.on(MAY_GAIN_PRIVILEGES, may)
                .message(may.isWritten() ? "written" : "")
                .remedy(new Remedy.Apply(Level.RESTRICTED, Risk.APP, List.of(forbid)))
                .only();
    }
}
