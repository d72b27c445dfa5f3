package dev.hull.formats.oci;

import dev.hull.formats.places.Codec;
import dev.hull.formats.tree.Node;
import dev.hull.model.Device;
import dev.hull.model.EnvVar;
import dev.hull.model.Fields;
import dev.hull.model.IdMap;
import dev.hull.model.Origin;
import dev.hull.model.Profile;
import dev.hull.model.SelinuxLabel;
import dev.hull.model.Ulimit;
import dev.hull.model.User;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How {@code config.json} writes the values of each field (config.md and config-linux.md of the runtime specification). */
final class OciCodecs {
    private static final long DEFAULT_PERIOD = 100_000; // microseconds: CPU bandwidth control of the kernel
    private static final String RLIMIT = "RLIMIT_";

    static final Codec<User> USER =
            new Codec<>(node -> whole(node).map(uid -> new User(uid.toString())), user -> number(user.text()));

    static final Codec<EnvVar> VARIABLE = new Codec<>(
            node -> text(node).map(OciCodecs::variable),
            variable -> Node.Text.of(variable.name() + "=" + variable.value(), Origin.NOWHERE));

    static final Codec<Profile> APPARMOR = new Codec<>(
            node -> text(node)
                    .map(name ->
                            name.equals("unconfined") || name.isEmpty() ? Profile.UNCONFINED : Profile.named(name)),
            profile -> Node.Text.of(profile.isUnconfined() ? "unconfined" : profile.name(), Origin.NOWHERE));

    static final Codec<SelinuxLabel> SELINUX = new Codec<>(node -> text(node).map(OciCodecs::label), OciCodecs::label);

    static final Codec<Profile> SECCOMP = new Codec<>(
            node -> node instanceof Node.Obj obj ? Optional.of(filter(obj)) : Optional.empty(),
            profile -> new Node.Null(Origin.NOWHERE));

    static final Codec<Ulimit> ULIMIT = new Codec<>(
            node -> object(node)
                    .flatMap(o -> named(o, "type")
                            .map(type -> new Ulimit(
                                    (type.startsWith(RLIMIT) ? type.substring(RLIMIT.length()) : type)
                                            .toLowerCase(Locale.ROOT),
                                    ceiling(o, "soft"),
                                    ceiling(o, "hard")))),
            limit -> object(
                    "type", Node.Text.of(RLIMIT + limit.name().toUpperCase(Locale.ROOT), Origin.NOWHERE),
                    "soft", Node.Num.of(limit.soft(), Origin.NOWHERE),
                    "hard", Node.Num.of(limit.hard(), Origin.NOWHERE)));

    static final Codec<Device> DEVICE = new Codec<>(
            node -> object(node).flatMap(o -> named(o, "path").map(path -> new Device(path, path, "rwm"))),
            device -> object("path", Node.Text.of(device.containerPath(), Origin.NOWHERE)));

    static final Codec<String> RULE = new Codec<>(node -> object(node).flatMap(OciCodecs::rule), OciCodecs::rule);

    static final Codec<IdMap> MAPPING = new Codec<>(
            node -> object(node).map(o -> new IdMap(number(o, "containerID"), number(o, "hostID"), number(o, "size"))),
            map -> object(
                    "containerID", Node.Num.of(map.container(), Origin.NOWHERE),
                    "hostID", Node.Num.of(map.host(), Origin.NOWHERE),
                    "size", Node.Num.of(map.size(), Origin.NOWHERE)));

    static final Codec<Long> CEILING = new Codec<>(
            node -> whole(node).map(value -> value <= 0 ? Fields.UNLIMITED : value),
            value -> Node.Num.of(value == Fields.UNLIMITED ? -1 : value, Origin.NOWHERE));

    static final Codec<Long> PROCESSORS = new Codec<>(
            node -> object(node).flatMap(OciCodecs::thousandths),
            value -> object(
                    "quota", Node.Num.of(value * DEFAULT_PERIOD / 1000, Origin.NOWHERE),
                    "period", Node.Num.of(DEFAULT_PERIOD, Origin.NOWHERE)));

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private OciCodecs() {}

    private static EnvVar variable(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? EnvVar.literal(text, "")
                : EnvVar.literal(text.substring(0, equals), text.substring(equals + 1));
    }

