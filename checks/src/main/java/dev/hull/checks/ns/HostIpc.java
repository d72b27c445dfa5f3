package dev.hull.checks.ns;

import static dev.hull.model.Fields.IPC;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.Namespace;
import dev.hull.model.Remedy;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.List;

/**
 * The host's shared memory and message queues.
 *
 * <p>Fields: Docker and Compose {@code ipc: host}; Kubernetes {@code hostIPC}; OCI without an ipc namespace.
 */
final class HostIpc {
    static final Check<Container> CHECK = Check.ofContainer("ns.host-ipc", Severity.MEDIUM, HostIpc::look);

    private HostIpc() {}

    private static List<Hit> look(Container container) {
        Setting<Namespace> namespace = container.get(IPC);
        return namespace.worst().isHost()
                ? Hit.on(IPC, namespace)
                        .remedy(new Remedy.Ask("needed", List.of("remove", "keep")))
                        .only()
                : Hit.none();
    }
}
