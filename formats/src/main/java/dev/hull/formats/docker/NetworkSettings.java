package dev.hull.formats.docker;

import static dev.hull.model.Fields.NETWORK;
import static dev.hull.model.Fields.NETWORKS;

import dev.hull.formats.tree.Node;
import dev.hull.model.Namespace;
import dev.hull.model.NetworkJoin;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code HostConfig.NetworkMode} and {@code NetworkingConfig}. */
final class NetworkSettings {
    private static final Set<String> NO_NETWORK_OF_ONES_OWN = Set.of("host", "none", "private");

    private NetworkSettings() {}

    static void read(Node.Obj body, Section host, Provenance provenance) {
        host.one(NETWORK, "NetworkMode", NetworkSettings::namespace);
        Section.Gathered<NetworkJoin> joins = new Section.Gathered<>();
        Node.Obj endpoints = body.object("NetworkingConfig")
                .flatMap(config -> config.object("EndpointsConfig"))
                .orElse(Node.Obj.of(List.of(), body.origin()));
        for (Node.Entry entry : endpoints.entries()) {
            if (provenance.isWritten("NetworkingConfig.EndpointsConfig." + entry.key(), entry.value())
                    || hasAddress(entry.value())) {
                joins.add(join(entry), entry.value().origin());
            }
        }
        host.written("NetworkMode").ifPresent(node -> {
            String name = Section.text(node);
            boolean joined = !NO_NETWORK_OF_ONES_OWN.contains(name)
                    && !name.contains(":")
                    && provenance.unresolved(node).isEmpty();
            if (joined && !endpoints.has(name)) {
                joins.add(new NetworkJoin(name.equals("default") ? "bridge" : name, "", "", List.of()), node.origin());
            }
        });
        if (!joins.isEmpty()) {
            host.set(NETWORKS, joins.items(), joins.origin());
        }
    }

    private static boolean hasAddress(Node endpoint) {
        return endpoint instanceof Node.Obj obj && obj.object("IPAMConfig").isPresent();
    }

    private static NetworkJoin join(Node.Entry entry) {
        Node.Obj endpoint = (Node.Obj) entry.value();
        Optional<Node.Obj> addresses = endpoint.object("IPAMConfig");
        return new NetworkJoin(
                entry.key().equals("default") ? "bridge" : entry.key(),
                addresses
                        .flatMap(all -> all.get("IPv4Address"))
                        .map(Section::text)
                        .orElse(""),
                addresses
                        .flatMap(all -> all.get("IPv6Address"))
                        .map(Section::text)
                        .orElse(""),
                endpoint.get("Aliases")
                        .map(list -> Section.items(list).stream()
                                .map(Section::text)
                                .filter(text -> !text.isEmpty())
                                .toList())
                        .orElse(List.of()));
    }

    private static Optional<Namespace> namespace(Node node) {
        return Section.textOf(node).map(text -> switch (text) {
            case "default", "bridge" -> Namespace.DEFAULT_BRIDGE;
            case "host" -> Namespace.HOST;
            case "none" -> Namespace.NONE;
            case "private", "slirp4netns", "pasta" -> Namespace.PRIVATE;
            default ->
                text.startsWith("container:") || text.startsWith("ns:")
                        ? Namespace.joined(text.substring(text.indexOf(':') + 1))
                        : Namespace.network(text);
        });
    }
}
