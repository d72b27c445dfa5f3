package dev.hull.report;

import dev.hull.model.Device;
import dev.hull.model.HealthCheck;
import dev.hull.model.IdMap;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.KeyValue;
import dev.hull.model.Mount;
import dev.hull.model.Namespace;
import dev.hull.model.NetworkJoin;
import dev.hull.model.Port;
import dev.hull.model.Probe;
import dev.hull.model.Profile;
import dev.hull.model.SelinuxLabel;
import dev.hull.model.Toleration;
import dev.hull.model.Ulimit;
import dev.hull.model.Unread;
import dev.hull.model.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Values of settings as reports show them. Environment variables show no value: their own text says so. */
final class Values {
    private Values() {}

    /** {@return a Boolean, a Long, a String or a list of these} */
    static Object of(Object value) {
        if (value instanceof Items<?> items) {
            List<Object> all = new ArrayList<>();
            for (Item<?> item : items.known()) {
                all.add(of(item.value()));
            }
            for (Unread unread : items.unread()) {
                all.add(unread.text());
            }
            return all;
        }
        if (value instanceof Collection<?> many) {
            List<Object> all = new ArrayList<>();
            many.forEach(each -> all.add(of(each)));
            return all;
        }
        return value instanceof Boolean || value instanceof Long || value instanceof String ? value : said(value);
    }

    private static String said(Object value) {
        // All that is said of most images; the switch would be put together for it alone.
        return value instanceof User user ? user.text() : rarer(value);
    }

    private static String rarer(Object value) {
        return switch (value) {
            case Profile profile -> word(profile.kind(), profile.name());
            case Namespace namespace -> word(namespace.kind(), namespace.name());
            case Mount mount -> said(mount);
            case Port port -> said(port);
            case Device device -> device.hostPath() + ":" + device.containerPath() + ":" + device.permissions();
            case KeyValue pair -> pair.name() + "=" + pair.value();
            case Ulimit ulimit -> ulimit.name() + "=" + ulimit.soft() + ":" + ulimit.hard();
            case NetworkJoin join -> join.network();
            case IdMap map -> map.container() + ":" + map.host() + ":" + map.size();
            case HealthCheck check -> String.join(" ", check.test());
            case Probe probe -> probe.name() + " " + probe.action();
            case SelinuxLabel label -> said(label);
            case Toleration toleration -> toleration.key() + ":" + toleration.effect();
            default -> value.toString();
        };
    }

    private static String word(Enum<?> kind, String name) {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return name.isEmpty() ? word : word.equals("named") || word.equals("network") ? name : word + ":" + name;
    }

    private static String said(Mount mount) {
        String source = mount.source().isEmpty() ? mount.type() : mount.source();
        return source + ":" + mount.target() + (mount.readOnly() ? ":ro" : "");
    }

    private static String said(Port port) {
        String address = port.hostAddress().isEmpty() ? "" : port.hostAddress() + ":";
        String host = port.hostFrom() == 0 ? "" : range(port.hostFrom(), port.hostTo());
        return address + host + ":" + range(port.containerFrom(), port.containerTo()) + "/" + port.protocol();
    }

    private static String range(int from, int to) {
        return to > from ? from + "-" + to : Integer.toString(from);
    }

    private static String said(SelinuxLabel label) {
        return label.disabled()
                ? "disabled"
                : label.equals(SelinuxLabel.DEFAULT)
                        ? "default"
                        : String.join(":", label.user(), label.role(), label.type(), label.level());
    }

    /** {@return a value as a sentence has it: lists with commas} */
    static String text(Object value) {
        if (!(value instanceof Collection<?> many)) {
            return String.valueOf(value);
        }
        List<String> parts = new ArrayList<>(many.size());
        many.forEach(each -> parts.add(String.valueOf(each)));
        return String.join(", ", parts);
    }
}
