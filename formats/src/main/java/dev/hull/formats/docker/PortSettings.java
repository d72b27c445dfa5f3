package dev.hull.formats.docker;

import static dev.hull.model.Fields.PORTS;
import static dev.hull.model.Fields.PUBLISH_ALL;

import dev.hull.formats.tree.Node;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.Port;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** {@code HostConfig.PortBindings}. */
final class PortSettings {
    private PortSettings() {}

    static void read(Section host) {
        host.one(PUBLISH_ALL, "PublishAllPorts", Section::truthOf);
        Section.Gathered<Port> ports = new Section.Gathered<>();
        host.written("PortBindings")
                .ifPresent(map -> Section.entries(map).forEach(entry -> {
                    for (Node item : Section.items(entry.value())) {
                        binding(entry.key(), item, host.provenance, ports);
                    }
                }));
        if (!ports.isEmpty()) {
            host.set(
                    PORTS,
                    new Items<>(ranges(ports.items().known()), ports.items().unread()),
                    ports.origin());
        }
    }

    /** One flag may publish a range, which the request holds port by port. */
    private static List<Item<Port>> ranges(List<Item<Port>> single) {
        List<Item<Port>> sorted = new ArrayList<>(single);
        sorted.sort(Comparator.comparing((Item<Port> item) -> item.at())
                .thenComparingInt(item -> item.value().containerFrom()));
        List<Item<Port>> joined = new ArrayList<>();
        for (Item<Port> item : sorted) {
            if (!joined.isEmpty() && item.at().isSomewhere() && follows(joined.getLast(), item)) {
                Port first = joined.removeLast().value();
                Port last = item.value();
                Port both = new Port(
                        first.hostAddress(),
                        first.hostFrom(),
                        last.hostTo(),
                        first.containerFrom(),
                        last.containerTo(),
                        first.protocol(),
                        first.mode());
                joined.add(new Item<>(both, item.by()));
            } else {
                joined.add(item);
            }
        }
        return joined;
    }

    private static boolean follows(Item<Port> before, Item<Port> item) {
        Port first = before.value();
        Port next = item.value();
        return before.at().equals(item.at())
                && first.hostAddress().equals(next.hostAddress())
                && first.protocol().equals(next.protocol())
                && first.containerTo() + 1 == next.containerFrom()
                && (first.hostFrom() == 0 ? next.hostFrom() == 0 : first.hostTo() + 1 == next.hostFrom());
    }

    private static void binding(String key, Node node, Provenance provenance, Section.Gathered<Port> ports) {
        if (!(node instanceof Node.Obj binding)) {
            return;
        }
        int slash = key.lastIndexOf('/');
        String protocol = slash < 0 ? "tcp" : key.substring(slash + 1);
        String address = binding.get("HostIp").map(Section::text).orElse("");
        String host = binding.get("HostPort").map(Section::text).orElse("");
        int hyphen = host.indexOf('-');
        OptionalInt container = number(slash < 0 ? key : key.substring(0, slash));
        OptionalInt from = host.isEmpty() ? OptionalInt.of(0) : number(hyphen < 0 ? host : host.substring(0, hyphen));
        OptionalInt to = hyphen < 0 ? from : number(host.substring(hyphen + 1));
        List<String> pieces = provenance.unresolved(node);
        boolean openAddress = pieces.stream().anyMatch(address::contains);
        if (container.isEmpty() || from.isEmpty() || to.isEmpty() || openAddress) {
            String text = (address.isEmpty() ? "" : address + ":") + host + ":" + key;
            ports.unread(text, pieces.isEmpty() ? host : pieces.getFirst(), node.origin());
            return;
        }
        ports.add(
                new Port(
                        address,
                        from.getAsInt(),
                        to.getAsInt(),
                        container.getAsInt(),
                        container.getAsInt(),
                        protocol,
                        ""),
                node.origin());
    }

    private static OptionalInt number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
