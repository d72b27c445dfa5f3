package dev.hull.formats.compose;

import dev.hull.formats.places.Codec;
import dev.hull.formats.tree.Node;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Port;
import dev.hull.model.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Published and exposed ports of a service. A range that was written as one is one port of the model. */
final class ComposePorts {
    /** One port in the long or the short form. */
    static final Codec<Port> PORT = new Codec<>(ComposePorts::port, ComposePorts::port);

    /** A port that is only announced: {@code 80} or {@code 53/udp}. */
    static final Codec<String> EXPOSED = new Codec<>(
            node -> ComposeCodecs.scalar(node).map(port -> port.indexOf('/') < 0 ? port + "/tcp" : port),
            ComposeCodecs::text);

    private ComposePorts() {}

    private static Optional<Port> port(Node node) {
        if (node instanceof Node.Obj obj) {
            return longForm(obj);
        }
        boolean readable = node instanceof Node.Text || GoText.isInteger(node);
        return readable && ShortPort.parse(node) instanceof Parsed.Good good ? joined(good.forms()) : Optional.empty();
    }

    private static Optional<Port> joined(List<Node.Obj> forms) {
        List<Port> ports = forms.stream()
                .map(ComposePorts::longForm)
                .flatMap(Optional::stream)
                .toList();
        return ports.isEmpty()
                ? Optional.empty()
                : Optional.of(ports.stream().reduce(ports.getFirst(), ComposePorts::span));
    }

    private static Port span(Port one, Port other) {
        return new Port(
                one.hostAddress(),
                Math.min(one.hostFrom(), other.hostFrom()),
                Math.max(one.hostTo(), other.hostTo()),
                Math.min(one.containerFrom(), other.containerFrom()),
                Math.max(one.containerTo(), other.containerTo()),
                one.protocol(),
                one.mode());
    }

    private static Optional<Port> longForm(Node.Obj obj) {
        Optional<Long> target = obj.get("target").flatMap(ComposeCodecs::whole);
        String published = obj.get("published").flatMap(ComposeCodecs::scalar).orElse("");
        int dash = published.indexOf('-');
        int from = number(dash < 0 ? published : published.substring(0, dash));
        int to = dash < 0 ? from : number(published.substring(dash + 1));
        String protocol = obj.has("protocol") ? Edit.text(obj, "protocol") : "tcp";
        return target.map(
                port -> new Port(Edit.text(obj, "host_ip"), from, to, port.intValue(), port.intValue(), protocol, ""));
    }

    private static int number(String text) {
        return Amounts.integer(text)
                .filter(value -> value >= 0 && value <= 65_535)
                .map(Long::intValue)
                .orElse(0);
    }

    private static Node port(Port port) {
        String address = port.hostAddress().indexOf(':') >= 0 ? "[" + port.hostAddress() + "]" : port.hostAddress();
        String host = (address.isEmpty() ? "" : address + ":")
                + (port.hostFrom() == 0 ? address.isEmpty() ? "" : ":" : range(port.hostFrom(), port.hostTo()) + ":");
        String protocol = port.protocol().isEmpty() || port.protocol().equals("tcp") ? "" : "/" + port.protocol();
        return ComposeCodecs.text(host + range(port.containerFrom(), port.containerTo()) + protocol);
    }

    private static String range(int from, int to) {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }

    /** {@return the ports of a list in the long form, in which ports of one written item follow one another} */
    static Items<Port> all(Node.Arr list, Map<Location, String> undecided) {
        List<Item<Port>> known = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (Node node : list.items()) {
            Origin by = node.origin().in(Layer.CONTAINER);
            Optional<Port> port = undecided.containsKey(node.at()) ? guessed(node) : port(node);
            if (port.isEmpty()) {
                unread.add(new Unread(node.at().text(), undecided.getOrDefault(node.at(), ""), by));
            } else if (!known.isEmpty() && known.getLast().by().equals(by)) {
                known.set(known.size() - 1, new Item<>(span(known.getLast().value(), port.get()), by));
            } else {
                known.add(new Item<>(port.get(), by));
            }
        }
        return new Items<>(known, unread);
    }

    /** {@code ${PORT}:80} publishes port 80 wherever the variable says; only an address that hangs on one is not known. */
    private static Optional<Port> guessed(Node node) {
        String text = GoText.of(node);
        int last = text.lastIndexOf(':');
        boolean variable = last > 0 && text.startsWith("${") && text.indexOf('}') == last - 1;
        Node.Text target = Node.Text.of(text.substring(last + 1), node.origin());
        return variable && ShortPort.parse(target) instanceof Parsed.Good good
                ? joined(good.forms())
                : Optional.empty();
    }
}
