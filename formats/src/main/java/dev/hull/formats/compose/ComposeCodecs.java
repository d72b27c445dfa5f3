package dev.hull.formats.compose;

import dev.hull.formats.places.Codec;
import dev.hull.formats.tree.Node;
import dev.hull.model.Device;
import dev.hull.model.Fields;
import dev.hull.model.HealthCheck;
import dev.hull.model.ImageRef;
import dev.hull.model.Namespace;
import dev.hull.model.Origin;
import dev.hull.model.Ulimit;
import dev.hull.model.User;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a Compose file writes the values of each field (the services chapter of the Compose specification). */
final class ComposeCodecs {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final String SERVICE = "service:";
    private static final String CONTAINER = "container:";

    static final Codec<ImageRef> IMAGE =
            new Codec<>(node -> text(node).map(ImageRef::parse), image -> text(image.text()));

    /** The part of {@code user} before the colon; without one the image decides. */
    static final Codec<User> USER = Codec.part(
            node -> scalar(node)
                    .map(user -> Unicity.before(user, ':'))
                    .filter(user -> !user.isEmpty())
                    .map(User::new),
            user -> text(user.text()),
            (user, now) -> text(user.text()
                    + scalar(now)
                            .map(written -> written.substring(
                                    Unicity.before(written, ':').length()))
                            .orElse("")));

    static final Codec<String> GROUP = Codec.part(
            node -> scalar(node)
                    .filter(user -> user.indexOf(':') >= 0)
                    .map(user -> user.substring(user.indexOf(':') + 1)),
            group -> text(":" + group),
            (group, now) ->
                    text(scalar(now).map(user -> Unicity.before(user, ':')).orElse("") + ":" + group));

    static final Codec<String> WORD = new Codec<>(ComposeCodecs::scalar, ComposeCodecs::text);

    static final Codec<Boolean> TRUTH = new Codec<>(ComposeCodecs::truth, value -> Node.Bool.of(value, Origin.NOWHERE));

    static final Codec<Boolean> INVERTED =
            new Codec<>(node -> truth(node).map(value -> !value), value -> Node.Bool.of(!value, Origin.NOWHERE));

    /** A size; 0 and what is below is no ceiling. */
    static final Codec<Long> CEILING_BYTES = new Codec<>(
            node -> bytes(node).map(value -> value <= 0 ? Fields.UNLIMITED : value),
            value -> value == Fields.UNLIMITED ? Node.Num.of(-1, Origin.NOWHERE) : size(value));

    static final Codec<Long> BYTES = new Codec<>(ComposeCodecs::bytes, ComposeCodecs::size);

    static final Codec<Long> CEILING = new Codec<>(
            node -> whole(node).map(value -> value <= 0 ? Fields.UNLIMITED : value),
            value -> Node.Num.of(value == Fields.UNLIMITED ? -1 : value, Origin.NOWHERE));

    static final Codec<Long> WHOLE = new Codec<>(ComposeCodecs::whole, value -> Node.Num.of(value, Origin.NOWHERE));

    /** Processors as a number with a fraction; 0 is no ceiling. */
    static final Codec<Long> PROCESSORS = new Codec<>(ComposeCodecs::thousandths, ComposeCodecs::processors);

    static final Codec<Namespace> NAMESPACE =
            new Codec<>(node -> text(node).map(ComposeCodecs::namespace), space -> text(word(space)));

    static final Codec<Namespace> NETWORK_MODE =
            new Codec<>(node -> text(node).map(ComposeCodecs::network), space -> text(word(space)));

    static final Codec<Device> DEVICE = new Codec<>(ComposeCodecs::device, ComposeCodecs::device);

    static final Codec<Ulimit> ULIMIT = new Codec<>(ComposeCodecs::ulimit, ComposeCodecs::ulimit);

    static final Codec<HealthCheck> HEALTH_CHECK = new Codec<>(ComposeCodecs::healthCheck, ComposeCodecs::healthCheck);

    private ComposeCodecs() {}

