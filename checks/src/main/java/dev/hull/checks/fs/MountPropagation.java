package dev.hull.checks.fs;

import static dev.hull.model.Fields.MOUNTS;
import static dev.hull.model.Fields.ROOT_PROPAGATION;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Level;
import dev.hull.model.Mount;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a container mounts below a mount appears on the host (mount_namespaces(7), shared subtrees).
 *
 * <p>Fields: Docker and Compose {@code bind.propagation} and the volume options {@code shared}, {@code rshared}; Kubernetes
 * {@code mountPropagation: Bidirectional}; OCI mount options and {@code linux.rootfsPropagation}.
 */
final class MountPropagation {
    static final Check<Container> CHECK =
            Check.ofContainer("fs.mount-propagation", Severity.MEDIUM, MountPropagation::look);

    private MountPropagation() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        for (Item<Mount> item : container.items(MOUNTS).known()) {
            if (isShared(item.value().propagation())) {
                hits.add(Hit.on(MOUNTS, HostMounts.key(item.value()), item.at())
                        .arg("target", item.value().target())
                        .remedy(keepInside(container, item.value())));
            }
        }
        Setting<String> root = container.get(ROOT_PROPAGATION);
        if (isShared(root.worst())) {
            Change apart = new Change.Set<>(container.ref(), ROOT_PROPAGATION, "rprivate");
            hits.add(Hit.on(ROOT_PROPAGATION, root)
                    .message("root")
                    .remedy(new Remedy.Apply(Level.RESTRICTED, Risk.APP, List.of(apart))));
        }
        return hits;
    }

    private static boolean isShared(String propagation) {
        return propagation.equals("shared") || propagation.equals("rshared");
    }

    private static Remedy keepInside(Container container, Mount mount) {
        Mount apart = mount.withPropagation("");
        return new Remedy.Apply(
                Level.RESTRICTED,
                Risk.APP,
                List.of(
                        new Change.Remove<>(container.ref(), MOUNTS, mount),
                        new Change.Add<>(container.ref(), MOUNTS, apart)));
    }
}
