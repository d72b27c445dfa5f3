package dev.hull.formats.inspect;

import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Paths;
import java.util.Map;

/** Where a report says each field. */
final class InspectPaths {
    private static final Map<Field<?>, String> KEYS = Map.ofEntries(
            Map.entry(Fields.IMAGE, "Config.Image"),
            Map.entry(Fields.ENTRYPOINT, "Config.Entrypoint"),
            Map.entry(Fields.COMMAND, "Config.Cmd"),
            Map.entry(Fields.WORKING_DIRECTORY, "Config.WorkingDir"),
            Map.entry(Fields.ENVIRONMENT, "Config.Env"),
            Map.entry(Fields.USER, "Config.User"),
            Map.entry(Fields.GROUP, "Config.User"),
            Map.entry(Fields.SUPPLEMENTARY_GROUPS, "HostConfig.GroupAdd"),
            Map.entry(Fields.PRIVILEGED, "HostConfig.Privileged"),
            Map.entry(Fields.MAY_GAIN_PRIVILEGES, "HostConfig.SecurityOpt"),
            Map.entry(Fields.DEVICES, "HostConfig.Devices"),
            Map.entry(Fields.DEVICE_RULES, "HostConfig.DeviceCgroupRules"),
            Map.entry(Fields.SYSCTLS, "HostConfig.Sysctls"),
            Map.entry(Fields.CAPABILITIES_ADDED, "HostConfig.CapAdd"),
            Map.entry(Fields.CAPABILITIES_DROPPED, "HostConfig.CapDrop"),
            Map.entry(Fields.SECCOMP, "HostConfig.SecurityOpt"),
            Map.entry(Fields.APPARMOR, "HostConfig.SecurityOpt"),
            Map.entry(Fields.SELINUX, "HostConfig.SecurityOpt"),
            Map.entry(Fields.PATHS_UNMASKED, "HostConfig.MaskedPaths"),
            Map.entry(Fields.MASKED_PATHS, "HostConfig.MaskedPaths"),
            Map.entry(Fields.READ_ONLY_PATHS, "HostConfig.ReadonlyPaths"),
            Map.entry(Fields.WRITABLE_ROOT, "HostConfig.ReadonlyRootfs"),
            Map.entry(Fields.MOUNTS, "Mounts"),
            Map.entry(Fields.VOLUMES_FROM, "HostConfig.VolumesFrom"),
            Map.entry(Fields.NETWORK, "HostConfig.NetworkMode"),
            Map.entry(Fields.PID, "HostConfig.PidMode"),
            Map.entry(Fields.IPC, "HostConfig.IpcMode"),
            Map.entry(Fields.UTS, "HostConfig.UTSMode"),
            Map.entry(Fields.USER_NAMESPACE, "HostConfig.UsernsMode"),
            Map.entry(Fields.CGROUP, "HostConfig.CgroupnsMode"),
            Map.entry(Fields.MEMORY_LIMIT, "HostConfig.Memory"),
            Map.entry(Fields.MEMORY_SWAP, "HostConfig.MemorySwap"),
            Map.entry(Fields.MEMORY_RESERVATION, "HostConfig.MemoryReservation"),
            Map.entry(Fields.CPU_LIMIT, "HostConfig.NanoCpus"),
            Map.entry(Fields.CPU_SET, "HostConfig.CpusetCpus"),
            Map.entry(Fields.PIDS_LIMIT, "HostConfig.PidsLimit"),
            Map.entry(Fields.OOM_KILL_DISABLED, "HostConfig.OomKillDisable"),
            Map.entry(Fields.OOM_SCORE_ADJUSTMENT, "HostConfig.OomScoreAdj"),
            Map.entry(Fields.ULIMITS, "HostConfig.Ulimits"),
            Map.entry(Fields.CGROUP_PARENT, "HostConfig.CgroupParent"),
            Map.entry(Fields.SHM_SIZE, "HostConfig.ShmSize"),
            Map.entry(Fields.PORTS, "HostConfig.PortBindings"),
            Map.entry(Fields.PUBLISH_ALL, "HostConfig.PublishAllPorts"),
            Map.entry(Fields.EXPOSED_PORTS, "Config.ExposedPorts"),
            Map.entry(Fields.NETWORKS, "NetworkSettings.Networks"),
            Map.entry(Fields.LINKS, "HostConfig.Links"),
            Map.entry(Fields.HEALTH_CHECK, "Config.Healthcheck"),
            Map.entry(Fields.RESTART, "HostConfig.RestartPolicy"),
            Map.entry(Fields.LOG_DRIVER, "HostConfig.LogConfig.Type"),
            Map.entry(Fields.LOG_OPTIONS, "HostConfig.LogConfig.Config"),
            Map.entry(Fields.RUNTIME, "HostConfig.Runtime"),
            Map.entry(Fields.LABELS, "Config.Labels"),
            Map.entry(Fields.ANNOTATIONS, "HostConfig.Annotations"));

    static final Paths PATHS = Paths.of("", KEYS);

    private InspectPaths() {}
}
