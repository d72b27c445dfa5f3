package dev.hull.formats.run;

import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Paths;
import java.util.Map;

/** The flag by which a run line says each field. */
final class RunPaths {
    private static final Map<Field<?>, String> FLAGS = Map.ofEntries(
            Map.entry(Fields.PULL_POLICY, "--pull"),
            Map.entry(Fields.ENTRYPOINT, "--entrypoint"),
            Map.entry(Fields.WORKING_DIRECTORY, "--workdir"),
            Map.entry(Fields.ENVIRONMENT, "--env"),
            Map.entry(Fields.USER, "--user"),
            Map.entry(Fields.GROUP, "--user"),
            Map.entry(Fields.SUPPLEMENTARY_GROUPS, "--group-add"),
            Map.entry(Fields.PRIVILEGED, "--privileged"),
            Map.entry(Fields.MAY_GAIN_PRIVILEGES, "--security-opt"),
            Map.entry(Fields.DEVICES, "--device"),
            Map.entry(Fields.DEVICE_RULES, "--device-cgroup-rule"),
            Map.entry(Fields.SYSCTLS, "--sysctl"),
            Map.entry(Fields.CAPABILITIES_ADDED, "--cap-add"),
            Map.entry(Fields.CAPABILITIES_DROPPED, "--cap-drop"),
            Map.entry(Fields.SECCOMP, "--security-opt"),
            Map.entry(Fields.APPARMOR, "--security-opt"),
            Map.entry(Fields.SELINUX, "--security-opt"),
            Map.entry(Fields.PATHS_UNMASKED, "--security-opt"),
            Map.entry(Fields.WRITABLE_ROOT, "--read-only"),
            Map.entry(Fields.MOUNTS, "--volume"),
            Map.entry(Fields.VOLUMES_FROM, "--volumes-from"),
            Map.entry(Fields.NETWORK, "--network"),
            Map.entry(Fields.PID, "--pid"),
            Map.entry(Fields.IPC, "--ipc"),
            Map.entry(Fields.UTS, "--uts"),
            Map.entry(Fields.USER_NAMESPACE, "--userns"),
            Map.entry(Fields.CGROUP, "--cgroupns"),
            Map.entry(Fields.MEMORY_LIMIT, "--memory"),
            Map.entry(Fields.MEMORY_SWAP, "--memory-swap"),
            Map.entry(Fields.MEMORY_RESERVATION, "--memory-reservation"),
            Map.entry(Fields.CPU_LIMIT, "--cpus"),
            Map.entry(Fields.CPU_SET, "--cpuset-cpus"),
            Map.entry(Fields.PIDS_LIMIT, "--pids-limit"),
            Map.entry(Fields.OOM_KILL_DISABLED, "--oom-kill-disable"),
            Map.entry(Fields.OOM_SCORE_ADJUSTMENT, "--oom-score-adj"),
            Map.entry(Fields.ULIMITS, "--ulimit"),
            Map.entry(Fields.CGROUP_PARENT, "--cgroup-parent"),
            Map.entry(Fields.SHM_SIZE, "--shm-size"),
            Map.entry(Fields.EPHEMERAL_STORAGE_LIMIT, "--storage-opt"),
            Map.entry(Fields.PORTS, "--publish"),
            Map.entry(Fields.PUBLISH_ALL, "--publish-all"),
            Map.entry(Fields.EXPOSED_PORTS, "--expose"),
            Map.entry(Fields.NETWORKS, "--network"),
            Map.entry(Fields.LINKS, "--link"),
            Map.entry(Fields.HEALTH_CHECK, "--health-cmd"),
            Map.entry(Fields.RESTART, "--restart"),
            Map.entry(Fields.LOG_DRIVER, "--log-driver"),
            Map.entry(Fields.LOG_OPTIONS, "--log-opt"),
            Map.entry(Fields.RUNTIME, "--runtime"),
            Map.entry(Fields.LABELS, "--label"),
            Map.entry(Fields.ANNOTATIONS, "--annotation"));

    static final Paths PATHS = Paths.of("", FLAGS);

    private RunPaths() {}
}
