package dev.hull.checks.logging;

import static dev.hull.model.Fields.MOUNTS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Mount;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A folder of logs lies on a mount that ends with the container.
 *
 * <p>Fields: Docker {@code --tmpfs}; Compose {@code tmpfs}; Kubernetes {@code emptyDir}; OCI {@code mounts}.
 */
final class LostInTmpfs {
    static final Check<Container> CHECK = Check.ofContainer("logging.lost-in-tmpfs", Severity.INFO, LostInTmpfs::look);

    private static final Set<Mount.Kind> PASSING = Set.of(Mount.Kind.TMPFS, Mount.Kind.SCRATCH);

    private LostInTmpfs() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        for (Item<Mount> item : container.items(MOUNTS).known()) {
            Mount mount = item.value();
            if (PASSING.contains(mount.kind()) && isLogs(mount.target())) {
                hits.add(Hit.on(MOUNTS, mount.target(), item.at())
                        .arg("target", mount.target())
                        .remedy(new Remedy.Advise("standard-output")));
            }
        }
        return hits;
    }

    private static boolean isLogs(String target) {
        return target.equals("/var/log") || target.startsWith("/var/log/") || target.endsWith("/logs");
    }
}
