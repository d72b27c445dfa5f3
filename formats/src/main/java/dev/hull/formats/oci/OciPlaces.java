package dev.hull.formats.oci;

import static dev.hull.formats.places.Place.key;
import static dev.hull.formats.places.Place.listed;

import dev.hull.formats.places.Codecs;
import dev.hull.formats.places.Table;
import dev.hull.model.Fields;
import java.util.List;

/** Where {@code config.json} writes each field (config.md and config-linux.md of the runtime specification). */
final class OciPlaces {
    static final Table TABLE = new Table(List.of(
            key(Fields.USER, OciCodecs.USER, "process", "user", "uid"),
            key(Fields.GROUP, Codecs.TEXT, "process", "user", "gid"),
            listed(Fields.SUPPLEMENTARY_GROUPS, Codecs.TEXT, "process", "user", "additionalGids"),
            listed(Fields.ENTRYPOINT, Codecs.TEXT, "process", "args"),
            key(Fields.WORKING_DIRECTORY, Codecs.TEXT, "process", "cwd"),
            listed(Fields.ENVIRONMENT, OciCodecs.VARIABLE, "process", "env"),
            key(Fields.MAY_GAIN_PRIVILEGES, Codecs.INVERTED, "process", "noNewPrivileges"),
            listed(Fields.CAPABILITIES_BOUNDING, Codecs.TEXT, "process", "capabilities", "bounding"),
            listed(Fields.CAPABILITIES_EFFECTIVE, Codecs.TEXT, "process", "capabilities", "effective"),
            listed(Fields.CAPABILITIES_PERMITTED, Codecs.TEXT, "process", "capabilities", "permitted"),
            listed(Fields.CAPABILITIES_INHERITABLE, Codecs.TEXT, "process", "capabilities", "inheritable"),
            listed(Fields.CAPABILITIES_AMBIENT, Codecs.TEXT, "process", "capabilities", "ambient"),
            key(Fields.APPARMOR, OciCodecs.APPARMOR, "process", "apparmorProfile"),
            key(Fields.SELINUX, OciCodecs.SELINUX, "process", "selinuxLabel"),
            key(Fields.OOM_SCORE_ADJUSTMENT, Codecs.WHOLE, "process", "oomScoreAdj"),
            listed(Fields.ULIMITS, OciCodecs.ULIMIT, "process", "rlimits"),
            key(Fields.WRITABLE_ROOT, Codecs.INVERTED, "root", "readonly"),
            listed(Fields.MOUNTS, OciMounts.CODEC, "mounts"),
            key(Fields.SECCOMP, OciCodecs.SECCOMP, "linux", "seccomp"),
            listed(Fields.MASKED_PATHS, Codecs.TEXT, "linux", "maskedPaths"),
            listed(Fields.READ_ONLY_PATHS, Codecs.TEXT, "linux", "readonlyPaths"),
            key(Fields.ROOT_PROPAGATION, Codecs.TEXT, "linux", "rootfsPropagation"),
            listed(Fields.SYSCTLS, Codecs.PAIR, "linux", "sysctl"),
            listed(Fields.DEVICES, OciCodecs.DEVICE, "linux", "devices"),
            listed(Fields.DEVICE_RULES, OciCodecs.RULE, "linux", "resources", "devices"),
            listed(Fields.UID_MAPPINGS, OciCodecs.MAPPING, "linux", "uidMappings"),
            listed(Fields.GID_MAPPINGS, OciCodecs.MAPPING, "linux", "gidMappings"),
            key(Fields.MEMORY_LIMIT, OciCodecs.CEILING, "linux", "resources", "memory", "limit"),
            key(Fields.MEMORY_SWAP, OciCodecs.CEILING, "linux", "resources", "memory", "swap"),
            key(Fields.MEMORY_RESERVATION, Codecs.WHOLE, "linux", "resources", "memory", "reservation"),
            key(Fields.OOM_KILL_DISABLED, Codecs.TRUTH, "linux", "resources", "memory", "disableOOMKiller"),
            key(Fields.CPU_LIMIT, OciCodecs.PROCESSORS, "linux", "resources", "cpu"),
            key(Fields.CPU_SET, Codecs.TEXT, "linux", "resources", "cpu", "cpus"),
            key(Fields.PIDS_LIMIT, OciCodecs.CEILING, "linux", "resources", "pids", "limit")));

    private OciPlaces() {}
}
