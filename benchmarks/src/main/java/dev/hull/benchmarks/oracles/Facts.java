package dev.hull.benchmarks.oracles;

import dev.hull.model.Capabilities;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Mount;
import dev.hull.model.Namespace;
import dev.hull.model.Setting;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one description of a container comes to, by words that another description, and the kernel, can be held against. */
final class Facts {
    private final Container container;
    private final Effective effective;
    private final Map<String, String> facts = new TreeMap<>();

    private Facts(Container container) {
        this.container = container;
        this.effective = Effective.of(container);
    }

    /** {@return the facts that {@code container} decides; one that hangs on what was not read is left out} */
    static Map<String, String> of(Container container) {
        Facts facts = new Facts(container);
        facts.capabilities();
        facts.confinement();
        facts.namespaces();
        facts.limits();
        facts.mounts();
        return facts.facts;
    }

    private void capabilities() {
        Capabilities sets = effective.capabilities();
        if (sets.boundingKnown()) {
            facts.put("CapBnd", sets.bounding().toString());
        }
        if (sets.processKnown()) {
            facts.put("CapEff", sets.effective().toString());
            facts.put("CapPrm", sets.permitted().toString());
            facts.put("CapInh", sets.inheritable().toString());
            facts.put("CapAmb", sets.ambient().toString());
        }
    }

    private void confinement() {
        facts.put("NoNewPrivs", effective.mayGainPrivileges() ? "0" : "1");
        facts.put("Seccomp", effective.seccomp().worst().isUnconfined() ? "0" : "2");
        facts.put("root", effective.isRootWritable() ? "rw" : "ro");
        facts.put("masked", effective.maskedPaths().stream().sorted().toList().toString());
        facts.put(
                "readonly", effective.readOnlyPaths().stream().sorted().toList().toString());
        Setting<dev.hull.model.User> user = container.get(Fields.USER);
        if (user.isKnown() && user.worst().uid().isPresent()) {
            facts.put("uid", Long.toString(user.worst().uid().getAsLong()));
        }
    }

    private void namespaces() {
        namespace("net", Fields.NETWORK);
        namespace("pid", Fields.PID);
        namespace("ipc", Fields.IPC);
        namespace("uts", Fields.UTS);
        namespace("cgroup", Fields.CGROUP);
    }

    private void namespace(String name, Field.One<Namespace> field) {
        Setting<Namespace> setting = container.get(field);
        if (setting.isKnown()) {
            Namespace.Kind kind = setting.worst().kind();
            facts.put(name, kind == Namespace.Kind.HOST ? "host" : kind == Namespace.Kind.JOINED ? "joined" : "own");
        }
    }

    private void limits() {
        limit("memory", Fields.MEMORY_LIMIT);
        limit("pids", Fields.PIDS_LIMIT);
        limit("cpu", Fields.CPU_LIMIT);
        facts.put(
                "oom", Long.toString(container.get(Fields.OOM_SCORE_ADJUSTMENT).worst()));
        facts.put(
                "oomKillDisabled",
                container.get(Fields.OOM_KILL_DISABLED).worst().toString());
        container
                .items(Fields.ULIMITS)
                .values()
                .forEach(u -> facts.put("ulimit " + u.name(), u.soft() + " " + u.hard()));
        effective
                .sysctls()
                .forEach(s -> facts.put("sysctl " + s.name(), s.value().replace('\t', ' ')));
    }

    private void limit(String name, Field.One<Long> field) {
        long value = container.get(field).worst();
        facts.put(name, value == Fields.UNLIMITED ? "none" : Long.toString(value));
    }

    /** Those that an author asked for; every container has the kernel's own, and the three files of its network. */
    private void mounts() {
        for (Mount mount : container.items(Fields.MOUNTS).values()) {
            boolean engines = mount.kind() == Mount.Kind.KERNEL
                    || List.of("/etc/resolv.conf", "/etc/hostname", "/etc/hosts", "/dev", "/dev/shm")
                            .contains(mount.target());
            if (!engines) {
                facts.put("mount " + mount.target(), mount.readOnly() ? "ro" : "rw");
            }
        }
    }
}
