package dev.hull.formats.run;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code NetworkingConfig} and {@code NetworkMode} of a create request (docker/cli, parseNetworkOpts). */
final class NetworkPart {
    private static final Set<String> NOT_USER_DEFINED = Set.of("default", "bridge", "host", "none");

    private final Values values;
    private final boolean podman;
    private final List<Attachment> attachments = new ArrayList<>();

    /** One network with what its flag says of it. */
    private static final class Attachment {
        Node target = Tree.text("default");
        Location at = Location.NONE;
        Node ipv4 = Tree.EMPTY_TEXT;
        Node ipv6 = Tree.EMPTY_TEXT;
        Node mac = Tree.EMPTY_TEXT;
        Node priority = Tree.ZERO;
        final List<Node> aliases = new ArrayList<>();
        final List<Node> links = new ArrayList<>();
        final List<Node> linkLocal = new ArrayList<>();
        final Tree driverOptions = new Tree();

        String name() {
            return target instanceof Node.Text text ? text.value() : "";
        }

        boolean isUserDefined() {
            return !NOT_USER_DEFINED.contains(name()) && !name().startsWith("container:");
        }

        boolean isPlain() {
            return Tree.isEmpty(ipv4)
                    && Tree.isEmpty(ipv6)
                    && Tree.isEmpty(mac)
                    && Tree.isEmpty(priority)
                    && aliases.isEmpty()
                    && links.isEmpty()
                    && linkLocal.isEmpty()
                    && driverOptions.isEmpty();
        }
    }

    NetworkPart(Values values, boolean podman) {
        this.values = values;
        this.podman = podman;
        for (Given given : values.all("network")) {
            try {
                attachments.add(attachment(given));
            } catch (Refusal refusal) {
                values.refuse(given, refusal);
            }
        }
    }

    Node mode() {
        return attachments.isEmpty() ? Tree.text("default") : attachments.getFirst().target;
    }

    private Attachment attachment(Given given) throws Refusal {
        Attachment attachment = new Attachment();
        attachment.at = given.value().at();
        String text = given.masked();
        attachment.target = given.node(
                podman && text.indexOf(':') > 0 && !text.startsWith("container:") && !text.startsWith("ns:")
                        ? text.substring(0, text.indexOf(':'))
                        : text);
        if (podman || !isLong(text)) {
            return attachment;
        }
        attachment.target = Tree.EMPTY_TEXT;
        for (String field : Csv.fields(text)) {
            String lower = field.toLowerCase(Locale.ROOT);
            int sign = lower.indexOf('=');
            if (sign <= 0) {
                throw new Refusal("the field '" + field + "' is not KEY=VALUE");
            }
            set(
                    attachment,
                    given,
                    lower.substring(0, sign).strip(),
                    lower.substring(sign + 1).strip());
        }
        if (Tree.isEmpty(attachment.target)) {
            throw new Refusal("no name of a network");
        }
        return attachment;
    }

