package dev.hull.checks.lsm;

import static dev.hull.model.Fields.SELINUX;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Engine;
import dev.hull.model.Remedy;
import dev.hull.model.SelinuxLabel;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An SELinux user, role or type is set that the policy for containers does not know. */
final class SelinuxCustom {
    static final Check<Container> CHECK = Check.ofContainer("lsm.selinux-custom", Severity.MEDIUM, SelinuxCustom::look);

    /** The types of container-selinux for ordinary, init, virtualised and nested containers. */
    private static final Set<String> TYPES =
            Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");

    private static final Remedy NEEDED = new Remedy.Ask("needed", List.of("remove", "keep"));

    private SelinuxCustom() {}

    private static List<Hit> look(Container container) {
        Setting<SelinuxLabel> label = container.get(SELINUX);
        if (!label.isWritten() || Effective.of(container).isSurelyPrivileged()) {
            return Hit.none();
        }
        List<Hit> hits = new ArrayList<>();
        SelinuxLabel written = label.worst();
        if (!written.user().isEmpty()) {
            hits.add(hit(label, "user", written.user()));
        }
        if (!written.role().isEmpty()) {
            hits.add(hit(label, "role", written.role()));
        }
        if (isStrange(written.type(), container.engine())) {
            hits.add(hit(label, "type", written.type()));
        }
        return hits;
    }

    private static Hit hit(Setting<SelinuxLabel> label, String part, String value) {
        return Hit.on(SELINUX, label)
                .key(part)
                .message(part)
                .arg("value", value)
                .remedy(NEEDED);
    }

    /** The type for engines inside containers counts from the rules of Kubernetes 1.31 on. */
    private static boolean isStrange(String type, Engine engine) {
        boolean old = engine.platform().equals("kubernetes") && !engine.atLeast(1, 31);
        return (!TYPES.contains(type) || (old && type.equals("container_engine_t")))
                && !SelinuxDisabled.UNCONFINED.contains(type);
    }
}
