package dev.hull.formats.compose;

import static dev.hull.formats.places.Place.key;
import static dev.hull.formats.places.Place.listed;

import dev.hull.formats.places.Codecs;
import dev.hull.formats.places.Place;
import dev.hull.formats.places.Table;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where a service of a Compose file writes each field (the services chapter of the Compose specification). */
public final class ComposePlaces {
    /** The places that are read, and that a change is written to. */
    public static final Table TABLE = new Table(List.of(
            key(Fields.IMAGE, ComposeCodecs.IMAGE, "image"),
            key(Fields.PULL_POLICY, ComposeCodecs.WORD, "pull_policy"),
            listed(Fields.ENTRYPOINT, ComposeCodecs.WORD, "entrypoint"),
            listed(Fields.COMMAND, ComposeCodecs.WORD, "command"),
            key(Fields.WORKING_DIRECTORY, ComposeCodecs.WORD, "working_dir"),
            key(Fields.USER, ComposeCodecs.USER, "user"),
            key(Fields.GROUP, ComposeCodecs.GROUP, "user"),
            listed(Fields.SUPPLEMENTARY_GROUPS, ComposeCodecs.WORD, "group_add"),
            key(Fields.PRIVILEGED, ComposeCodecs.TRUTH, "privileged"),
            word(Fields.MAY_GAIN_PRIVILEGES, "no-new-privileges", "no-new-privileges:false", "no-new-privileges:true"),
            listed(Fields.DEVICES, ComposeCodecs.DEVICE, "devices"),
            listed(Fields.DEVICE_RULES, ComposeCodecs.WORD, "device_cgroup_rules"),
            listed(Fields.SYSCTLS, Codecs.PAIR, "sysctls"),
            listed(Fields.CAPABILITIES_ADDED, ComposeCodecs.WORD, "cap_add"),
            listed(Fields.CAPABILITIES_DROPPED, ComposeCodecs.WORD, "cap_drop"),
            key(Fields.WRITABLE_ROOT, ComposeCodecs.INVERTED, "read_only"),
            listed(Fields.MOUNTS, ComposeMounts.VOLUME, "volumes"),
            listed(Fields.VOLUMES_FROM, ComposeCodecs.WORD, "volumes_from"),
            word(Fields.PATHS_UNMASKED, "systempaths", "systempaths=unconfined", ""),
            key(Fields.NETWORK, ComposeCodecs.NETWORK_MODE, "network_mode"),
            key(Fields.PID, ComposeCodecs.NAMESPACE, "pid"),
            key(Fields.IPC, ComposeCodecs.NAMESPACE, "ipc"),
            key(Fields.UTS, ComposeCodecs.NAMESPACE, "uts"),
            key(Fields.USER_NAMESPACE, ComposeCodecs.NAMESPACE, "userns_mode"),
            key(Fields.CGROUP, ComposeCodecs.NAMESPACE, "cgroup"),
            key(Fields.MEMORY_LIMIT, ComposeCodecs.CEILING_BYTES, "mem_limit"),
            key(Fields.MEMORY_SWAP, ComposeCodecs.CEILING_BYTES, "memswap_limit"),
            key(Fields.MEMORY_RESERVATION, ComposeCodecs.BYTES, "mem_reservation"),
            key(Fields.CPU_LIMIT, ComposeCodecs.PROCESSORS, "cpus"),
            key(Fields.CPU_SET, ComposeCodecs.WORD, "cpuset"),
            key(Fields.PIDS_LIMIT, ComposeCodecs.CEILING, "pids_limit"),
            key(Fields.OOM_KILL_DISABLED, ComposeCodecs.TRUTH, "oom_kill_disable"),
            key(Fields.OOM_SCORE_ADJUSTMENT, ComposeCodecs.WHOLE, "oom_score_adj"),
            listed(Fields.ULIMITS, ComposeCodecs.ULIMIT, "ulimits"),
            key(Fields.CGROUP_PARENT, ComposeCodecs.WORD, "cgroup_parent"),
            key(Fields.SHM_SIZE, ComposeCodecs.BYTES, "shm_size"),
            listed(Fields.PORTS, ComposePorts.PORT, "ports"),
            listed(Fields.EXPOSED_PORTS, ComposePorts.EXPOSED, "expose"),
            listed(Fields.LINKS, ComposeCodecs.WORD, "links"),
            key(Fields.HEALTH_CHECK, ComposeCodecs.HEALTH_CHECK, "healthcheck"),
            key(Fields.RESTART, ComposeCodecs.WORD, "restart"),
            key(Fields.LOG_DRIVER, ComposeCodecs.WORD, "logging", "driver"),
            listed(Fields.LOG_OPTIONS, Codecs.PAIR, "logging", "options"),
            key(Fields.RUNTIME, ComposeCodecs.WORD, "runtime"),
            listed(Fields.LABELS, Codecs.PAIR, "labels"),
            listed(Fields.ANNOTATIONS, Codecs.PAIR, "annotations")));

    /** Limits that {@code deploy} says and Compose acts on. */
    static final Table DEPLOY = new Table(List.of(
            key(Fields.MEMORY_LIMIT, ComposeCodecs.CEILING_BYTES, "deploy", "resources", "limits", "memory"),
            key(Fields.CPU_LIMIT, ComposeCodecs.PROCESSORS, "deploy", "resources", "limits", "cpus"),
            key(Fields.PIDS_LIMIT, ComposeCodecs.CEILING, "deploy", "resources", "limits", "pids"),
            key(Fields.MEMORY_RESERVATION, ComposeCodecs.BYTES, "deploy", "resources", "reservations", "memory")));

    private static final List<Field<?>> SECURITY_OPTIONS = List.of(Fields.SECCOMP, Fields.APPARMOR, Fields.SELINUX);
    private static final String OPTIONS = "security_opt";

    private ComposePlaces() {}

    /** {@return the paths of all fields of one service, those included that the table has no place for} */
    static Paths paths(String service) {
        List<String> below = new ArrayList<>(TABLE.paths("").byOrdinal());
        below.addAll(Collections.nCopies(Math.max(0, Fields.ALL.size() - below.size()), ""));
        SECURITY_OPTIONS.forEach(field -> below.set(field.ordinal(), OPTIONS));
        below.set(Fields.ENVIRONMENT.ordinal(), "environment");
        below.set(Fields.NETWORKS.ordinal(), "networks");
        return new Paths("services." + service, below);
    }

    private static Place word(Field.One<Boolean> field, String prefix, String whenWorse, String whenBetter) {
        return new Place.Word(field, List.of(OPTIONS), prefix, whenWorse, whenBetter);
    }
}
