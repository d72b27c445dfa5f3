package dev.hull.formats.kubernetes;

import dev.hull.formats.places.Codec;
import dev.hull.formats.places.Codecs;
import dev.hull.formats.tree.Node;
import dev.hull.formats.tree.Node.Entry;
import dev.hull.model.EnvVar;
import dev.hull.model.Fields;
import dev.hull.model.ImageRef;
import dev.hull.model.KeyValue;
import dev.hull.model.Location;
import dev.hull.model.Namespace;
import dev.hull.model.Origin;
import dev.hull.model.Port;
import dev.hull.model.Profile;
import dev.hull.model.SelinuxLabel;
import dev.hull.model.Toleration;
import dev.hull.model.User;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a PodSpec writes the values of each field (core/v1). A value in quotes that should have none is read as it was meant: the API
 * server refuses it, and a remark says so.
 */
final class PodCodecs {
    static final Codec<String> TEXT = Codecs.TEXT;
    static final Codec<Boolean> TRUTH = new Codec<>(PodCodecs::truth, value -> Node.Bool.of(value, Origin.NOWHERE));
    static final Codec<Boolean> INVERTED =
            new Codec<>(node -> truth(node).map(v -> !v), value -> Node.Bool.of(!value, Origin.NOWHERE));
    static final Codec<Long> WHOLE = new Codec<>(PodCodecs::whole, value -> Node.Num.of(value, Origin.NOWHERE));
    static final Codec<String> ID = new Codec<>(
            node -> whole(node).map(id -> Long.toString(id)), id -> number(id).orElseGet(() -> text(id)));
    static final Codec<User> USER = new Codec<>(
            node -> whole(node).map(uid -> new User(Long.toString(uid))),
            user -> ID.write().apply(user.text()));
    static final Codec<ImageRef> IMAGE =
            new Codec<>(node -> TEXT.read().apply(node).map(ImageRef::parse), image -> text(image.text()));
    static final Codec<Namespace> HOST = new Codec<>(
            node -> truth(node).map(host -> host ? Namespace.HOST : Namespace.PRIVATE),
            namespace -> Node.Bool.of(namespace.isHost(), Origin.NOWHERE));
    static final Codec<Boolean> UNMASKED = new Codec<>(
            node -> TEXT.read().apply(node).map("Unmasked"::equals), open -> text(open ? "Unmasked" : "Default"));
    static final Codec<Profile> PROFILE = new Codec<>(PodCodecs::profile, PodCodecs::profile);
    static final Codec<SelinuxLabel> SELINUX = new Codec<>(PodCodecs::label, PodCodecs::label);
    static final Codec<Long> BYTES =
            new Codec<>(node -> quantity(node).map(Quantity::units), value -> text(bytes(value)));
    static final Codec<Long> THOUSANDTHS = new Codec<>(
            node -> quantity(node).map(Quantity::thousandths),
            value -> text(value % 1000 == 0 ? Long.toString(value / 1000) : value + "m"));
    static final Codec<KeyValue> SYSCTL = new Codec<>(
            node -> named(node, o -> new KeyValue(Nodes.text(o, "name"), Nodes.text(o, "value"))),
            value -> object("name", text(value.name()), "value", text(value.value())));
    static final Codec<Toleration> TOLERATION = new Codec<>(
            node -> named(node, PodCodecs::toleration),
            value -> object(
                    "key",
                    text(value.key()),
                    "operator",
                    text(value.operator()),
                    "value",
                    text(value.value()),
                    "effect",
                    text(value.effect())));
    static final Codec<EnvVar> VARIABLE = new Codec<>(
            node -> named(node, PodCodecs::variable),
            value -> object("name", text(value.name()), "value", text(value.value())));
    static final Codec<Port> HOST_PORT = new Codec<>(
            node -> named(node, PodCodecs::port).filter(p -> p.hostFrom() > 0),
            port -> object(
                    "containerPort",
                    Node.Num.of(port.containerFrom(), Origin.NOWHERE),
                    "hostPort",
                    Node.Num.of(port.hostFrom(), Origin.NOWHERE)));
    static final Codec<String> LISTENS_ON = new Codec<>(
            node -> named(node, PodCodecs::port)
                    .filter(p -> p.containerFrom() > 0)
                    .map(p -> p.containerFrom() + "/" + p.protocol()),
            port -> object(
                    "containerPort",
                    number(port.substring(0, Math.max(0, port.indexOf('/')))).orElseGet(() -> text(port))));

    private PodCodecs() {}

