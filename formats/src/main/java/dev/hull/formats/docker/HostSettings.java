package dev.hull.formats.docker;

import static dev.hull.model.Fields.CAPABILITIES_ADDED;
import static dev.hull.model.Fields.CAPABILITIES_DROPPED;
import static dev.hull.model.Fields.CGROUP;
import static dev.hull.model.Fields.CGROUP_PARENT;
import static dev.hull.model.Fields.CPU_LIMIT;
import static dev.hull.model.Fields.CPU_SET;
import static dev.hull.model.Fields.DEVICES;
import static dev.hull.model.Fields.DEVICE_RULES;
import static dev.hull.model.Fields.EPHEMERAL_STORAGE_LIMIT;
import static dev.hull.model.Fields.IPC;
import static dev.hull.model.Fields.LINKS;
import static dev.hull.model.Fields.LOG_DRIVER;
import static dev.hull.model.Fields.LOG_OPTIONS;
import static dev.hull.model.Fields.MEMORY_LIMIT;
import static dev.hull.model.Fields.MEMORY_RESERVATION;
import static dev.hull.model.Fields.MEMORY_SWAP;
import static dev.hull.model.Fields.OOM_KILL_DISABLED;
import static dev.hull.model.Fields.OOM_SCORE_ADJUSTMENT;
import static dev.hull.model.Fields.PID;
import static dev.hull.model.Fields.PIDS_LIMIT;
import static dev.hull.model.Fields.PRIVILEGED;
import static dev.hull.model.Fields.RESTART;
import static dev.hull.model.Fields.RUNTIME;
import static dev.hull.model.Fields.SHM_SIZE;
import static dev.hull.model.Fields.SUPPLEMENTARY_GROUPS;
import static dev.hull.model.Fields.SYSCTLS;
import static dev.hull.model.Fields.ULIMITS;
import static dev.hull.model.Fields.UNLIMITED;
import static dev.hull.model.Fields.USER_NAMESPACE;
import static dev.hull.model.Fields.UTS;
import static dev.hull.model.Fields.WRITABLE_ROOT;

import dev.hull.formats.tree.Node;
import dev.hull.model.Capability;
import dev.hull.model.Device;
import dev.hull.model.Engine;
import dev.hull.model.Field;
import dev.hull.model.KeyValue;
import dev.hull.model.Namespace;
import dev.hull.model.Ulimit;
import java.util.Optional;

/** The scalars and simple lists of {@code HostConfig}. */
final class HostSettings {
    private static final long DEFAULT_PERIOD = 100_000; // microseconds, sched-bwc.rst of the kernel

    private HostSettings() {}

    static void read(Section host, Engine engine) {
        privilege(host);
        limits(host);
        namespaces(host);
        life(host);
    }

    private static void privilege(Section host) {
        host.one(PRIVILEGED, "Privileged", Section::truthOf);
        host.one(WRITABLE_ROOT, "ReadonlyRootfs", node -> Section.truthOf(node).map(readOnly -> !readOnly));
        host.many(CAPABILITIES_ADDED, "CapAdd", HostSettings::capability);
        host.many(CAPABILITIES_DROPPED, "CapDrop", HostSettings::capability);
        host.many(DEVICES, "Devices", HostSettings::device);
        host.many(DEVICE_RULES, "DeviceCgroupRules", Section::textOf);
        host.many(SUPPLEMENTARY_GROUPS, "GroupAdd", Section::textOf);
        pairs(host, SYSCTLS, "Sysctls");
    }

    private static Optional<String> capability(Node node) {
        return Section.textOf(node).map(Capability::bare);
    }

    private static Optional<Device> device(Node node) {
        if (!(node instanceof Node.Obj device)) {
            return Optional.empty();
        }
        return Optional.of(new Device(
                Section.text(device.get("PathOnHost").orElse(node)),
                Section.text(device.get("PathInContainer").orElse(node)),
                Section.text(device.get("CgroupPermissions").orElse(node))));
    }

    private static void limits(Section host) {
        host.one(MEMORY_LIMIT, "Memory", HostSettings::ceiling);
        host.one(
                MEMORY_SWAP,
                "MemorySwap",
                node -> Section.wholeOf(node).filter(n -> n != 0).map(HostSettings::orUnlimited));
        host.one(MEMORY_RESERVATION, "MemoryReservation", Section::wholeOf);
        host.one(PIDS_LIMIT, "PidsLimit", HostSettings::ceiling);
        host.one(CPU_SET, "CpusetCpus", Section::textOf);
        host.one(OOM_KILL_DISABLED, "OomKillDisable", Section::truthOf);
        host.one(OOM_SCORE_ADJUSTMENT, "OomScoreAdj", Section::wholeOf);
        host.one(CGROUP_PARENT, "CgroupParent", Section::textOf);
        host.one(SHM_SIZE, "ShmSize", node -> Section.wholeOf(node).filter(n -> n != 0));
        host.many(ULIMITS, "Ulimits", HostSettings::ulimit);
        processor(host);
        host.written("StorageOpt")
                .ifPresent(node -> Section.entries(node).stream()
                        .filter(entry -> entry.key().equals("size"))
                        .forEach(entry -> host.one(
                                EPHEMERAL_STORAGE_LIMIT, entry.value(), size -> Sizes.bytes(Section.text(size)))));
    }

