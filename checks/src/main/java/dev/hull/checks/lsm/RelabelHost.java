package dev.hull.checks.lsm;

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

/** A folder of the host's system is mounted with z or Z: the engine changes its SELinux labels, and the host's services lose it. */
final class RelabelHost {
    static final Check<Container> CHECK = Check.ofContainer("lsm.relabel-host", Severity.HIGH, RelabelHost::look);

    private static final Set<String> SYSTEM = Set.of(
            "/",
            "/bin",
            "/boot",
            "/dev",
            "/etc",
            "/home",
            "/lib",
            "/lib64",
            "/opt",
            "/proc",
            "/root",
            "/run",
            "/sbin",
            "/srv",
            "/sys",
            "/tmp",
            "/usr",
            "/usr/bin",
            "/usr/lib",
            "/usr/local",
            "/usr/sbin",
            "/usr/share",
            "/var",
            "/var/lib",
            "/var/lib/docker",
            "/var/lib/containers",
            "/var/lib/kubelet",
            "/var/log",
            "/var/run",
            "/var/tmp");

    private static final Remedy WITHOUT = new Remedy.Ask("without", List.of("remove", "keep"));

    private RelabelHost() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        for (Item<Mount> item : container.items(MOUNTS).known()) {
            Mount mount = item.value();
            boolean relabels =
                    mount.kind() == Mount.Kind.BIND && !mount.relabel().isEmpty();
            if (relabels && SYSTEM.contains(trimmed(mount.source()))) {
                hits.add(Hit.on(MOUNTS, mount.target(), item.at())
                        .arg("source", mount.source())
                        .arg("relabel", mount.relabel())
                        .remedy(WITHOUT));
            }
        }
        return hits;
    }

    private static String trimmed(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
