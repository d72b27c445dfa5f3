package dev.hull.checks.fs;

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

/**
 * A container can change files of the host. Low inside the project's own folder; sockets are left to {@link RuntimeSocket}.
 *
 * <p>Fields: mounts of kind bind or hostPath without {@code ro}, {@code readonly}, {@code read_only} or {@code readOnly}.
 */
final class WritableHostMount {
    static final Check<Container> CHECK =
            Check.ofContainer("fs.writable-host-mount", Severity.MEDIUM, WritableHostMount::look);

    private WritableHostMount() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        for (Item<Mount> item : HostMounts.of(container)) {
            Mount mount = item.value();
            HostSource source = HostSource.of(mount);
            if (mount.readOnly() || mount.target().isEmpty() || source.text().endsWith(".sock")) {
                continue;
            }
            Hit hit = Hit.on(MOUNTS, HostMounts.key(mount), item.at())
                    .arg("source", source.text())
                    .remedy(new Remedy.Ask("write", List.of()));
            hits.add(source.isInProject() ? hit.severity(Severity.LOW) : hit);
        }
        return hits;
    }
}
