package dev.hull.checks.net;

import static dev.hull.model.Fields.PORTS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Port;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A container takes one of the host's ports under 1024, where people expect a service of the host.
 *
 * <p>Fields: Docker {@code --publish}; Compose {@code ports}; Kubernetes {@code hostPort}.
 */
final class PrivilegedHostPort {
    static final Check<Container> CHECK =
            Check.ofContainer("net.privileged-host-port", Severity.LOW, PrivilegedHostPort::look);

    private static final int FIRST_UNPRIVILEGED = 1024; // ip_unprivileged_port_start, ip-sysctl

    private PrivilegedHostPort() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        for (Item<Port> item : container.items(PORTS).known()) {
            Port port = item.value();
            if (port.hostFrom() > 0 && port.hostFrom() < FIRST_UNPRIVILEGED && reaches(port, container)) {
                hits.add(Hit.on(PORTS, Ports.key(port), item.at())
                        .arg("host", Ports.range(port.hostFrom(), port.hostTo()))
                        .remedy(new Remedy.Ask("port", List.of())));
            }
        }
        return hits;
    }

    private static boolean reaches(Port port, Container container) {
        return port.mode().equals("hostPort") || !Ports.areDiscarded(container);
    }
}
