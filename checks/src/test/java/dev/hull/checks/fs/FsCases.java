package dev.hull.checks.fs;

import static dev.hull.checks.Case.of;
import static dev.hull.checks.Given.docker;
import static dev.hull.checks.Given.oci;
import static dev.hull.checks.Given.pod;
import static dev.hull.model.Fields.ENTRYPOINT;
import static dev.hull.model.Fields.MASKED_PATHS;
import static dev.hull.model.Fields.MOUNTS;
import static dev.hull.model.Fields.MOUNT_NAMESPACE;
import static dev.hull.model.Fields.PATHS_UNMASKED;
import static dev.hull.model.Fields.PRIVILEGED;
import static dev.hull.model.Fields.READ_ONLY_PATHS;
import static dev.hull.model.Fields.ROOT_PROPAGATION;
import static dev.hull.model.Fields.WRITABLE_ROOT;

import dev.hull.checks.Case;
import dev.hull.model.Fields;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.Mount;
import dev.hull.model.Namespace;
import dev.hull.model.Origin;
import dev.hull.model.Setting;
import java.util.List;

/** Cases of this area. */
public final class FsCases {
    private static final String ROOT = "fs.writable-root";
    private static final String DEFEATED = "fs.read-only-defeated";
    private static final String HOST_ROOT = "fs.host-root";
    private static final String SENSITIVE = "fs.sensitive-mount";
    private static final String SOCKET = "fs.runtime-socket";
    private static final String WRITABLE = "fs.writable-host-mount";
    private static final String HOST_PATH = "fs.host-path";
    private static final String PROPAGATION = "fs.mount-propagation";
    private static final String MASKED = "fs.paths-not-masked";
    private static final String TMPFS = "fs.tmpfs-exec";

    private static final String[] ENGINE_MASKS = {
        "/proc/acpi",
        "/proc/asound",
        "/proc/interrupts",
        "/proc/kcore",
        "/proc/keys",
        "/proc/latency_stats",
        "/proc/sched_debug",
        "/proc/scsi",
        "/proc/timer_list",
        "/proc/timer_stats",
        "/sys/firmware",
        "/sys/devices/virtual/powercap"
    };
    private static final String[] ENGINE_READ_ONLY = {
        "/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger"
    };

