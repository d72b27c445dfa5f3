package dev.hull.checks.fs;

import static dev.hull.model.Fields.COMMAND;
import static dev.hull.model.Fields.ENTRYPOINT;
import static dev.hull.model.Fields.MOUNTS;
import static dev.hull.model.Fields.WRITABLE_ROOT;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Layer;
import dev.hull.model.Mount;
import dev.hull.model.Origin;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The root file system is read-only, and a mount gives back what that takes away: a writable place that programs are loaded from, a disk
 * volume as scratch space from which programs may run, or a volume that the image brings.
 *
 * <p>Fields: those of {@link WritableRoot}, and the mounts.
 */
final class ReadOnlyDefeated {
    static final Check<Container> CHECK =
            Check.ofContainer("fs.read-only-defeated", Severity.MEDIUM, ReadOnlyDefeated::look);

    private static final Set<String> PROGRAMS = Set.of("/", "/usr", "/usr/local", "/opt", "/app", "/etc");
    private static final List<String> PROGRAM_TREES = List.of(
            "/bin",
            "/sbin",
            "/lib",
            "/lib32",
            "/lib64",
            "/usr/bin",
            "/usr/sbin",
            "/usr/lib",
            "/usr/libexec",
            "/usr/local/bin",
            "/usr/local/sbin",
            "/usr/local/lib");
    private static final Set<String> SCRATCH = Set.of("/tmp", "/var/tmp", "/run", "/var/run", "/dev/shm");
    private static final Remedy ASK = new Remedy.Ask("mount", List.of());

    private ReadOnlyDefeated() {}

    private static List<Hit> look(Container container, Scene scene) {
        if (container.get(WRITABLE_ROOT).worst()) {
            return Hit.none();
        }
        String program = programFolder(container);
        List<Hit> hits = new ArrayList<>();
        for (Item<Mount> item : container.items(MOUNTS).known()) {
            Mount mount = item.value();
            if (!mount.readOnly() && isFiles(mount) && runsPrograms(mount, scene)) {
                add(item, mount, program, hits);
            }
        }
        return hits;
    }

    private static void add(Item<Mount> item, Mount mount, String program, List<Hit> hits) {
        String target = HostSource.clean(mount.target());
        Hit hit = Hit.on(MOUNTS, target, item.at()).arg("target", target).remedy(ASK);
        if (coversPrograms(target, program)) {
            hits.add(hit);
        } else if (item.by() instanceof Origin origin && origin.layer() == Layer.IMAGE) {
            hits.add(hit.message("image"));
        } else if (SCRATCH.contains(target) && isVolume(mount)) {
            hits.add(hit.message("scratch").severity(Severity.INFO));
        }
    }

    private static boolean coversPrograms(String target, String program) {
        HostSource path = new HostSource(target);
        return PROGRAMS.contains(target)
                || PROGRAM_TREES.stream().anyMatch(path::isWithin)
                || !program.isEmpty() && target.equals(program);
    }

    private static boolean isFiles(Mount mount) {
        return !mount.target().isEmpty()
                && (isVolume(mount)
                        || mount.kind() == Mount.Kind.SCRATCH
                        || mount.kind() == Mount.Kind.CLAIM
                        || mount.kind() == Mount.Kind.TMPFS);
    }

    private static boolean isVolume(Mount mount) {
        return mount.kind() == Mount.Kind.BIND && !HostSource.of(mount).isRuntimeSocket()
                || mount.kind() == Mount.Kind.VOLUME
                || mount.kind() == Mount.Kind.ANONYMOUS;
    }

    private static boolean runsPrograms(Mount mount, Scene scene) {
        return mount.kind() == Mount.Kind.TMPFS
                ? TmpfsExec.permits(mount, scene)
                : !mount.options().contains("noexec");
    }

    /** {@return the folder of the program that is started, where it is written as an absolute path} */
    private static String programFolder(Container container) {
        List<String> words = container.items(ENTRYPOINT).values();
        String first = words.isEmpty() ? "" : words.getFirst();
        if (first.isEmpty()) {
            List<String> command = container.items(COMMAND).values();
            first = command.isEmpty() ? "" : command.getFirst();
        }
        int slash = first.lastIndexOf('/');
        return first.startsWith("/") && slash > 0 ? HostSource.clean(first.substring(0, slash)) : "";
    }
}