    private static Optional<Boolean> truth(Node node) {
        return switch (node) {
            case Node.Bool bool -> Optional.of(bool.value());
            case Node.Text text when text.value().equals("true") -> Optional.of(true);
            case Node.Text text when text.value().equals("false") -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Long> whole(Node node) {
        return switch (node) {
            case Node.Num _ -> Codecs.WHOLE.read().apply(node);
            case Node.Text text -> number(text.value()).flatMap(Codecs.WHOLE.read());
            default -> Optional.empty();
        };
    }

    private static Optional<Node> number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Node.Num.of(Long.parseLong(text), Origin.NOWHERE)) : Optional.empty();
    }

    static Optional<Quantity> quantity(Node node) {
        return switch (node) {
            case Node.Text text -> Quantity.parse(text.value());
            case Node.Num number -> Quantity.parse(Scalars.goText(number));
            default -> Optional.empty();
        };
    }

    private static String bytes(long value) {
        return value == Fields.UNLIMITED
                ? "0"
                : new Quantity(BigDecimal.valueOf(value), Quantity.Form.BINARY).canonical();
    }

    private static Optional<Profile> profile(Node node) {
        return named(node, o -> switch (Nodes.text(o, "type")) {
            case "Unconfined" -> Profile.UNCONFINED;
            case "Localhost" -> Profile.named(Nodes.text(o, "localhostProfile"));
            default -> Profile.DEFAULT;
        });
    }

    private static Node profile(Profile profile) {
        return switch (profile.kind()) {
            case UNCONFINED -> object("type", text("Unconfined"));
            case DEFAULT -> object("type", text("RuntimeDefault"));
            case NAMED -> object("type", text("Localhost"), "localhostProfile", text(profile.name()));
        };
    }

    private static Optional<SelinuxLabel> label(Node node) {
        return named(
                node,
                o -> new SelinuxLabel(
                        Nodes.text(o, "user"),
                        Nodes.text(o, "role"),
                        Nodes.text(o, "type"),
                        Nodes.text(o, "level"),
                        false));
    }

    private static Node label(SelinuxLabel label) {
        return object(
                "user",
                text(label.user()),
                "role",
                text(label.role()),
                "type",
                text(label.type()),
                "level",
                text(label.level()));
    }

    private static Toleration toleration(Node.Obj o) {
        return new Toleration(
                Nodes.text(o, "key"), Nodes.text(o, "operator"), Nodes.text(o, "value"), Nodes.text(o, "effect"));
    }

    private static EnvVar variable(Node.Obj o) {
        String name = Nodes.text(o, "name");
        Optional<Node.Obj> from = Nodes.object(o, "valueFrom");
        if (from.isEmpty()) {
            return EnvVar.literal(name, Nodes.text(o, "value"));
        }
        return Nodes.object(from.get(), "secretKeyRef")
                .map(r -> new EnvVar(name, EnvVar.From.SECRET, Nodes.text(r, "name") + "/" + Nodes.text(r, "key")))
                .or(() -> Nodes.object(from.get(), "configMapKeyRef")
                        .map(r -> new EnvVar(
                                name, EnvVar.From.CONFIG_MAP, Nodes.text(r, "name") + "/" + Nodes.text(r, "key"))))
                .orElseGet(() -> new EnvVar(name, EnvVar.From.FIELD, field(from.get())));
    }

    private static String field(Node.Obj from) {
        String path = Nodes.text(from, "fieldRef", "fieldPath");
        return path.isEmpty() ? Nodes.text(from, "resourceFieldRef", "resource") : path;
    }

    private static Port port(Node.Obj o) {
        int container = Math.clamp(Nodes.number(o, "containerPort"), 0, Integer.MAX_VALUE);
        int host = Math.clamp(Nodes.number(o, "hostPort"), 0, Integer.MAX_VALUE);
        String protocol = Nodes.text(o, "protocol");
        return new Port(
                Nodes.text(o, "hostIP"),
                host,
                host,
                container,
                container,
                protocol.isEmpty() ? "tcp" : protocol.toLowerCase(Locale.ROOT),
                "hostPort");
    }

    private static <T> Optional<T> named(Node node, Function<Node.Obj, T> read) {
        return node instanceof Node.Obj object ? Optional.of(read.apply(object)) : Optional.empty();
    }

    private static Node text(String value) {
        return Node.Text.of(value, Origin.NOWHERE);
    }

    /** {@return a mapping of the keys and values in turn, without those that are empty} */
    static Node object(Object... parts) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < parts.length; i += 2) {
            Node value = (Node) parts[i + 1];
            if (!(value instanceof Node.Text text && text.value().isEmpty())) {
                entries.add(new Entry((String) parts[i], Location.NONE, value));
            }
        }
        return Node.Obj.of(entries, Origin.NOWHERE);
    }
}
