package dev.hull.checks.net;

import static dev.hull.model.Fields.PORTS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Port;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A pod answers on its node's address, outside Services and, with some network plugins, outside NetworkPolicy.
 *
 * <p>Fields: Kubernetes {@code ports[].hostPort}.
 */
final class HostPort {
    static final Check<Container> CHECK = Check.ofContainer("net.host-port", Severity.MEDIUM, HostPort::look);

    private HostPort() {}

    private static List<Hit> look(Container container, Scene scene) {
        if (!scene.isKubernetes()) {
            return Hit.none();
        }
        List<Hit> hits = new ArrayList<>();
        for (Item<Port> item : container.items(PORTS).known()) {
            Port port = item.value();
            if (port.hostFrom() > 0) {
                hits.add(Hit.on(PORTS, Ports.key(port), item.at())
                        .arg("host", Ports.range(port.hostFrom(), port.hostTo()))
                        .remedy(new Remedy.Ask("service", List.of())));
            }
        }
        return hits;
    }
}
