package dev.hull.checks.fs;

import static dev.hull.model.Fields.MOUNTS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Level;
import dev.hull.model.Mount;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A program may run from memory that the container writes to. Docker mounts every tmpfs noexec, nosuid and nodev unless its options say
 * otherwise; Kubernetes has no word for it; an OCI runtime does what the options say.
 *
 * <p>Fields: mounts of type tmpfs, {@code emptyDir} of medium Memory.
 */
final class TmpfsExec {
    static final Check<Container> CHECK = Check.ofContainer("fs.tmpfs-exec", Severity.LOW, TmpfsExec::look);

    private TmpfsExec() {}

    /** {@return whether programs may run from {@code mount}, a tmpfs} */
    static boolean permits(Mount mount, Scene scene) {
        int exec = mount.options().lastIndexOf("exec");
        int noexec = mount.options().lastIndexOf("noexec");
        return exec != noexec ? exec > noexec : scene.isOci() || scene.isKubernetes();
    }

    private static List<Hit> look(Container container, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (Item<Mount> item : container.items(MOUNTS).known()) {
            Mount mount = item.value();
            if (mount.kind() == Mount.Kind.TMPFS && !isDevices(mount) && permits(mount, scene)) {
                Hit hit = Hit.on(MOUNTS, HostMounts.key(mount), item.at()).arg("target", mount.target());
                hits.add(
                        scene.isKubernetes()
                                ? hit.message("pod").severity(Severity.INFO)
                                : hit.remedy(refuse(container, mount)));
            }
        }
        return hits;
    }

    /** Runtimes make /dev a tmpfs without noexec themselves, and only root writes to it. */
    private static boolean isDevices(Mount mount) {
        return mount.target().equals("/dev") || mount.target().isEmpty();
    }

    private static Remedy refuse(Container container, Mount mount) {
        List<String> options = new ArrayList<>(mount.options());
        options.removeIf(o -> o.equals("exec"));
        options.add("noexec");
        Mount still = mount.withOptions(options);
        return new Remedy.Apply(
                Level.RESTRICTED,
                Risk.APP,
                List.of(
                        new Change.Remove<>(container.ref(), MOUNTS, mount),
                        new Change.Add<>(container.ref(), MOUNTS, still)));
    }
}