    /** A word character on both sides of an equals sign anywhere makes it the long form. */
    private static boolean isLong(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            if (text.charAt(i) == '=' && isWord(text.charAt(i - 1)) && isWord(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(char c) {
        return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c)) || (c >= '\uE000' && c <= '\uF8FF');
    }

    private static void set(Attachment attachment, Given given, String key, String value) throws Refusal {
        switch (key) {
            case "name" -> attachment.target = given.node(value);
            case "alias" -> attachment.aliases.add(given.node(value));
            case "ip" -> attachment.ipv4 = given.node(value);
            case "ip6" -> attachment.ipv6 = given.node(value);
            case "mac-address" -> attachment.mac = given.node(value);
            case "link-local-ip" -> attachment.linkLocal.add(given.node(value));
            case "driver-opt" -> {
                int sign = value.indexOf('=');
                if (sign < 0) {
                    throw new Refusal("a driver option is KEY=VALUE");
                }
                attachment.driverOptions.put(value.substring(0, sign).strip(), given.node(value.substring(sign + 1)));
            }
            case "gw-priority" -> attachment.priority = Node.Num.of(GoNumbers.decimal(value), given.origin());
            default -> throw new Refusal("an unknown key '" + key + "'");
        }
    }

    Node.Obj build() {
        if (attachments.isEmpty()) {
            attachments.add(new Attachment());
        }
        checkMac();
        applyFlags(attachments.getFirst());
        Tree endpoints = new Tree();
        boolean userDefined = false;
        boolean fixed = false;
        for (Attachment attachment : attachments) {
            userDefined |= attachment.isUserDefined();
            fixed |= !attachment.isUserDefined();
            check(attachment);
            if (endpoints.has(attachment.name())) {
                refuse(attachment, Refusal.contradiction("the same network twice"));
            }
            boolean written = values.isGiven("network");
            if (!written || attachments.size() > 1 || !attachment.isPlain()) {
                endpoints.put(attachment.name(), attachment.at, endpoint(attachment));
            }
        }
        if (userDefined && fixed && attachments.size() > 1) {
            refuse(
                    attachments.getLast(),
                    Refusal.contradiction(
                            "a network of its own together with one of host, none, bridge or another container"));
        }
        return new Tree().put("EndpointsConfig", endpoints.build()).build();
    }

    private void refuse(Attachment attachment, Refusal refusal) {
        values.refuse("--network", attachment.at, refusal);
    }

    private void checkMac() {
        Node mac = values.text("mac-address");
        if (mac instanceof Node.Text text
                && !text.value().isEmpty()
                && isKnown("mac-address")
                && !Addresses.isMac(text.value().strip())) {
            values.refuse("--mac-address", values.at("mac-address"), new Refusal("not a MAC address"));
        }
    }

    private boolean isKnown(String flag) {
        return values.all(flag).stream().allMatch(Given::isKnown);
    }

    /** Flags without a network of their own belong to the first. */
    private void applyFlags(Attachment first) {
        first.ipv4 = one(first.ipv4, "ip", "IPv4 address");
        first.ipv6 = one(first.ipv6, "ip6", "IPv6 address");
        first.mac = one(first.mac, "mac-address", "MAC address");
        many(first.aliases, "network-alias");
        many(first.linkLocal, "link-local-ip");
        if (first.isUserDefined()) {
            many(first.links, "link");
        }
    }

    private Node one(Node own, String flag, String what) {
        Node other = values.text(flag);
        if (!Tree.isEmpty(own) && !Tree.isEmpty(other)) {
            values.refuse(
                    "--" + flag + " --network",
                    other.at(),
                    Refusal.contradiction(what + " given twice, by its own flag and with the network"));
        }
        return Tree.isEmpty(other) ? own : other;
    }

    private void many(List<Node> own, String flag) {
        List<Node> others = values.list(flag);
        if (!own.isEmpty() && !others.isEmpty()) {
            values.refuse(
                    "--" + flag + " --network",
                    others.getFirst().at(),
                    Refusal.contradiction("given twice, by its own flag and with the network"));
        }
        if (!others.isEmpty()) {
            own.clear();
            own.addAll(others);
        }
    }

    private void check(Attachment attachment) {
        if (attachment.name().isBlank()) {
            refuse(attachment, new Refusal("no name of a network"));
        }
        if (!attachment.isUserDefined() && !attachment.aliases.isEmpty() && !podman) {
            values.refuse(
                    "--network-alias",
                    attachment.aliases.getFirst().at(),
                    Refusal.contradiction("aliases exist only on networks of one's own, not on " + attachment.name()));
        }
        if (attachment.mac instanceof Node.Text text
                && !text.value().isEmpty()
                && !values.isGiven("mac-address")
                && !Addresses.isMac(text.value())) {
            refuse(attachment, new Refusal("not a MAC address"));
        }
    }

    private static Node endpoint(Attachment attachment) {
        Optional<Node> addresses = addresses(attachment);
        return new Tree()
                .put("IPAMConfig", addresses.orElse(Tree.NULL))
                .put("Links", Tree.list(attachment.links, Tree.NULL))
                .put("Aliases", Tree.list(attachment.aliases, Tree.NULL))
                .put("MacAddress", attachment.mac)
                .put("DriverOpts", attachment.driverOptions.isEmpty() ? Tree.NULL : attachment.driverOptions.build())
                .put("GwPriority", attachment.priority)
                .put("NetworkID", Tree.EMPTY_TEXT)
                .put("EndpointID", Tree.EMPTY_TEXT)
                .put("Gateway", Tree.EMPTY_TEXT)
                .put("IPAddress", Tree.EMPTY_TEXT)
                .put("IPPrefixLen", Tree.ZERO)
                .put("IPv6Gateway", Tree.EMPTY_TEXT)
                .put("GlobalIPv6Address", Tree.EMPTY_TEXT)
                .put("GlobalIPv6PrefixLen", Tree.ZERO)
                .put("DNSNames", Tree.NULL)
                .build(attachment.target.origin());
    }

    private static Optional<Node> addresses(Attachment attachment) {
        Tree tree = new Tree()
                .putUnlessEmpty("IPv4Address", attachment.ipv4)
                .putUnlessEmpty("IPv6Address", attachment.ipv6)
                .putUnlessEmpty("LinkLocalIPs", Tree.list(attachment.linkLocal, Tree.NULL));
        return tree.isEmpty() ? Optional.empty() : Optional.of(tree.build(Origin.NOWHERE));
    }
}
