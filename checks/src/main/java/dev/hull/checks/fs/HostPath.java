package dev.hull.checks.fs;

import static dev.hull.model.Fields.MOUNTS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Mount;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A pod is tied to files of whichever node it runs on: any hostPath volume, whatever its path and mode.
 *
 * <p>Fields: Kubernetes {@code volumes[].hostPath}.
 */
final class HostPath {
    static final Check<Container> CHECK = Check.ofContainer("fs.host-path", Severity.MEDIUM, HostPath::look);

    private HostPath() {}

    private static List<Hit> look(Container container, Scene scene) {
        if (!scene.isKubernetes()) {
            return Hit.none();
        }
        Set<String> seen = new HashSet<>();
        List<Hit> hits = new ArrayList<>();
        for (Item<Mount> item : HostMounts.of(container)) {
            String source = HostSource.of(item.value()).text();
            if (seen.add(source)) {
                hits.add(Hit.on(MOUNTS, source, item.at())
                        .arg("source", source)
                        .remedy(new Remedy.Ask("instead", List.of())));
            }
        }
        return hits;
    }
}
