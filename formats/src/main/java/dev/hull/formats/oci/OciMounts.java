package dev.hull.formats.oci;

import dev.hull.formats.places.Codec;
import dev.hull.formats.tree.Node;
import dev.hull.model.Fields;
import dev.hull.model.Mount;
import dev.hull.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mounts of {@code config.json} (config.md, "Mounts"): a bind is told by its options, everything else by its type. */
final class OciMounts {
    static final Codec<Mount> CODEC = new Codec<>(OciMounts::read, OciMounts::write);

    private static final Set<String> PROPAGATIONS =
            Set.of("shared", "rshared", "private", "rprivate", "slave", "rslave", "unbindable", "runbindable");
    private static final Set<String> KERNEL =
            Set.of("proc", "sysfs", "cgroup", "cgroup2", "devpts", "mqueue", "devtmpfs");

    private OciMounts() {}

    private static Optional<Mount> read(Node node) {
        return OciCodecs.object(node)
                .flatMap(o -> OciCodecs.named(o, "destination").map(target -> mount(o, target)));
    }

    private static Mount mount(Node.Obj mount, String target) {
        List<String> options = new ArrayList<>();
        boolean readOnly = false;
        String propagation = "";
        for (String option : options(mount)) {
            switch (option) {
                case "ro", "rro" -> readOnly = true;
                case "rw" -> readOnly = false;
                default -> {
                    if (PROPAGATIONS.contains(option)) {
                        propagation = option;
                    } else {
                        options.add(option);
                    }
                }
            }
        }
        String type = OciCodecs.named(mount, "type").orElse("");
        boolean bind = type.equals("bind") || options.contains("bind") || options.contains("rbind");
        return new Mount(
                bind ? Mount.Kind.BIND : kind(type),
                OciCodecs.named(mount, "source").orElse(""),
                target,
                readOnly,
                bind ? "bind" : type,
                options,
                propagation,
                "",
                size(options));
    }

    private static List<String> options(Node.Obj mount) {
        List<String> options = new ArrayList<>();
        if (mount.get("options").orElse(mount) instanceof Node.Arr list) {
            list.items().forEach(item -> OciCodecs.text(item).ifPresent(options::add));
        }
        return options;
    }

    private static Mount.Kind kind(String type) {
        return type.equals("tmpfs") ? Mount.Kind.TMPFS : KERNEL.contains(type) ? Mount.Kind.KERNEL : Mount.Kind.OTHER;
    }

    /** {@return the size of a tmpfs (tmpfs(5)) in bytes} A share of memory in percent counts as no ceiling of its own. */
    private static long size(List<String> options) {
        for (String option : options) {
            if (option.startsWith("size=")) {
                return bytes(option.substring(5));
            }
        }
        return Fields.UNLIMITED;
    }

    private static long bytes(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end == 0 || end > 15 || end + 1 < text.length()) {
            return Fields.UNLIMITED;
        }
        long number = Long.parseLong(text.substring(0, end));
        char unit = end == text.length() ? 'b' : Character.toLowerCase(text.charAt(end));
        return switch (unit) {
            case 'b' -> number;
            case 'k' -> number << 10;
            case 'm' -> number << 20;
            case 'g' -> number << 30;
            default -> Fields.UNLIMITED;
        };
    }

    private static Node write(Mount mount) {
        List<Node> options = new ArrayList<>();
        mount.options().forEach(option -> options.add(Node.Text.of(option, Origin.NOWHERE)));
        if (!mount.propagation().isEmpty()) {
            options.add(Node.Text.of(mount.propagation(), Origin.NOWHERE));
        }
        if (mount.readOnly()) {
            options.add(Node.Text.of("ro", Origin.NOWHERE));
        }
        return OciCodecs.object(
                "destination", Node.Text.of(mount.target(), Origin.NOWHERE),
                "type", Node.Text.of(mount.type(), Origin.NOWHERE),
                "source", Node.Text.of(mount.source(), Origin.NOWHERE),
                "options", new Node.Arr(options, Origin.NOWHERE));
    }
}