    public static final List<Case> ROWS = List.of(
            of(ROOT, "left out", docker(), "low: web can change its own programs: the root file system is writable"),
            of(ROOT, "read-only", docker().set(WRITABLE_ROOT, false)),
            of(
                    ROOT,
                    "a variable decides",
                    docker().unresolved(WRITABLE_ROOT, "${RO}"),
                    "low? web may have a writable root file system: ${RO} decides"),
            of(
                    DEFEATED,
                    "a volume of libraries",
                    docker().set(WRITABLE_ROOT, false).list(MOUNTS, volume("plugins", "/usr/local/lib/")),
                    "medium: web: the root is read-only, but programs can be written to and run from /usr/local/lib"),
            of(
                    DEFEATED,
                    "the folder of the program",
                    docker().set(WRITABLE_ROOT, false)
                            .list(ENTRYPOINT, "/srv/shop/start", "-v")
                            .list(MOUNTS, volume("code", "/srv/shop")),
                    "medium: web: the root is read-only, but programs can be written to and run from /srv/shop"),
            of(
                    DEFEATED,
                    "a disk volume as scratch space",
                    docker().set(WRITABLE_ROOT, false).list(MOUNTS, volume("scratch", "/tmp")),
                    "info: web: /tmp is a volume on disk, from which programs may run; a tmpfs would refuse that"),
            of(
                    DEFEATED,
                    "a volume of the image",
                    docker().set(WRITABLE_ROOT, false).set(MOUNTS, ofImage(volume("", "/var/lib/db"))),
                    "medium: web: the image makes /var/lib/db a writable volume beside the read-only root"),
            of(
                    DEFEATED,
                    "data, a read-only folder of programs, and Docker's tmpfs",
                    docker().set(WRITABLE_ROOT, false)
                            .list(
                                    MOUNTS,
                                    volume("data", "/data"),
                                    Mount.bind("/srv/bin", "/usr/local/bin", true),
                                    tmpfs("/app"))),
            of(DEFEATED, "nothing to defeat", docker().list(MOUNTS, volume("plugins", "/usr/lib"))),
            of(
                    HOST_ROOT,
                    "read-only too, however written",
                    docker().list(MOUNTS, Mount.bind("//./etc/..", "/host", true)),
                    "critical: web sees the host's whole file system at /host"),
            of(
                    HOST_ROOT,
                    "no mount namespace",
                    oci().set(MOUNT_NAMESPACE, Namespace.HOST),
                    "critical: web has no mount namespace: the host's file system is its own"),
            of(HOST_ROOT, "a folder below it", docker().list(MOUNTS, Mount.bind("/srv", "/host", false))),
            of(
                    SENSITIVE,
                    "below a system directory",
                    docker().list(MOUNTS, Mount.bind("/sys/fs/cgroup", "/cg", false)),
                    "high: web can change /sys/fs/cgroup of the host"),
            of(
                    SENSITIVE,
                    "read-only",
                    docker().list(MOUNTS, Mount.bind("/etc/", "/host-etc", true)),
                    "medium: web can read /etc of the host"),
            of(
                    SENSITIVE,
                    "what everybody may read",
                    docker().list(MOUNTS, Mount.bind("/etc/localtime", "/etc/localtime", true)),
                    "info: web can read /etc/localtime of the host"),
            of(
                    SENSITIVE,
                    "names that only begin alike, relative ones, the target, a named volume",
                    docker().list(
                                    MOUNTS,
                                    Mount.bind("/etcetera", "/a", false),
                                    Mount.bind("./etc", "/etc", false),
                                    Mount.bind("/app/logs", "/var/log/app", false),
                                    volume("etc", "/etc/app"))),
            of(
                    SOCKET,
                    "the engine's",
                    docker().list(MOUNTS, Mount.bind("/var/run/docker.sock", "/var/run/docker.sock", true)),
                    "critical: web holds /var/run/docker.sock: root on the host"),
            of(
                    SOCKET,
                    "the folder that holds it",
                    pod().list(MOUNTS, Mount.bind("/run/containerd", "/c", true)),
                    "critical: web holds /run/containerd: root on the host"),
            of(
                    SOCKET,
                    "a variable decides whose",
                    docker().unread(MOUNTS, "${ROOT}/docker.sock:/var/run/docker.sock"),
                    "critical? web may hold a runtime's socket: ${ROOT}/docker.sock:/var/run/docker.sock decides"),
            of(SOCKET, "a socket of a database", docker().list(MOUNTS, Mount.bind("/run/mysqld", "/m", false))),
            of(
                    WRITABLE,
                    "nothing says read-only",
                    docker().list(MOUNTS, Mount.bind("/app/logs", "/var/log/app", false)),
                    "medium: web can change /app/logs of the host"),
            of(
                    WRITABLE,
                    "inside the project",
                    docker().list(MOUNTS, Mount.bind("./site", "/site", false)),
                    "low: web can change site of the host"),
            of(
                    WRITABLE,
                    "beside the project",
                    docker().list(MOUNTS, Mount.bind("../other", "/site", false)),
                    "medium: web can change ../other of the host"),
            of(
                    WRITABLE,
                    "read-only, a socket, a named volume",
                    docker().list(
                                    MOUNTS,
                                    Mount.bind("/data", "/data", true),
                                    Mount.bind("/var/run/docker.sock", "/s", false),
                                    volume("data", "/d"))),
            of(
                    HOST_PATH,
                    "any path, once however often it is mounted",
                    pod().list(MOUNTS, Mount.bind("/srv/a", "/a", true), Mount.bind("/srv/a", "/b", true)),
                    "medium: web is tied to /srv/a of the node"),
            of(HOST_PATH, "no pod", docker().list(MOUNTS, Mount.bind("/srv/a", "/a", true))),
            of(
                    PROPAGATION,
                    "shared with the host",
                    docker().list(MOUNTS, propagating("rshared")),
                    "medium: web: what is mounted below /data appears on the host"),
            of(
                    PROPAGATION,
                    "the root itself",
                    oci().set(ROOT_PROPAGATION, "shared"),
                    "medium: web: what is mounted in the container appears on the host"),
            of(PROPAGATION, "the other way round", docker().list(MOUNTS, propagating("rslave"), propagating(""))),
            of(
                    MASKED,
                    "opened by its author",
                    docker().set(PATHS_UNMASKED, true),
                    "high: web opens the kernel's paths that engines hide"),
            of(
                    MASKED,
                    "an OCI configuration without lists",
                    oci(),
                    "high: web leaves paths of the kernel open: /proc/acpi, /proc/asound, /proc/kcore +12"),
            of(
                    MASKED,
                    "one is missing",
                    oci().list(MASKED_PATHS, without("/proc/kcore")).list(READ_ONLY_PATHS, ENGINE_READ_ONLY),
                    "high: web leaves paths of the kernel open: /proc/kcore"),
            of(
                    MASKED,
                    "what only newer engines mask",
                    docker().list(MASKED_PATHS, without("/proc/interrupts")).list(READ_ONLY_PATHS, ENGINE_READ_ONLY),
                    "info: web leaves open what newer engines hide: /proc/interrupts"),
            of(MASKED, "all of them", oci().list(MASKED_PATHS, ENGINE_MASKS).list(READ_ONLY_PATHS, ENGINE_READ_ONLY)),
            of(MASKED, "privileged says it", docker().set(PRIVILEGED, true).set(PATHS_UNMASKED, true)),
            of(
                    TMPFS,
                    "Docker is told to",
                    docker().list(MOUNTS, tmpfs("/tmp", "rw", "exec")),
                    "low: web: programs may run from /tmp, which lies in memory"),
            of(
                    TMPFS,
                    "OCI does what it is told",
                    oci().list(MOUNTS, tmpfs("/tmp", "nosuid", "nodev"), tmpfs("/dev", "nosuid")),
                    "low: web: programs may run from /tmp, which lies in memory"),
            of(
                    TMPFS,
                    "Kubernetes has no word",
                    pod().list(MOUNTS, tmpfs("/cache")),
                    "info: web: programs may run from /cache; Kubernetes has no word to forbid it"),
            of(
                    TMPFS,
                    "Docker's own default",
                    docker().list(MOUNTS, tmpfs("/var/log"), tmpfs("/tmp", "exec", "noexec"))));

    private FsCases() {}

    private static Mount volume(String name, String target) {
        Mount.Kind kind = name.isEmpty() ? Mount.Kind.ANONYMOUS : Mount.Kind.VOLUME;
        return new Mount(kind, name, target, false, "volume", List.of(), "", "", Fields.UNLIMITED);
    }

    private static Mount tmpfs(String target, String... options) {
        return new Mount(Mount.Kind.TMPFS, "", target, false, "tmpfs", List.of(options), "", "", Fields.UNLIMITED);
    }

    private static Mount propagating(String propagation) {
        return new Mount(
                Mount.Kind.BIND, "/srv/data", "/data", false, "bind", List.of(), propagation, "", Fields.UNLIMITED);
    }

    private static Setting<Items<Mount>> ofImage(Mount mount) {
        Origin image = Origin.of(Layer.IMAGE, Location.NONE);
        return Setting.decided(Items.of(List.of(new Item<>(mount, image))), image);
    }

    private static String[] without(String path) {
        return List.of(ENGINE_MASKS).stream().filter(p -> !p.equals(path)).toArray(String[]::new);
    }
}