    static Optional<String> text(Node node) {
        return node instanceof Node.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    static Optional<String> scalar(Node node) {
        return node instanceof Node.Text || node instanceof Node.Num || node instanceof Node.Bool
                ? Optional.of(GoText.of(node))
                : Optional.empty();
    }

    static Node text(String value) {
        return Node.Text.of(value, Origin.NOWHERE);
    }

    private static Node.Obj object(String key, Node value) {
        return Edit.object(List.of(new Node.Entry(key, Origin.NOWHERE.at(), value)), Origin.NOWHERE);
    }

    private static Optional<Boolean> truth(Node node) {
        return node instanceof Node.Bool bool
                ? Optional.of(bool.value())
                : text(node).flatMap(Shape::truth);
    }

    static Optional<Long> bytes(Node node) {
        return switch (node) {
            case Node.Num num -> Optional.of(num.value().longValue());
            case Node.Text text -> Amounts.bytes(text.value()).or(() -> Amounts.integer(text.value()));
            default -> Optional.empty();
        };
    }

    private static Node size(long bytes) {
        boolean whole = bytes > 0 && bytes % (1 << 20) == 0;
        return whole ? text((bytes >> 20) + "m") : text(bytes + "b");
    }

    static Optional<Long> whole(Node node) {
        return node instanceof Node.Num num
                ? Optional.of(num.value().longValue())
                : text(node).flatMap(Amounts::integer);
    }

    private static Optional<Long> thousandths(Node node) {
        Optional<BigDecimal> value = node instanceof Node.Num num
                ? Optional.of(num.value())
                : text(node).flatMap(Amounts::fraction).map(BigDecimal::valueOf);
        return value.map(number -> number.signum() <= 0
                ? Fields.UNLIMITED
                : number.multiply(THOUSAND).setScale(0, RoundingMode.CEILING).longValue());
    }

    private static Node processors(long thousandths) {
        BigDecimal value = thousandths == Fields.UNLIMITED
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        return new Node.Num(value, value.toPlainString(), Origin.NOWHERE);
    }

    private static Namespace namespace(String word) {
        return switch (word) {
            case "host" -> Namespace.HOST;
            case "none" -> Namespace.NONE;
            case "shareable" -> Namespace.SHAREABLE;
            case "private", "" -> Namespace.PRIVATE;
            default -> joined(word);
        };
    }

    private static Namespace joined(String word) {
        return word.startsWith(SERVICE) || word.startsWith(CONTAINER) ? Namespace.joined(word) : Namespace.PRIVATE;
    }

    private static Namespace network(String word) {
        return switch (word) {
            case "host" -> Namespace.HOST;
            case "none" -> Namespace.NONE;
            case "bridge", "default" -> Namespace.DEFAULT_BRIDGE;
            default ->
                word.startsWith(SERVICE) || word.startsWith(CONTAINER)
                        ? Namespace.joined(word)
                        : Namespace.network(word);
        };
    }

    private static String word(Namespace space) {
        return switch (space.kind()) {
            case HOST -> "host";
            case NONE -> "none";
            case SHAREABLE -> "shareable";
            case PRIVATE -> "private";
            case DEFAULT_BRIDGE -> "bridge";
            case JOINED, NETWORK -> space.name();
        };
    }

    private static Optional<Device> device(Node node) {
        if (node instanceof Node.Obj obj && obj.has("source")) {
            String source = Edit.text(obj, "source");
            return Optional.of(new Device(
                    source,
                    obj.has("target") ? Edit.text(obj, "target") : source,
                    obj.has("permissions") ? Edit.text(obj, "permissions") : "rwm"));
        }
        return text(node)
                .map(text -> text.split(":", -1))
                .filter(parts -> parts.length <= 3)
                .map(parts -> new Device(
                        parts[0],
                        parts.length > 1 && !parts[1].isEmpty() ? parts[1] : parts[0],
                        parts.length > 2 ? parts[2] : "rwm"));
    }

    private static Node device(Device device) {
        return text(device.hostPath() + ":" + device.containerPath() + ":" + device.permissions());
    }

    private static Optional<Ulimit> ulimit(Node node) {
        if (!(node instanceof Node.Obj obj) || obj.entries().size() != 1) {
            return Optional.empty();
        }
        Node.Entry entry = obj.entries().getFirst();
        if (entry.value() instanceof Node.Obj both) {
            Optional<Long> soft = both.get("soft").flatMap(ComposeCodecs::whole);
            Optional<Long> hard = both.get("hard").flatMap(ComposeCodecs::whole);
            return soft.flatMap(least -> hard.map(most -> new Ulimit(entry.key(), least, most)));
        }
        return whole(entry.value()).map(value -> new Ulimit(entry.key(), value, value));
    }

    private static Node ulimit(Ulimit limit) {
        Node value = limit.soft() == limit.hard()
                ? Node.Num.of(limit.soft(), Origin.NOWHERE)
                : Edit.put(
                        object("soft", Node.Num.of(limit.soft(), Origin.NOWHERE)),
                        "hard",
                        Node.Num.of(limit.hard(), Origin.NOWHERE));
        return object(limit.name(), value);
    }

    private static Optional<HealthCheck> healthCheck(Node node) {
        if (!(node instanceof Node.Obj obj)) {
            return Optional.empty();
        }
        if (truth(obj.get("disable").orElse(obj)).orElse(false)) {
            return Optional.of(HealthCheck.NONE);
        }
        return obj.get("test")
                .map(ComposeCodecs::test)
                .map(test ->
                        test.isEmpty() || test.getFirst().equals("NONE") ? HealthCheck.NONE : new HealthCheck(test));
    }

    private static List<String> test(Node node) {
        List<String> words = new ArrayList<>();
        if (node instanceof Node.Arr arr) {
            arr.items().forEach(item -> words.add(GoText.of(item)));
        } else if (node instanceof Node.Text text && !text.value().isEmpty()) {
            words.addAll(List.of("CMD-SHELL", text.value()));
        }
        return words;
    }

    private static Node healthCheck(HealthCheck check) {
        List<Node> words = check.isMissing()
                ? List.of(text("NONE"))
                : check.test().stream().map(ComposeCodecs::text).toList();
        return object("test", new Node.Arr(words, Origin.NOWHERE));
    }
}
