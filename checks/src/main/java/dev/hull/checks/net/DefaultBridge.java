package dev.hull.checks.net;

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
 * A container lands on the bridge that Docker puts everybody on who names no network. Podman's own default is left alone.
 *
 * <p>Fields: Docker {@code --network}; Compose {@code network_mode: bridge}.
 */
final class DefaultBridge {
    static final Check<Container> CHECK = Check.ofContainer("net.default-bridge", Severity.LOW, DefaultBridge::look);

    private DefaultBridge() {}

    private static List<Hit> look(Container container) {
        Setting<Namespace> network = container.get(NETWORK);
        boolean shared = network.worst().kind() == Namespace.Kind.DEFAULT_BRIDGE
                && container.engine().platform().equals("docker");
        return shared
                ? Hit.on(NETWORK, network)
                        .remedy(new Remedy.Ask("network", List.of()))
                        .only()
                : Hit.none();
    }
}
