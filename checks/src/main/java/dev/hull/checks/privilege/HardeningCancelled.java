package dev.hull.checks.privilege;

import static dev.hull.model.Fields.APPARMOR;
import static dev.hull.model.Fields.CAPABILITIES_DROPPED;
import static dev.hull.model.Fields.DEVICES;
import static dev.hull.model.Fields.SECCOMP;
import static dev.hull.model.Fields.SELINUX;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Field;
import dev.hull.model.Profile;
import dev.hull.model.Remedy;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A privileged container is hardened beside it, to no effect: the engine gives every capability, device and label whatever is written.
 *
 * <p>Docker, moby daemon/oci_linux.go: a seccomp profile that is named holds from 27.0 on, an AppArmor profile always. On Kubernetes
 * containerd ignores capabilities and both profiles.
 */
final class HardeningCancelled {
    static final Check<Container> CHECK =
            Check.ofContainer("privilege.hardening-cancelled", Severity.MEDIUM, HardeningCancelled::look);

    private static final Remedy CHOOSE = new Remedy.Advise("choose");

    private HardeningCancelled() {}

    private static List<Hit> look(Container container) {
        Effective effective = Effective.of(container);
        if (!effective.isSurelyPrivileged()) {
            return Hit.none();
        }
        List<Hit> hits = new ArrayList<>();
        if (isWrittenList(container, CAPABILITIES_DROPPED)) {
            hits.add(cancelled(container, CAPABILITIES_DROPPED, "capabilities"));
        }
        if (isWrittenList(container, DEVICES)) {
            hits.add(cancelled(container, DEVICES, "devices"));
        }
        if (container.get(SELINUX).isWritten()
                && !container.get(SELINUX).worst().disabled()) {
            hits.add(cancelled(container, SELINUX, "label"));
        }
        if (isDroppedProfile(container.get(SECCOMP), effective.seccomp())) {
            hits.add(cancelled(container, SECCOMP, "seccomp"));
        }
        if (isDroppedProfile(container.get(APPARMOR), effective.appArmor())) {
            hits.add(cancelled(container, APPARMOR, "apparmor"));
        }
        return hits;
    }

    private static boolean isWrittenList(Container container, Field.Many<?> field) {
        return container.get(field).isWritten() && !container.items(field).isEmpty();
    }

    private static boolean isDroppedProfile(Setting<Profile> written, Setting<Profile> effective) {
        return written.isWritten()
                && written.isKnown()
                && !written.worst().isUnconfined()
                && effective.worst().isUnconfined();
    }

    private static Hit cancelled(Container container, Field<?> field, String what) {
        return Hit.on(field, container.get(field)).message(what).remedy(CHOOSE);
    }
}
