package dev.hull.checks.ns;

import static dev.hull.model.Fields.NETWORK;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.Namespace;
import dev.hull.model.Remedy;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.List;

/**
 * The host's network: its loopback services, its interfaces and abstract sockets are in reach.
 *
 * <p>Fields: Docker and Compose {@code network_mode: host}; Kubernetes {@code hostNetwork}; OCI without a network namespace.
 */
final class HostNet {
    static final Check<Container> CHECK = Check.ofContainer("ns.host-net", Severity.HIGH, HostNet::look);

    private HostNet() {}

    private static List<Hit> look(Container container) {
        Setting<Namespace> namespace = container.get(NETWORK);
        return namespace.worst().isHost()
                ? Hit.on(NETWORK, namespace)
                        .remedy(new Remedy.Ask("needed", List.of("remove", "keep")))
                        .only()
                : Hit.none();
    }
}
