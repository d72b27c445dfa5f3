package dev.hull.checks.net;

import static dev.hull.model.Fields.NETWORK;
import static dev.hull.model.Fields.NETWORKS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.ComposeProject;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Namespace;
import dev.hull.model.Network;
import dev.hull.model.NetworkJoin;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fixed address that the engine can't give: it lies outside every subnet of its network, its network has none of its author's, or it is
 * asked of the default bridge, the host's network or none.
 *
 * <p>Fields: Docker {@code --ip}, {@code --ip6}, {@code docker network create --subnet}; Compose {@code ipv4_address},
 * {@code ipv6_address}, {@code ipam.config}.
 */
final class IpOutsideSubnet {
    static final Check<Container> CHECK =
            Check.ofContainer("net.ip-outside-subnet", Severity.MEDIUM, IpOutsideSubnet::look);

    private static final Remedy ASK = new Remedy.Ask("address", List.of());

    private IpOutsideSubnet() {}

    private static List<Hit> look(Container container, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (Item<NetworkJoin> item : container.items(NETWORKS).known()) {
            for (String address : List.of(item.value().ipv4(), item.value().ipv6())) {
                if (!address.isEmpty()) {
                    hits.addAll(judge(address, item, container, scene));
                }
            }
        }
        return hits;
    }

    private static List<Hit> judge(String address, Item<NetworkJoin> item, Container container, Scene scene) {
        String name = item.value().network();
        Hit hit = Hit.on(NETWORKS, name, item.at())
                .arg("address", address)
                .arg("network", name)
                .remedy(ASK);
        if (isFixed(name) || container.get(NETWORK).worst().kind() == Namespace.Kind.DEFAULT_BRIDGE) {
            return hit.message("default").only();
        }
        Optional<Network> network = find(name, container, scene);
        if (network.isEmpty() || network.get().external()) {
            return Hit.none();
        }
        List<String> subnets = network.get().subnets();
        if (subnets.isEmpty()) {
            return hit.message("no-subnet").only();
        }
        return isInside(address, subnets)
                ? Hit.none()
                : hit.arg("subnets", subnets)
                        .also(network.get().at(), "network")
                        .only();
    }

    private static boolean isFixed(String name) {
        return name.isEmpty() || name.equals("bridge") || name.equals("host") || name.equals("none");
    }

    private static boolean isInside(String address, List<String> subnets) {
        Optional<Cidr> wanted = Cidr.parse(address);
        for (String subnet : subnets) {
            Optional<Cidr> block = Cidr.parse(subnet);
            if (wanted.isEmpty() || block.isEmpty() || block.get().contains(wanted.get())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Network> find(String name, Container container, Scene scene) {
        for (ComposeProject project : scene.estate().projects()) {
            boolean ours = project.services().stream()
                    .anyMatch(s -> s.equals(container.ref())
                            || s.equals(container.ref().withContainer("")));
            if (ours) {
                return named(name, project.networks());
            }
        }
        return named(name, scene.estate().networks());
    }

    private static Optional<Network> named(String name, List<Network> networks) {
        return networks.stream().filter(n -> n.name().equals(name)).findFirst();
    }
}
