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
 * A container gets a directory of the host's system, or something below one. What everybody may read, such as the time zone, is info
 * when it is read-only; a runtime's socket is left to {@link RuntimeSocket}.
 *
 * <p>Fields: sources of mounts of kind bind or hostPath. The target inside does not count.
 */
final class SensitiveMount {
    static final Check<Container> CHECK = Check.ofContainer("fs.sensitive-mount", Severity.HIGH, SensitiveMount::look);

    private SensitiveMount() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        for (Item<Mount> item : HostMounts.of(container)) {
            HostSource source = HostSource.of(item.value());
            if (source.isSystem() && !isSocketItself(source)) {
                hits.add(hit(item, source));
            }
        }
        return hits;
    }

    /** The folders that hold one are directories of the system in their own right. */
    private static boolean isSocketItself(HostSource source) {
        return source.isRuntimeSocket() && source.text().endsWith(".sock");
    }

    private static Hit hit(Item<Mount> item, HostSource source) {
        Mount mount = item.value();
        Hit hit = Hit.on(MOUNTS, HostMounts.key(mount), item.at())
                .arg("source", source.text())
                .remedy(new Remedy.Ask("part", List.of()));
        if (!mount.readOnly()) {
            return hit;
        }
        return hit.message("read-only").severity(source.isPublic() ? Severity.INFO : Severity.MEDIUM);
    }
}