    /** Zero and less are no limit, and written so. */
    private static Optional<Long> ceiling(Node node) {
        return Section.wholeOf(node).map(HostSettings::orUnlimited);
    }

    private static long orUnlimited(long value) {
        return value <= 0 ? UNLIMITED : value;
    }

    private static void processor(Section host) {
        host.one(
                CPU_LIMIT,
                "NanoCpus",
                node -> Section.wholeOf(node).map(nanos -> nanos <= 0 ? UNLIMITED : Math.max(1, nanos / 1_000_000)));
        Optional<Node> quota = host.written("CpuQuota");
        if (quota.isPresent() && host.written("NanoCpus").isEmpty()) {
            long period = host.written("CpuPeriod")
                    .flatMap(Section::wholeOf)
                    .filter(n -> n > 0)
                    .orElse(DEFAULT_PERIOD);
            host.one(
                    CPU_LIMIT,
                    quota.get(),
                    node -> Section.wholeOf(node).map(n -> n <= 0 ? UNLIMITED : Math.max(1, n * 1000 / period)));
        }
    }

    private static Optional<Ulimit> ulimit(Node node) {
        if (!(node instanceof Node.Obj limit)) {
            return Optional.empty();
        }
        return Optional.of(new Ulimit(
                Section.text(limit.get("Name").orElse(node)),
                limit.get("Soft").flatMap(Section::wholeOf).orElse(0L),
                limit.get("Hard").flatMap(Section::wholeOf).orElse(0L)));
    }

    private static void namespaces(Section host) {
        host.one(PID, "PidMode", HostSettings::namespace);
        host.one(IPC, "IpcMode", HostSettings::namespace);
        host.one(UTS, "UTSMode", HostSettings::namespace);
        host.one(CGROUP, "CgroupnsMode", HostSettings::namespace);
        host.one(USER_NAMESPACE, "UsernsMode", HostSettings::userNamespace);
    }

    private static Optional<Namespace> namespace(Node node) {
        return Section.textOf(node).map(text -> switch (text) {
            case "host" -> Namespace.HOST;
            case "private" -> Namespace.PRIVATE;
            case "shareable" -> Namespace.SHAREABLE;
            case "none" -> Namespace.NONE;
            default ->
                text.startsWith("container:") || text.startsWith("ns:")
                        ? Namespace.joined(text.substring(text.indexOf(':') + 1))
                        : Namespace.PRIVATE;
        });
    }

    /** Podman's keep-id, auto, nomap and private make one; nothing in Docker's own grammar does. */
    private static Optional<Namespace> userNamespace(Node node) {
        return namespace(node);
    }

    private static void life(Section host) {
        host.written("RestartPolicy").ifPresent(node -> restart(host, node));
        host.one(RUNTIME, "Runtime", Section::textOf);
        host.many(LINKS, "Links", Section::textOf);
        host.written("LogConfig").ifPresent(node -> {
            if (node instanceof Node.Obj logs) {
                Section section = new Section(logs, "HostConfig.LogConfig", host.provenance, host.settings());
                section.one(LOG_DRIVER, "Type", Section::textOf);
                pairs(section, LOG_OPTIONS, "Config");
            }
        });
    }

    private static void restart(Section host, Node node) {
        if (node instanceof Node.Obj policy) {
            Node name = policy.get("Name").orElse(node);
            long count =
                    policy.get("MaximumRetryCount").flatMap(Section::wholeOf).orElse(0L);
            host.one(
                    RESTART,
                    name,
                    text -> Optional.of(
                            Section.text(text).isEmpty() ? "no" : Section.text(text) + (count > 0 ? ":" + count : "")));
        }
    }

    private static void pairs(Section section, Field.Many<KeyValue> field, String key) {
        section.written(key).ifPresent(node -> {
            Section.Gathered<KeyValue> gathered = new Section.Gathered<>();
            for (Node.Entry entry : Section.entries(node)) {
                gathered.add(
                        entry.value(),
                        section.provenance,
                        value -> Optional.of(new KeyValue(entry.key(), Section.text(value))));
            }
            if (!gathered.isEmpty()) {
                section.set(field, gathered.items(), gathered.origin());
            }
        });
    }
}
