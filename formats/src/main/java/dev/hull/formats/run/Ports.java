package dev.hull.formats.run;

import dev.hull.formats.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Published and exposed ports (docker/go-connections, package nat): what {@code ExposedPorts} and {@code PortBindings} hold. */
final class Ports {
    /** More than there are of all protocols: beyond, a line is no longer meant. */
    private static final int MOST = 200_000;

    private final Map<String, Node> exposed = new TreeMap<>();
    private final Map<String, List<Node>> bindings = new TreeMap<>();

    private int count;

    Node exposed() {
        Tree tree = new Tree();
        exposed.forEach((port, at) -> tree.put(port, at.at(), Node.Obj.of(List.of(), at.origin())));
        return tree.build();
    }

    Node bindings() {
        Tree tree = new Tree();
        bindings.forEach((port, list) ->
                tree.put(port, new Node.Arr(list, list.getFirst().origin())));
        return tree.build();
    }

    void publish(Given given) throws Refusal {
        String spec = standard(given.masked());
        String[] parts = spec.split(":", -1);
        String container = parts[parts.length - 1];
        String host = parts.length > 1 ? parts[parts.length - 2] : "";
        String address =
                parts.length > 2 ? spec.substring(0, spec.length() - container.length() - host.length() - 2) : "";
        String[] port = split(container);
        String protocol = port[0].toLowerCase(Locale.ROOT);
        if (port[1].isEmpty()) {
            throw new Refusal("no port of the container");
        }
        if (!List.of("tcp", "udp", "sctp").contains(protocol) && !given.hides(protocol)) {
            throw new Refusal("an unknown protocol; there are tcp, udp and sctp");
        }
        bind(given, address(given, address), host, port[1], protocol);
    }

    /** Turns {@code target=80,published=8080} into the short form, in which a host address is lost. */
    private static String standard(String spec) throws Refusal {
        if (spec.indexOf('=') < 0) {
            return spec;
        }
        Map<String, String> given = new TreeMap<>(Map.of("protocol", "tcp", "published", "", "target", ""));
        for (String part : spec.split(",", -1)) {
            int sign = part.indexOf('=');
            if (sign <= 0) {
                throw new Refusal("not name=value");
            }
            given.put(part.substring(0, sign), part.substring(sign + 1));
        }
        return given.get("published") + ":" + given.get("target") + "/" + given.get("protocol");
    }

    private static String[] split(String port) {
        String[] parts = port.split("/", -1);
        if (parts[0].isEmpty()) {
            return new String[] {"", ""};
        }
        return new String[] {parts.length == 1 || parts[1].isEmpty() ? "tcp" : parts[1], parts[0]};
    }

    private static String address(Given given, String address) throws Refusal {
        if (address.isEmpty() || given.hides(address)) {
            return address;
        }
        boolean bracketed = address.startsWith("[") && address.endsWith("]");
        String bare = bracketed ? address.substring(1, address.length() - 1) : address;
        if (!Addresses.isIp(bare)) {
            throw new Refusal("not an IP address to publish on: names are not looked up");
        }
        return bare;
    }

    private void bind(Given given, String address, String host, String container, String protocol) throws Refusal {
        if (given.hides(container)) {
            add(given, container, protocol, address, host);
            return;
        }
        int[] inside = range(container, "port of the container");
        if (given.hides(host)) {
            add(given, container, protocol, address, host);
            return;
        }
        int[] outside = host.isEmpty() ? new int[] {0, 0} : range(host, "port of the host");
        boolean same = inside[1] - inside[0] == outside[1] - outside[0];
        if (!host.isEmpty() && !same && inside[1] != inside[0]) {
            throw new Refusal("ranges of different length for host and container");
        }
        count += inside[1] - inside[0] + 1;
        if (count > MOST) {
            throw new Refusal("more than " + MOST + " ports of one container");
        }
        for (int i = 0; i <= inside[1] - inside[0]; i++) {
            String published = host.isEmpty() ? "" : String.valueOf(outside[0] + i);
            boolean dynamic = inside[0] == inside[1] && outside[0] != outside[1];
            add(
                    given,
                    String.valueOf(inside[0] + i),
                    protocol,
                    address,
                    dynamic ? outside[0] + "-" + outside[1] : published);
        }
    }

    private void add(Given given, String port, String protocol, String address, String host) {
        String key = given.unmasked(port + "/" + protocol);
        Node.Obj binding = new Tree()
                .put("HostIp", given.node(address))
                .put("HostPort", given.node(host))
                .build();
        exposed.putIfAbsent(key, binding);
        bindings.computeIfAbsent(key, _ -> new ArrayList<>()).add(binding);
    }

    void expose(Given given) throws Refusal {
        String spec = given.masked();
        if (spec.indexOf(':') >= 0) {
            throw new Refusal("exposed ports have no host part: -p publishes");
        }
        String[] port = split(spec);
        if (given.hides(spec)) {
            exposed.putIfAbsent(given.text(), given.node(spec));
            return;
        }
        int[] range = range(port[1], "port");
        count += range[1] - range[0] + 1;
        if (count > MOST) {
            throw new Refusal("more than " + MOST + " ports of one container");
        }
        for (int i = range[0]; i <= range[1]; i++) {
            exposed.putIfAbsent(i + "/" + port[0].toLowerCase(Locale.ROOT), given.node(spec));
        }
    }

    private static int[] range(String text, String what) throws Refusal {
        int hyphen = text.indexOf('-');
        int from = port(hyphen < 0 ? text : text.substring(0, hyphen), what);
        int to = hyphen < 0 ? from : port(text.substring(hyphen + 1), what);
        if (to < from) {
            throw new Refusal("a range that ends before it begins: " + what);
        }
        return new int[] {from, to};
    }

    private static int port(String text, String what) throws Refusal {
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || Integer.parseInt(text) > 65535) {
            throw new Refusal("not a " + what + " from 0 to 65535");
        }
        return Integer.parseInt(text);
    }
}
