package dev.hull.formats.compose;

import dev.hull.formats.places.Codec;
import dev.hull.formats.tree.Node;
import dev.hull.model.Fields;
import dev.hull.model.Mount;
import dev.hull.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mounts of a service: {@code volumes} in their long form, {@code tmpfs}, {@code secrets} and {@code configs}. */
final class ComposeMounts {
    /** An item of {@code volumes}. What needs no more is written in the short form. */
    static final Codec<Mount> VOLUME = new Codec<>(ComposeMounts::volume, ComposeMounts::volume);

    /** An item of {@code tmpfs}: {@code /run:size=64m,mode=700}. */
    static final Codec<Mount> TMPFS = new Codec<>(
            node -> ComposeCodecs.text(node).map(ComposeMounts::tmpfs), mount -> ComposeCodecs.text(tmpfs(mount)));

    private ComposeMounts() {}

    private static Optional<Mount> volume(Node node) {
        Node.Obj mount = node instanceof Node.Text text && ShortMount.parse(text) instanceof Parsed.Good good
                ? good.first()
                : node instanceof Node.Obj obj ? obj : null;
        if (mount == null) {
            return Optional.empty();
        }
        String type = Edit.text(mount, "type");
        String source = Edit.text(mount, "source");
        Node bind = Edit.child(mount, "bind");
        return Optional.of(new Mount(
                kind(type, source),
                source,
                Edit.text(mount, "target"),
                mount.get("read_only").flatMap(ComposeCodecs.TRUTH.read()).orElse(false),
                type,
                options(mount),
                Edit.text(bind, "propagation"),
                Edit.text(bind, "selinux"),
                size(Edit.child(mount, "tmpfs", "size"))));
    }

    private static Mount.Kind kind(String type, String source) {
        return switch (type) {
            case "bind" -> Mount.Kind.BIND;
            case "volume" -> source.isEmpty() ? Mount.Kind.ANONYMOUS : Mount.Kind.VOLUME;
            case "tmpfs" -> Mount.Kind.TMPFS;
            case "image" -> Mount.Kind.IMAGE;
            default -> Mount.Kind.OTHER;
        };
    }

    private static List<String> options(Node.Obj mount) {
        Node mode = Edit.child(mount, "tmpfs", "mode");
        return mode instanceof Node.Num num
                ? List.of("mode=" + Long.toOctalString(num.value().longValue()))
                : List.of();
    }

    private static long size(@Nullable Node node) {
        long size = node == null ? 0 : ComposeCodecs.bytes(node).orElse(0L);
        return size <= 0 ? Fields.UNLIMITED : size;
    }

    private static Node volume(Mount mount) {
        if (mount.kind() == Mount.Kind.TMPFS) {
            Node.Obj obj = Edit.object(entries(Map.of("type", ComposeCodecs.text("tmpfs"))), Origin.NOWHERE);
            obj = Edit.put(obj, "target", ComposeCodecs.text(mount.target()));
            return mount.size() == Fields.UNLIMITED
                    ? obj
                    : Edit.put(
                            obj,
                            "tmpfs",
                            Edit.object(
                                    entries(Map.of("size", Node.Num.of(mount.size(), Origin.NOWHERE))),
                                    Origin.NOWHERE));
        }
        List<String> options = new ArrayList<>();
        if (mount.readOnly()) {
            options.add("ro");
        }
        for (String option : List.of(mount.relabel(), mount.propagation())) {
            if (!option.isEmpty()) {
                options.add(option);
            }
        }
        String source = mount.source().isEmpty() ? "" : mount.source() + ":";
        return ComposeCodecs.text(source + mount.target() + (options.isEmpty() ? "" : ":" + String.join(",", options)));
    }

    private static List<Node.Entry> entries(Map<String, Node> values) {
        List<Node.Entry> entries = new ArrayList<>();
        new LinkedHashMap<>(values)
                .forEach((key, value) -> entries.add(new Node.Entry(key, Origin.NOWHERE.at(), value)));
        return entries;
    }

    private static Mount tmpfs(String text) {
        int colon = text.indexOf(':');
        String target = colon < 0 ? text : text.substring(0, colon);
        List<String> options =
                colon < 0 ? List.of() : List.of(text.substring(colon + 1).split(",", -1));
        long size = Fields.UNLIMITED;
        for (String option : options) {
            if (option.startsWith("size=")) {
                size = Amounts.bytes(option.substring("size=".length()))
                        .filter(bytes -> bytes > 0)
                        .orElse(Fields.UNLIMITED);
            }
        }
        return new Mount(Mount.Kind.TMPFS, "", target, options.contains("ro"), "tmpfs", options, "", "", size);
    }

    private static String tmpfs(Mount mount) {
        List<String> options = new ArrayList<>(mount.options());
        if (mount.size() != Fields.UNLIMITED && options.stream().noneMatch(option -> option.startsWith("size="))) {
            options.add("size=" + mount.size());
        }
        return options.isEmpty() ? mount.target() : mount.target() + ":" + String.join(",", options);
    }

    /** {@return the folder of the host that a volume binds, where it does (docker-volume-create(1): options of the local driver)} */
    static Optional<String> device(Node.Obj volume) {
        String driver = Edit.text(volume, "driver");
        Node options = Edit.child(volume, "driver_opts");
        List<String> flags = List.of(Edit.text(options, "o").split(",", -1));
        String device = Edit.text(options, "device");
        boolean binds =
                (driver.isEmpty() || driver.equals("local")) && (flags.contains("bind") || flags.contains("rbind"));
        return binds && !device.isEmpty() ? Optional.of(device) : Optional.empty();
    }

    /** {@return the mount of a volume that binds {@code device}} */
    static Mount bound(Mount mount, String device) {
        return new Mount(
                Mount.Kind.BIND,
                device,
                mount.target(),
                mount.readOnly(),
                mount.type(),
                mount.options(),
                mount.propagation(),
                mount.relabel(),
                mount.size());
    }

    /** {@return a secret or a config as it appears in the container} */
    static Mount file(Node item, boolean secret) {
        String source = Edit.text(item, "source");
        String target = Edit.text(item, "target");
        String folder = secret ? "/run/secrets/" : "/";
        String path = target.isEmpty() ? folder + source : target.startsWith("/") ? target : folder + target;
        Mount.Kind kind = secret ? Mount.Kind.SECRET : Mount.Kind.CONFIG;
        return new Mount(kind, source, path, true, secret ? "secret" : "config", List.of(), "", "", Fields.UNLIMITED);
    }
}
