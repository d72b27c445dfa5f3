package dev.hull.checks.lsm;

import static dev.hull.model.Fields.SELINUX;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Level;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.SelinuxLabel;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.List;
import java.util.Set;

/**
 * SELinux does not keep the container apart: the author says so, or names a type that is not confined. Docker and Podman take the label
 * away by themselves beside the host's processes or IPC, which is said quietly, beside those findings.
 */
final class SelinuxDisabled {
    static final Check<Container> CHECK =
            Check.ofContainer("lsm.selinux-disabled", Severity.MEDIUM, SelinuxDisabled::look);

    /** Types that are the host's own, or may do what the host may (container-selinux). */
    static final Set<String> UNCONFINED = Set.of("spc_t", "unconfined_t", "container_runtime_t");

    private SelinuxDisabled() {}

    private static List<Hit> look(Container container) {
        Effective effective = Effective.of(container);
        if (effective.isSurelyPrivileged()) {
            return Hit.none();
        }
        Setting<SelinuxLabel> written = container.get(SELINUX);
        boolean off = written.worst().disabled()
                || UNCONFINED.contains(written.worst().type());
        if (written.isWritten() && off) {
            Change confine = new Change.Set<>(container.ref(), SELINUX, SelinuxLabel.DEFAULT);
            Hit hit = Hit.on(SELINUX, written).remedy(new Remedy.Apply(Level.RESTRICTED, Risk.APP, List.of(confine)));
            String type = written.worst().type();
            return (written.worst().disabled() ? hit : hit.message("type").arg("type", type)).only();
        }
        Setting<SelinuxLabel> now = effective.unprivileged().selinux();
        return !written.worst().disabled() && now.worst().disabled()
                ? Hit.on(SELINUX, now)
                        .message("implied")
                        .severity(Severity.INFO)
                        .remedy(new Remedy.Advise("namespace"))
                        .only()
                : Hit.none();
    }
}
