package dev.hull.formats.run;

import dev.hull.formats.docker.VolumeSpec;
import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mounts that the client sends and the engine refuses (moby, volume/mounts). */
final class EngineMounts {
    private static final Set<String> OPTIONS = Set.of(
            "ro",
            "rw",
            "z",
            "Z",
            "nocopy",
            "consistent",
            "cached",
            "delegated",
            "default",
            "private",
            "rprivate",
            "shared",
            "rshared",
            "slave",
            "rslave");

    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, Location> targets = new HashMap<>();

    private EngineMounts() {}

    static List<Issue> issues(Node.Obj body) {
        EngineMounts mounts = new EngineMounts();
        if (body.get("HostConfig").orElse(Tree.NULL) instanceof Node.Obj host) {
            items(host, "Binds").forEach(mounts::bind);
            items(host, "Mounts").forEach(mounts::mount);
            entries(host, "Tmpfs")
                    .forEach(entry ->
                            mounts.target("--tmpfs", entry.key(), entry.value().at()));
        }
        entries(body, "Volumes")
                .forEach(entry ->
                        mounts.absolute("--volume", entry.key(), entry.value().at()));
        return mounts.issues.stream().map(Issue::byEngine).toList();
    }

    private static List<Node> items(Node.Obj obj, String key) {
        return obj.get(key).orElse(Tree.NULL) instanceof Node.Arr arr ? arr.items() : List.of();
    }

    private static List<Node.Entry> entries(Node.Obj obj, String key) {
        return obj.get(key).orElse(Tree.NULL) instanceof Node.Obj found ? found.entries() : List.of();
    }

    private void bind(Node node) {
        String spec = ((Node.Text) node).value();
        if (isOpen(spec)) {
            return;
        }
        try {
            VolumeSpec volume = VolumeSpec.parse(spec).orElseThrow(() -> new Refusal("not [SOURCE:]TARGET[:OPTIONS]"));
            for (String option : volume.options().isEmpty()
                    ? List.<String>of()
                    : List.of(volume.options().split(",", -1))) {
                if (!OPTIONS.contains(option)) {
                    issues.add(Issue.invalid("--volume", node.at(), "an unknown option '" + option + "'"));
                }
            }
            boolean name = !volume.source().startsWith("/")
                    && !volume.source().startsWith("~")
                    && !isVolumeName(volume.source());
            if (name) {
                issues.add(Issue.invalid("--volume", node.at(), "neither an absolute path nor the name of a volume"));
            }
            target("--volume", volume.target(), node.at());
        } catch (Refusal refusal) {
            issues.add(Issue.invalid("--volume", node.at(), refusal.reason()));
        }
    }

    private void mount(Node node) {
        if (node instanceof Node.Obj mount) {
            String target = mount.get("Target").orElse(Tree.NULL) instanceof Node.Text text ? text.value() : "";
            String type = mount.get("Type").orElse(Tree.NULL) instanceof Node.Text text ? text.value() : "";
            String source = mount.get("Source").orElse(Tree.NULL) instanceof Node.Text text ? text.value() : "";
            if (!isOpen(type)
                    && !Set.of("bind", "volume", "tmpfs", "npipe", "cluster", "image")
                            .contains(type)) {
                issues.add(Issue.invalid("--mount", node.at(), "an unknown type"));
            }
            boolean relative =
                    type.equals("bind") && !isOpen(source) && !source.startsWith("/") && !source.startsWith(".");
            if (relative) {
                issues.add(Issue.invalid("--mount", node.at(), "the source of a bind is an absolute path"));
            }
            target("--mount", target, node.at());
        }
    }

    private void target(String flag, String target, Location at) {
        if (isOpen(target) || !absolute(flag, target, at)) {
            return;
        }
        Location before = targets.putIfAbsent(RunContext.clean(target), at);
        if (before != null) {
            issues.add(Issue.contradiction(flag, at, "two mounts at " + target));
        }
    }

    private boolean absolute(String flag, String target, Location at) {
        if (!isOpen(target) && !target.startsWith("/")) {
            issues.add(Issue.invalid(flag, at, "the target in the container is not an absolute path"));
            return false;
        }
        if (target.equals("/")) {
            issues.add(Issue.invalid(flag, at, "the target in the container is its root"));
            return false;
        }
        return true;
    }

    private static boolean isOpen(String text) {
        return text.indexOf('$') >= 0 || text.indexOf('`') >= 0;
    }

    private static boolean isVolumeName(String text) {
        return text.length() > 1
                && text.chars()
                        .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-'))
                && Character.isLetterOrDigit(text.charAt(0));
    }
}