    /** A label has four parts with colons between (selinux(8)); the level may hold colons itself. */
    private static SelinuxLabel label(String text) {
        if (text.isEmpty()) {
            return SelinuxLabel.DISABLED;
        }
        String[] parts = text.split(":", 4);
        return new SelinuxLabel(part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3), false);
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }

    private static Node label(SelinuxLabel label) {
        String text = label.disabled() ? "" : String.join(":", label.user(), label.role(), label.type(), label.level());
        return Node.Text.of(text, Origin.NOWHERE);
    }

    /** A filter whose default allows and that has no rule is none. */
    private static Profile filter(Node.Obj seccomp) {
        boolean allows = named(seccomp, "defaultAction").orElse("").equals("SCMP_ACT_ALLOW");
        boolean empty = !(seccomp.get("syscalls").orElse(seccomp) instanceof Node.Arr rules)
                || rules.items().isEmpty();
        return allows && empty ? Profile.UNCONFINED : Profile.named("linux.seccomp");
    }

    private static Optional<String> rule(Node.Obj rule) {
        boolean allows = rule.get("allow").orElse(rule) instanceof Node.Bool bool && bool.value();
        if (!allows) {
            return Optional.empty();
        }
        return Optional.of(named(rule, "type").orElse("a") + " " + device(rule, "major") + ":" + device(rule, "minor")
                + " " + named(rule, "access").orElse("rwm"));
    }

    private static String device(Node.Obj rule, String key) {
        return rule.get(key)
                .flatMap(OciCodecs::whole)
                .filter(n -> n >= 0)
                .map(Object::toString)
                .orElse("*");
    }

    private static Node rule(String text) {
        String[] parts = text.split("[ :]", 4);
        return object(
                "allow", Node.Bool.of(true, Origin.NOWHERE),
                "type", Node.Text.of(part(parts, 0), Origin.NOWHERE),
                "major", number(part(parts, 1)),
                "minor", number(part(parts, 2)),
                "access", Node.Text.of(part(parts, 3), Origin.NOWHERE));
    }

    /** Quota over period (microseconds); a quota of 0 or below is none. */
    private static Optional<Long> thousandths(Node.Obj cpu) {
        long quota = number(cpu, "quota");
        long period = number(cpu, "period");
        return quota <= 0
                ? Optional.empty()
                : Optional.of(quota / (period > 0 ? period : DEFAULT_PERIOD) * 1000
                        + quota
                                % (period > 0 ? period : DEFAULT_PERIOD)
                                * 1000
                                / (period > 0 ? period : DEFAULT_PERIOD));
    }

    /** RLIM_INFINITY stands as the largest unsigned 64-bit number. */
    private static long ceiling(Node.Obj limit, String key) {
        return limit.get(key).orElse(limit) instanceof Node.Num num
                        && num.isWhole()
                        && num.value().compareTo(MOST) <= 0
                ? num.value().longValue()
                : -1;
    }

    static Optional<Node.Obj> object(Node node) {
        return node instanceof Node.Obj obj ? Optional.of(obj) : Optional.empty();
    }

    static Optional<String> text(Node node) {
        return node instanceof Node.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    static Optional<String> named(Node.Obj obj, String key) {
        return obj.get(key).flatMap(OciCodecs::text);
    }

    private static Optional<Long> whole(Node node) {
        return node instanceof Node.Num num
                        && num.isWhole()
                        && num.value().abs().compareTo(MOST) <= 0
                ? Optional.of(num.value().longValue())
                : Optional.empty();
    }

    private static long number(Node.Obj obj, String key) {
        return obj.get(key).flatMap(OciCodecs::whole).orElse(0L);
    }

    private static Node number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Node.Num.of(Long.parseLong(text), Origin.NOWHERE) : new Node.Null(Origin.NOWHERE);
    }

    /** {@return a mapping of keys and values in turn} Values that are null are left out. */
    static Node object(Object... keysAndValues) {
        List<Node.Entry> entries = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (!(keysAndValues[i + 1] instanceof Node.Null)) {
                entries.add(
                        new Node.Entry((String) keysAndValues[i], Origin.NOWHERE.at(), (Node) keysAndValues[i + 1]));
            }
        }
        return Node.Obj.of(entries, Origin.NOWHERE);
    }
}
