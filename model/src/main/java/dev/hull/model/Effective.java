package dev.hull.model;

import static dev.hull.model.Fields.APPARMOR;
import static dev.hull.model.Fields.IPC;
import static dev.hull.model.Fields.MASKED_PATHS;
import static dev.hull.model.Fields.MAY_GAIN_PRIVILEGES;
import static dev.hull.model.Fields.NETWORK;
import static dev.hull.model.Fields.PATHS_UNMASKED;
import static dev.hull.model.Fields.PID;
import static dev.hull.model.Fields.PRIVILEGED;
import static dev.hull.model.Fields.READ_ONLY_PATHS;
import static dev.hull.model.Fields.SECCOMP;
import static dev.hull.model.Fields.SELINUX;
import static dev.hull.model.Fields.SYSCTLS;
import static dev.hull.model.Fields.UID_MAPPINGS;
import static dev.hull.model.Fields.USER_NAMESPACE;
import static dev.hull.model.Fields.WRITABLE_ROOT;

import java.util.ArrayList;
import java.util.List;

/**
 * What really holds inside a container: what one value does to others, by the rules of its engine. A privileged container has no masks
 * and no seccomp, whatever is written beside; a user other than root has no capability in effect.
 *
 * <p>Cheap to make and without state: every question is answered when it is asked.
 */
public final class Effective {
    private final Container container;

    private Effective(Container container) {
        this.container = container;
    }

    public static Effective of(Container container) {
        return new Effective(container);
    }

    /** {@return whether {@code name} is written with CAP_ in front, in any case} */
    public static boolean hasPrefix(String name) {
        return name.regionMatches(true, 0, "CAP_", 0, 4);
    }

    /** {@return the capability sets of the first process} */
    public Capabilities capabilities() {
        return new CapabilityRules(container).sets();
    }

    /** {@return what ALL means to the engine; names beyond it are refused} */
    public CapabilitySet knownCapabilities() {
        return new CapabilityRules(container).known();
    }

    /** {@return whether the format gives the capability sets themselves, as OCI does, and not what to add and drop} */
    public boolean capabilitiesAreSets() {
        return new CapabilityRules(container).isGivenAsSets();
    }

    /** {@return what holds if privileged is not set: what a check has to say beside it, while nobody knows} */
    public Effective unprivileged() {
        return container.get(PRIVILEGED).worst()
                ? new Effective(container.withSettings(
                        container.settings().with(PRIVILEGED, Setting.decided(false, Origin.NOWHERE))))
                : this;
    }

    /** {@return whether privileged is set for sure: what it implies needs no finding of its own} */
    public boolean isSurelyPrivileged() {
        return isPrivileged() && container.get(PRIVILEGED).isKnown();
    }

    /** {@return whether privileged is or may be set} */
    public boolean isPrivileged() {
        return container.get(PRIVILEGED).worst();
    }

    /**
     * {@return the filter of system calls in effect} Privileged drops it: in Docker before 27.0, and on Kubernetes, even one that is
     * named; since then Docker, and Podman, apply one that is named.
     */
    public Setting<Profile> seccomp() {
        return confinedBy(SECCOMP, isNamedProfileKept());
    }

    /** {@return the AppArmor profile in effect} Privileged drops it unless one is named; on Kubernetes always. */
    public Setting<Profile> appArmor() {
        return confinedBy(APPARMOR, !isKubernetes());
    }

    private Setting<Profile> confinedBy(Field<Profile> field, boolean namedIsKept) {
        Setting<Profile> written = container.get(field);
        boolean kept = namedIsKept && written.isWritten() && written.worst().kind() == Profile.Kind.NAMED;
        return isPrivileged() && !isRuntime() && !kept ? voided(field, Profile.UNCONFINED) : written;
    }

    private boolean isNamedProfileKept() {
        Engine engine = container.engine();
        return engine.platform().equals("docker") ? engine.atLeast(27, 0) : !isKubernetes();
    }

