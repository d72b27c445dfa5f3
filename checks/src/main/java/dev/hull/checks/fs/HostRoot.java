package dev.hull.checks.fs;

import static dev.hull.model.Fields.MOUNTS;
import static dev.hull.model.Fields.MOUNT_NAMESPACE;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Mount;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A container sees the host's whole file system: mounted, read-only or not, or because it has no mount namespace of its own.
 *
 * <p>Fields: mounts of kind bind or hostPath; OCI {@code linux.namespaces}.
 */
final class HostRoot {
    static final Check<Container> CHECK = Check.ofContainer("fs.host-root", Severity.CRITICAL, HostRoot::look);

    private HostRoot() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        for (Item<Mount> item : HostMounts.of(container)) {
            if (HostSource.of(item.value()).isRoot()) {
                String key = HostMounts.key(item.value());
                hits.add(Hit.on(MOUNTS, key, item.at()).arg("target", key).remedy(new Remedy.Ask("part", List.of())));
            }
        }
        if (container.get(MOUNT_NAMESPACE).worst().isHost()) {
            hits.add(Hit.on(MOUNT_NAMESPACE, container.get(MOUNT_NAMESPACE))
                    .message("namespace")
                    .remedy(new Remedy.Ask("namespace", List.of())));
        }
        return hits;
    }
}
