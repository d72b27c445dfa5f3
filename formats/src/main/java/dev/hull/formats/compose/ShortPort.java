package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The short form of a port, {@code [[IP:]PUBLISHED:]TARGET[/PROTOCOL]}, in its long form; a range stands for a port each.
 *
 * <p>Source: the ports chapter of the Compose specification, and docker/go-connections 0.6 ({@code nat.ParsePortSpec}).
 */
final class ShortPort {
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");
    private static final int MOST = 65_535;

    /** Two ends of a range, which are the same for one port; {@code first} -1 where nothing is written. */
    private record Range(int first, int last) {
        static final Range NONE = new Range(-1, -1);
        static final Range BAD = new Range(-2, -2);

        int size() {
            return last - first;
        }
    }

    private ShortPort() {}

    static Parsed parse(Node node) {
        String spec = GoText.of(node);
        int last = spec.lastIndexOf(':');
        int before = last < 0 ? -1 : spec.lastIndexOf(':', last - 1);
        String ip = before < 0 ? "" : spec.substring(0, before);
        String published = last < 0 ? "" : spec.substring(before + 1, last);
        String container = spec.substring(last + 1);
        int slash = container.indexOf('/');
        String target = slash < 0 ? container : container.substring(0, slash);
        String protocol = slash < 0 || slash == container.length() - 1
                ? "tcp"
                : container.substring(slash + 1).toLowerCase(Locale.ROOT);
        String address = ip.startsWith("[") && ip.endsWith("]") ? ip.substring(1, ip.length() - 1) : ip;
        if (target.isEmpty()) {
            return new Parsed.Bad("`" + spec + "` names no port of the container");
        }
        if (!PROTOCOLS.contains(protocol)) {
            return new Parsed.Bad("`" + protocol + "` is none of tcp, udp, sctp");
        }
        if (!address.isEmpty() && !IpText.isAddress(address)) {
            return new Parsed.Bad("`" + address + "` is no IP address");
        }
        return ports(node, address, published, range(target), protocol);
    }

    private static Parsed ports(Node node, String address, String published, Range target, String protocol) {
        Range host = published.isEmpty() ? Range.NONE : range(published);
        if (target.equals(Range.BAD) || host.equals(Range.BAD)) {
            return new Parsed.Bad(
                    "`" + GoText.of(node) + "`: a port is a number up to 65535, or two with a dash between them");
        }
        if (!published.isEmpty() && host.size() != target.size() && target.size() > 0) {
            return new Parsed.Bad("`" + GoText.of(node) + "`: the two ranges are not of one length");
        }
        List<Node.Obj> ports = new ArrayList<>();
        for (int i = 0; i <= target.size(); i++) {
            ports.add(port(node, address, host(published, host, target, i), target.first() + i, protocol));
        }
        // The real parser keeps ports by name, so that 10 comes before 9.
        ports.sort(Comparator.comparing(port -> GoText.of(port.get("target").orElse(port))));
        return new Parsed.Good(ports);
    }

    private static String host(String published, Range host, Range target, int index) {
        if (published.isEmpty()) {
            return "";
        }
        int first = host.first() + index;
        return target.size() == 0 && host.size() > 0 ? first + "-" + host.last() : Integer.toString(first);
    }

    private static Node.Obj port(Node node, String address, String published, int target, String protocol) {
        List<Node.Entry> entries = new ArrayList<>();
        entries.add(entry("mode", node, "ingress"));
        if (!address.isEmpty()) {
            entries.add(entry("host_ip", node, address));
        }
        if (target > 0) {
            entries.add(new Node.Entry("target", node.at(), Node.Num.of(target, node.origin())));
        }
        if (!published.isEmpty()) {
            entries.add(entry("published", node, published));
        }
        entries.add(entry("protocol", node, protocol));
        return Edit.object(entries, node.origin());
    }

    private static Node.Entry entry(String key, Node node, String value) {
        return new Node.Entry(key, node.at(), Node.Text.of(value, node.origin()));
    }

    private static Range range(String text) {
        int dash = text.indexOf('-');
        int first = number(dash < 0 ? text : text.substring(0, dash));
        int next = dash < 0 ? -1 : text.indexOf('-', dash + 1);
        int last = dash < 0 ? first : number(next < 0 ? text.substring(dash + 1) : text.substring(dash + 1, next));
        return first < 0 || last < first ? Range.BAD : new Range(first, last);
    }

    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = digits ? Integer.parseInt(text) : -1;
        return value > MOST ? -1 : value;
    }
}
