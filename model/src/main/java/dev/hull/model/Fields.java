package dev.hull.model;

import static dev.hull.model.Merge.BY_KEY;
import static dev.hull.model.Merge.REPLACE;
import static dev.hull.model.Merge.UNION;
import static dev.hull.model.Scope.CONTAINER;
import static dev.hull.model.Scope.WORKLOAD;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The table of fields: one row for each thing that may be set on a container or a workload. */
public final class Fields {
    private static final List<Field<?>> ROWS = new ArrayList<>();

    /** Every field, in the order in which {@code show} prints them; {@link Field#ordinal} is the index. */
    public static final List<Field<?>> ALL = Collections.unmodifiableList(ROWS);

    /** What stands for "no ceiling" in every limit. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    // image and program
    public static final Field.One<ImageRef> IMAGE = one(
            "image.reference",
            CONTAINER,
            ImageRef.class,
            ImageRef.UNKNOWN,
            ImageRef.UNKNOWN,
            "image that the container is made from");
    public static final Field.One<String> PULL_POLICY = one(
            "image.pullPolicy",
            CONTAINER,
            String.class,
            "",
            "",
            "when the image is fetched anew: always, missing, never, build");
    public static final Field.Many<String> ENTRYPOINT = many(
            "process.entrypoint",
            CONTAINER,
            String.class,
            REPLACE,
            "program that is started, with its first arguments");
    public static final Field.Many<String> COMMAND =
            many("process.command", CONTAINER, String.class, REPLACE, "arguments of the program");
    public static final Field.One<String> WORKING_DIRECTORY =
            one("process.workingDirectory", CONTAINER, String.class, "", "", "directory that the program starts in");
    public static final Field.Many<EnvVar> ENVIRONMENT =
            many("process.environment", CONTAINER, EnvVar.class, BY_KEY, "environment variables");

    // user
    public static final Field.One<User> USER =
            one("user.uid", CONTAINER, User.class, User.ROOT, User.ROOT, "user that the process starts as");
    public static final Field.One<String> GROUP =
            one("user.gid", CONTAINER, String.class, "0", "0", "primary group of the process, a number or a name");
    public static final Field.Many<String> SUPPLEMENTARY_GROUPS =
            many("user.groups", CONTAINER, String.class, UNION, "supplementary groups, numbers or names");
    public static final Field.One<Boolean> ROOT_PERMITTED = one(
            "user.rootPermitted",
            CONTAINER,
            Boolean.class,
            true,
            true,
            "nothing refuses to start the process as uid 0");

    // privilege
    public static final Field.One<Boolean> PRIVILEGED = one(
            "privilege.privileged",
            CONTAINER,
            Boolean.class,
            true,
            false,
            "all capabilities and devices, no confinement");
    public static final Field.One<Boolean> MAY_GAIN_PRIVILEGES =
            one("privilege.mayGain", CONTAINER, Boolean.class, true, true, "no_new_privs is not set on the process");
    public static final Field.Many<Device> DEVICES =
            many("privilege.devices", CONTAINER, Device.class, UNION, "host devices passed in");
    public static final Field.Many<String> DEVICE_RULES =
            many("privilege.deviceRules", CONTAINER, String.class, UNION, "rules of the device cgroup, as c 1:3 rwm");
    public static final Field.Many<KeyValue> SYSCTLS = many(
            "privilege.sysctls",
            CONTAINER,
            KeyValue.class,
            BY_KEY,
            "kernel parameters set for the container's namespaces");
    public static final Field.One<Boolean> WINDOWS_HOST_PROCESS = one(
            "privilege.windowsHostProcess",
            CONTAINER,
            Boolean.class,
            true,
            false,
            "the process runs on the Windows host");

    // capabilities: names as they are written; Effective resolves them
    public static final Field.Many<String> CAPABILITIES_GRANTED =
            many("caps.granted", CONTAINER, String.class, REPLACE, "capabilities that the platform grants by itself");
    public static final Field.Many<String> CAPABILITIES_ADDED =
            many("caps.added", CONTAINER, String.class, UNION, "capabilities added, or ALL");
    public static final Field.Many<String> CAPABILITIES_DROPPED =
            many("caps.dropped", CONTAINER, String.class, UNION, "capabilities dropped, or ALL");
    public static final Field.Many<String> CAPABILITIES_BOUNDING = many(
            "caps.bounding",
            CONTAINER,
            String.class,
            REPLACE,
            "bounding set, where a format or the kernel gives the sets themselves");
    public static final Field.Many<String> CAPABILITIES_EFFECTIVE =
            many("caps.effective", CONTAINER, String.class, REPLACE, "effective set, likewise");
    public static final Field.Many<String> CAPABILITIES_PERMITTED =
            many("caps.permitted", CONTAINER, String.class, REPLACE, "permitted set, likewise");
    public static final Field.Many<String> CAPABILITIES_INHERITABLE =
            many("caps.inheritable", CONTAINER, String.class, REPLACE, "inheritable set, likewise");
    public static final Field.Many<String> CAPABILITIES_AMBIENT =
            many("caps.ambient", CONTAINER, String.class, REPLACE, "ambient set, likewise");

    // seccomp and security modules
    public static final Field.One<Profile> SECCOMP = one(
            "seccomp.profile", CONTAINER, Profile.class, Profile.UNCONFINED, Profile.DEFAULT, "filter of system calls");
    public static final Field.One<Profile> APPARMOR =
            one("lsm.apparmor", CONTAINER, Profile.class, Profile.UNCONFINED, Profile.DEFAULT, "AppArmor profile");
    public static final Field.One<SelinuxLabel> SELINUX = one(
            "lsm.selinux",
            CONTAINER,
            SelinuxLabel.class,
            SelinuxLabel.DISABLED,
            SelinuxLabel.DEFAULT,
            "SELinux label of the process");

    // file system
    public static final Field.One<Boolean> WRITABLE_ROOT =
            one("fs.writableRoot", CONTAINER, Boolean.class, true, true, "the root file system can be written to");
    public static final Field.Many<Mount> MOUNTS =
            many("fs.mounts", CONTAINER, Mount.class, BY_KEY, "what is mounted into the container beside its image");
    public static final Field.Many<String> VOLUMES_FROM =
            many("fs.volumesFrom", CONTAINER, String.class, UNION, "containers whose mounts are taken over");
    public static final Field.One<Boolean> PATHS_UNMASKED = one(
            "fs.pathsUnmasked",
            CONTAINER,
            Boolean.class,
            true,
            false,
            "the author opens the kernel's paths that are masked or read-only by default");
    public static final Field.Many<String> MASKED_PATHS =
            many("fs.maskedPaths", CONTAINER, String.class, REPLACE, "paths hidden from the container");
    public static final Field.Many<String> READ_ONLY_PATHS =
            many("fs.readOnlyPaths", CONTAINER, String.class, REPLACE, "paths that the container may read only");
    public static final Field.One<String> ROOT_PROPAGATION = one(
            "fs.rootPropagation",
            CONTAINER,
            String.class,
            "shared",
            "rprivate",
            "mount propagation of the root file system");

    // namespaces
    public static final Field.One<Namespace> NETWORK = one(
            "ns.network",
            CONTAINER,
            Namespace.class,
            Namespace.HOST,
            Namespace.PRIVATE,
            "network namespace, or the network that the container joins");
    public static final Field.One<Namespace> PID =
            one("ns.pid", CONTAINER, Namespace.class, Namespace.HOST, Namespace.PRIVATE, "process namespace");
    public static final Field.One<Namespace> IPC =
            one("ns.ipc", CONTAINER, Namespace.class, Namespace.HOST, Namespace.PRIVATE, "IPC namespace");
    public static final Field.One<Namespace> UTS =
            one("ns.uts", CONTAINER, Namespace.class, Namespace.HOST, Namespace.PRIVATE, "UTS namespace: host name");
    public static final Field.One<Namespace> USER_NAMESPACE =
            one("ns.user", CONTAINER, Namespace.class, Namespace.HOST, Namespace.HOST, "user namespace");
    public static final Field.One<Namespace> CGROUP =
            one("ns.cgroup", CONTAINER, Namespace.class, Namespace.HOST, Namespace.PRIVATE, "cgroup namespace");
    public static final Field.One<Namespace> MOUNT_NAMESPACE =
            one("ns.mount", CONTAINER, Namespace.class, Namespace.HOST, Namespace.PRIVATE, "mount namespace");
    public static final Field.Many<IdMap> UID_MAPPINGS =
            many("ns.uidMappings", CONTAINER, IdMap.class, REPLACE, "user ids inside to user ids of the host");
    public static final Field.Many<IdMap> GID_MAPPINGS =
            many("ns.gidMappings", CONTAINER, IdMap.class, REPLACE, "group ids inside to group ids of the host");
    public static final Field.One<Boolean> SHARED_PROCESSES = one(
            "ns.sharedProcesses",
            WORKLOAD,
            Boolean.class,
            true,
            false,
            "the containers of the pod see one another's processes");

    // limits: bytes, thousandths of a processor, counts; UNLIMITED where there is no ceiling
    public static final Field.One<Long> MEMORY_LIMIT =
            one("limits.memory", CONTAINER, Long.class, UNLIMITED, UNLIMITED, "hard memory limit in bytes");
    public static final Field.One<Long> MEMORY_SWAP =
            one("limits.memorySwap", CONTAINER, Long.class, UNLIMITED, UNLIMITED, "memory and swap together in bytes");
    public static final Field.One<Long> MEMORY_RESERVATION = one(
            "limits.memoryReservation",
            CONTAINER,
            Long.class,
            0L,
            0L,
            "soft memory limit or request in bytes, 0 for none");
    public static final Field.One<Long> CPU_LIMIT = one(
            "limits.cpu",
            CONTAINER,
            Long.class,
            UNLIMITED,
            UNLIMITED,
            "ceiling of processor time in thousandths of a processor");
    public static final Field.One<Long> CPU_REQUEST = one(
            "limits.cpuRequest",
            CONTAINER,
            Long.class,
            0L,
            0L,
            "processor time asked for in thousandths of a processor, 0 for none");
    public static final Field.One<String> CPU_SET =
            one("limits.cpuSet", CONTAINER, String.class, "", "", "processors that the container may use, as 0-2,4");
    public static final Field.One<Long> PIDS_LIMIT =
            one("limits.pids", CONTAINER, Long.class, UNLIMITED, UNLIMITED, "ceiling of processes and threads");
    public static final Field.One<Boolean> OOM_KILL_DISABLED = one(
            "limits.oomKillDisabled",
            CONTAINER,
            Boolean.class,
            true,
            false,
            "the kernel does not kill the container's processes when its memory is used up");
    public static final Field.One<Long> OOM_SCORE_ADJUSTMENT = one(
            "limits.oomScoreAdjustment",
            CONTAINER,
            Long.class,
            -1000L,
            0L,
            "preference of the OOM killer, -1000 to 1000, negative protects");
    public static final Field.Many<Ulimit> ULIMITS =
            many("limits.ulimits", CONTAINER, Ulimit.class, BY_KEY, "resource limits of the process");
    public static final Field.One<String> CGROUP_PARENT =
            one("limits.cgroupParent", CONTAINER, String.class, "", "", "cgroup that the container's own is made in");
    public static final Field.One<Long> SHM_SIZE =
            one("limits.shm", CONTAINER, Long.class, UNLIMITED, 67_108_864L, "size of /dev/shm in bytes");
    public static final Field.One<Long> EPHEMERAL_STORAGE_LIMIT = one(
            "limits.ephemeralStorage",
            CONTAINER,
            Long.class,
            UNLIMITED,
            UNLIMITED,
            "hard limit of scratch disk in bytes");

    // network
    public static final Field.Many<Port> PORTS =
            many("net.ports", CONTAINER, Port.class, BY_KEY, "ports published on the host");
    public static final Field.One<Boolean> PUBLISH_ALL = one(
            "net.publishAll",
            CONTAINER,
            Boolean.class,
            true,
            false,
            "every exposed port is published on a port of the host");
    public static final Field.Many<String> EXPOSED_PORTS = many(
            "net.exposedPorts",
            CONTAINER,
            String.class,
            UNION,
            "ports that the container says it listens on, as 80/tcp");
    public static final Field.Many<NetworkJoin> NETWORKS =
            many("net.networks", CONTAINER, NetworkJoin.class, BY_KEY, "networks that the container joins");
    public static final Field.Many<String> LINKS =
            many("net.links", CONTAINER, String.class, UNION, "legacy links to other containers");
    public static final Field.Many<Probe> PROBES =
            many("lifecycle.probes", CONTAINER, Probe.class, REPLACE, "probes and lifecycle handlers of the kubelet");

    // life and logs
    public static final Field.One<HealthCheck> HEALTH_CHECK = one(
            "lifecycle.healthCheck",
            CONTAINER,
            HealthCheck.class,
            HealthCheck.NONE,
            HealthCheck.NONE,
            "command by which the engine finds out whether the container works");
    public static final Field.One<String> RESTART =
            one("lifecycle.restart", CONTAINER, String.class, "always", "no", "restart policy, as on-failure:3");
    public static final Field.One<String> LOG_DRIVER =
            one("logging.driver", CONTAINER, String.class, "none", "", "log driver");
    public static final Field.Many<KeyValue> LOG_OPTIONS =
            many("logging.options", CONTAINER, KeyValue.class, BY_KEY, "options of the log driver");
    public static final Field.One<String> RUNTIME =
            one("runtime.name", CONTAINER, String.class, "", "", "OCI runtime or runtime class");
    public static final Field.Many<KeyValue> LABELS = many("meta.labels", WORKLOAD, KeyValue.class, BY_KEY, "labels");
    public static final Field.Many<KeyValue> ANNOTATIONS =
            many("meta.annotations", WORKLOAD, KeyValue.class, BY_KEY, "annotations");

    // pod
    public static final Field.One<Boolean> TOKEN_MOUNTED =
            one("k8s.tokenMounted", WORKLOAD, Boolean.class, true, false, "the service account's token is mounted");
    public static final Field.One<String> SERVICE_ACCOUNT =
            one("k8s.serviceAccount", WORKLOAD, String.class, "", "", "service account");
    public static final Field.One<String> NODE_NAME =
            one("k8s.nodeName", WORKLOAD, String.class, "", "", "node that the pod is pinned to");
    public static final Field.Many<KeyValue> NODE_SELECTOR =
            many("k8s.nodeSelector", WORKLOAD, KeyValue.class, BY_KEY, "labels that the node must have");
    public static final Field.Many<Toleration> TOLERATIONS =
            many("k8s.tolerations", WORKLOAD, Toleration.class, REPLACE, "taints that the pod puts up with");

    private Fields() {}

    /** {@return the field of that name} */
    public static Optional<Field<?>> named(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    private static <T> Field.One<T> one(String name, Scope scope, Class<T> type, T worst, T unsaid, String meaning) {
        return add(new Field.One<>(name, scope, ROWS.size(), type, worst, unsaid, meaning));
    }

    private static <E> Field.Many<E> many(String name, Scope scope, Class<E> type, Merge merge, String meaning) {
        return add(new Field.Many<>(name, scope, ROWS.size(), type, merge, meaning));
    }

    private static <F extends Field<?>> F add(F field) {
        ROWS.add(field);
        return field;
    }
}
