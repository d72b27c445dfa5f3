package dev.hull.checks.ns;

import static dev.hull.model.Fields.PID;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.Namespace;
import dev.hull.model.Remedy;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.List;

/**
 * The host's processes: their environment and files are in reach, and signals too.
 *
 * <p>Fields: Docker and Compose {@code pid: host}; Kubernetes {@code hostPID}; OCI without a pid namespace.
 */
final class HostPid {
    static final Check<Container> CHECK = Check.ofContainer("ns.host-pid", Severity.HIGH, HostPid::look);

    private HostPid() {}

    private static List<Hit> look(Container container) {
        Setting<Namespace> namespace = container.get(PID);
        return namespace.worst().isHost()
                ? Hit.on(PID, namespace)
                        .remedy(new Remedy.Ask("needed", List.of("remove", "keep")))
                        .only()
                : Hit.none();
    }
}