    /** {@return the SELinux label in effect} Separation is off when privileged, and in Docker and Podman with the host's pid or ipc. */
    public Setting<SelinuxLabel> selinux() {
        Setting<SelinuxLabel> written = container.get(SELINUX);
        if (isPrivileged() && !isRuntime()) {
            return voided(SELINUX, SelinuxLabel.DISABLED);
        }
        boolean hosts = isHost(PID) || isHost(IPC);
        return hosts && isEngine() && !written.isWritten() ? voided(SELINUX, SelinuxLabel.DISABLED) : written;
    }

    /** {@return the paths that are hidden} */
    public List<String> maskedPaths() {
        return isUnmasked() ? List.of() : container.items(MASKED_PATHS).values();
    }

    /** {@return the paths of the kernel that are read-only} */
    public List<String> readOnlyPaths() {
        return isUnmasked() ? List.of() : container.items(READ_ONLY_PATHS).values();
    }

    private boolean isUnmasked() {
        return isVoidedByPrivilege()
                || (!isRuntime() && container.get(PATHS_UNMASKED).worst());
    }

    /** {@return whether every device of the host is there, and open} */
    public boolean hasAllDevices() {
        return isVoidedByPrivilege();
    }

    /** {@return whether /sys and the cgroup file systems can be written to} */
    public boolean isKernelWritable() {
        return isVoidedByPrivilege();
    }

    private boolean isVoidedByPrivilege() {
        return isPrivileged() && !isRuntime();
    }

    /** {@return whether the root file system can be written to; privileged does not change that} */
    public boolean isRootWritable() {
        return container.get(WRITABLE_ROOT).worst();
    }

    /** {@return whether a program may gain privileges, by set-user-ID for one; privileged does not change that} */
    public boolean mayGainPrivileges() {
        return container.get(MAY_GAIN_PRIVILEGES).worst();
    }

    /** {@return whether root inside is another user outside} A map that leads to the host's root is none. */
    public boolean isRootMapped() {
        for (IdMap map : container.items(UID_MAPPINGS).values()) {
            if (map.container() == 0 && map.size() > 0) {
                return map.host() != 0;
            }
        }
        Setting<Namespace> user = container.get(USER_NAMESPACE);
        return user.isKnown() && !user.worst().isHost();
    }

    /** {@return the kernel parameters in effect: those of the author, and Docker's own in a network namespace of its own} */
    public List<KeyValue> sysctls() {
        List<KeyValue> sysctls = new ArrayList<>(container.items(SYSCTLS).values());
        Namespace.Kind network = container.get(NETWORK).worst().kind();
        boolean own = network != Namespace.Kind.HOST && network != Namespace.Kind.JOINED;
        if (container.engine().platform().equals("docker") && own) {
            addUnlessGiven(sysctls, "net.ipv4.ip_unprivileged_port_start", "0");
            addUnlessGiven(sysctls, "net.ipv4.ping_group_range", "0 2147483647");
        }
        return sysctls;
    }

    private static void addUnlessGiven(List<KeyValue> sysctls, String name, String value) {
        if (sysctls.stream().noneMatch(s -> s.name().equals(name))) {
            sysctls.add(new KeyValue(name, value));
        }
    }

    private boolean isHost(Field<Namespace> field) {
        return container.get(field).worst().isHost();
    }

    private boolean isKubernetes() {
        return container.engine().platform().equals("kubernetes");
    }

    private boolean isEngine() {
        return container.engine().platform().equals("docker")
                || container.engine().platform().equals("podman");
    }

    /** To a runtime such as runc nothing implies anything: its configuration is the outcome. */
    private boolean isRuntime() {
        return !isEngine() && !isKubernetes();
    }

    private <T> Setting<T> voided(Field<T> field, T value) {
        Setting<Boolean> privileged = container.get(PRIVILEGED);
        return privileged.worst() && !privileged.isKnown()
                ? new Setting.Open<>(value, String.valueOf(privileged.says().value()))
                : new Setting.Implied<>(
                        value,
                        new Default(container.engine().toString(), field.name(), "follows from what is written"));
    }
}
