package dev.hull.checks.fs;

import static dev.hull.model.Fields.MASKED_PATHS;
import static dev.hull.model.Fields.PATHS_UNMASKED;
import static dev.hull.model.Fields.PRIVILEGED;
import static dev.hull.model.Fields.READ_ONLY_PATHS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Field;
import dev.hull.model.Level;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A path of the kernel is open that engines mask or make read-only: those of Docker since 20.10 are meant; what only newer engines mask
 * is info, and nothing where the author of an OCI configuration lists all that the others do. A privileged container has none masked, which {@code privilege.privileged} says.
 *
 * <p>Fields: Docker {@code systempaths=unconfined}; Kubernetes {@code procMount: Unmasked}; OCI {@code linux.maskedPaths},
 * {@code linux.readonlyPaths}.
 */
final class PathsNotMasked {
    static final Check<Container> CHECK = Check.ofContainer("fs.paths-not-masked", Severity.HIGH, PathsNotMasked::look);

    private static final List<String> MASKED = List.of(
            "/proc/acpi",
            "/proc/asound",
            "/proc/kcore",
            "/proc/keys",
            "/proc/latency_stats",
            "/proc/sched_debug",
            "/proc/scsi",
            "/proc/timer_list",
            "/proc/timer_stats",
            "/sys/firmware");
    private static final List<String> MASKED_SINCE_28 = List.of("/proc/interrupts", "/sys/devices/virtual/powercap");
    private static final List<String> READ_ONLY =
            List.of("/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger");

    private PathsNotMasked() {}

    private static List<Hit> look(Container container, Scene scene) {
        if (container.get(PRIVILEGED).worst()) {
            return Hit.none();
        }
        Setting<Boolean> unmasked = container.get(PATHS_UNMASKED);
        if (unmasked.worst()) {
            Change mask = new Change.Set<>(container.ref(), PATHS_UNMASKED, false);
            return Hit.on(PATHS_UNMASKED, unmasked).remedy(apply(List.of(mask))).only();
        }
        boolean listed = scene.isOci()
                || container.get(MASKED_PATHS).isWritten()
                || container.get(READ_ONLY_PATHS).isWritten();
        return listed ? lists(container, scene) : Hit.none();
    }

    private static List<Hit> lists(Container container, Scene scene) {
        List<String> masked = container.items(MASKED_PATHS).values();
        List<String> covered = new ArrayList<>(container.items(READ_ONLY_PATHS).values());
        covered.addAll(masked);
        List<String> open = missing(MASKED, masked);
        List<String> writable = missing(READ_ONLY, covered);
        if (!open.isEmpty() || !writable.isEmpty()) {
            return listed(container, open, writable).only();
        }
        List<String> newer = missing(MASKED_SINCE_28, masked);
        return newer.isEmpty() || scene.isOci()
                ? Hit.none()
                : listed(container, newer, List.of())
                        .message("newer")
                        .severity(Severity.INFO)
                        .only();
    }

    private static Hit listed(Container container, List<String> open, List<String> writable) {
        List<Change> changes = new ArrayList<>();
        open.forEach(p -> changes.add(new Change.Add<>(container.ref(), MASKED_PATHS, p)));
        writable.forEach(p -> changes.add(new Change.Add<>(container.ref(), READ_ONLY_PATHS, p)));
        List<String> both = new ArrayList<>(open);
        both.addAll(writable);
        Field<?> field = open.isEmpty() ? READ_ONLY_PATHS : MASKED_PATHS;
        return Hit.on(field, container.get(field))
                .message("paths")
                .arg("paths", both.size() > 3 ? both.subList(0, 3) : both)
                .arg("more", both.size() > 3 ? "+" + (both.size() - 3) : "")
                .remedy(apply(changes));
    }

    private static List<String> missing(List<String> wanted, List<String> listed) {
        List<String> missing = new ArrayList<>();
        for (String path : wanted) {
            HostSource inside = new HostSource(path);
            if (listed.stream().noneMatch(l -> inside.isWithin(HostSource.clean(l)))) {
                missing.add(path);
            }
        }
        return missing;
    }

    private static Remedy apply(List<Change> changes) {
        return new Remedy.Apply(Level.RESTRICTED, Risk.APP, changes);
    }
}
