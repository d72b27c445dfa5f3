package dev.hull.checks.net;

import static dev.hull.model.Fields.PORTS;
import static dev.hull.model.Fields.PUBLISH_ALL;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Port;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import dev.hull.model.Unread;
import java.util.ArrayList;
import java.util.List;

/**
 * A published port answers on every interface of the host, past ufw and the INPUT chain.
 *
 * <p>Fields: Docker {@code --publish}, {@code --publish-all}; Compose {@code ports}. In a swarm, mode ingress opens it on every node.
 */
final class PortAllInterfaces {
    static final Check<Container> CHECK =
            Check.ofContainer("net.port-all-interfaces", Severity.MEDIUM, PortAllInterfaces::look);

    private static final Remedy ASK = new Remedy.Ask("address", List.of("127.0.0.1"));

    private PortAllInterfaces() {}

    private static List<Hit> look(Container container, Scene scene) {
        if (scene.isKubernetes() || Ports.areDiscarded(container)) {
            return Hit.none();
        }
        List<Hit> hits = new ArrayList<>();
        for (Item<Port> item : container.items(PORTS).known()) {
            if (Ports.isEveryInterface(item.value().hostAddress())) {
                hits.add(hit(item, scene));
            }
        }
        for (Unread unread : container.items(PORTS).unread()) {
            hits.add(Hit.on(PORTS, unread.text(), unread.by().at())
                    .arg("text", unread.text())
                    .unknown()
                    .remedy(ASK));
        }
        if (container.get(PUBLISH_ALL).worst()) {
            hits.add(Hit.on(PUBLISH_ALL, container.get(PUBLISH_ALL))
                    .message("all")
                    .remedy(new Remedy.Ask("which", List.of())));
        }
        return hits;
    }

    private static Hit hit(Item<Port> item, Scene scene) {
        Port port = item.value();
        Hit hit = Hit.on(PORTS, Ports.key(port), item.at())
                .arg("port", Ports.range(port.containerFrom(), port.containerTo()))
                .remedy(ASK);
        if (scene.isSwarm() && !port.mode().equals("host")) {
            return hit.message("ingress").remedy(new Remedy.Ask("mode", List.of()));
        }
        return port.hostFrom() == 0
                ? hit.message("free")
                : hit.arg("host", Ports.range(port.hostFrom(), port.hostTo()));
    }
}
