package dev.hull.formats.inspect;

import dev.hull.formats.docker.Provenance;
import dev.hull.formats.tree.Node;
import java.util.List;
import java.util.Set;

/**
 * Tells an author's word from what the client and the daemon put where nothing was said (Engine API, ContainerInspect). A value that
 * equals theirs counts as theirs: who wrote it can't be seen, and it makes no difference.
 */
final class InspectProvenance implements Provenance {
    private static final long SHM = 67_108_864; // daemon/config: DefaultShmSize
    private static final Set<String> DAEMONS_OWN = Set.of(
            "HostConfig.CgroupnsMode",
            "HostConfig.MaskedPaths",
            "HostConfig.ReadonlyPaths",
            "HostConfig.LogConfig.Type");

    private final Node.Obj host;

    InspectProvenance(Node.Obj host) {
        this.host = host;
    }

    @Override
    public boolean isWritten(String path, Node node) {
        if (DAEMONS_OWN.contains(path)) {
            return isOpenedPaths(path, node);
        }
        return switch (path) {
            case "HostConfig.IpcMode" -> !is(node, "private") && !is(node, "shareable") && says(node);
            case "HostConfig.NetworkMode" -> !is(node, "default") && !is(node, "bridge") && says(node);
            case "HostConfig.RestartPolicy" -> !isNo(node);
            case "HostConfig.Runtime" -> !is(node, "runc") && says(node);
            case "HostConfig.ShmSize" -> number(node) != SHM && says(node);
            case "HostConfig.MemorySwap" -> number(node) != 2 * number("Memory") && says(node);
            default -> path.startsWith("NetworkingConfig.") || says(node);
        };
    }

    /** An empty list is what {@code systempaths=unconfined} becomes; null is what privileged becomes. */
    private static boolean isOpenedPaths(String path, Node node) {
        return path.endsWith("Paths")
                && node instanceof Node.Arr list
                && list.items().isEmpty();
    }

    private static boolean isNo(Node node) {
        return node instanceof Node.Obj policy
                && (!policy.has("Name")
                        || is(policy.get("Name").orElseThrow(), "no")
                        || is(policy.get("Name").orElseThrow(), ""));
    }

    /** {@return whether {@code node} is more than the zero that stands where nothing was said} */
    private static boolean says(Node node) {
        return switch (node) {
            case Node.Text text -> !text.value().isEmpty();
            case Node.Num num -> num.value().signum() != 0;
            case Node.Bool bool -> bool.value();
            case Node.Arr arr -> !arr.items().isEmpty();
            case Node.Obj obj -> !obj.entries().isEmpty();
            case Node.Null _ -> false;
        };
    }

    private static boolean is(Node node, String text) {
        return node instanceof Node.Text written && written.value().equals(text);
    }

    private long number(String key) {
        return host.get(key).map(InspectProvenance::number).orElse(0L);
    }

    private static long number(Node node) {
        return node instanceof Node.Num num ? num.value().longValue() : 0;
    }

    @Override
    public List<String> unresolved(Node node) {
        return List.of();
    }
}
