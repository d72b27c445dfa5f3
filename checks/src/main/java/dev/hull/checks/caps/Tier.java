package dev.hull.checks.caps;

import dev.hull.model.Capability;
import dev.hull.model.CapabilitySet;

/** What an added capability leads to. Each falls into exactly one tier. */
enum Tier {
    /** To the host, or its network. */
    DANGEROUS,
    /** Beyond what the Pod Security Standards' baseline lets a pod add; names that nobody knows too. */
    BEYOND_DEFAULT,
    /** Baseline lets a pod add it, restricted does not. */
    BASELINE,
    /** Restricted lets a pod add it. */
    HARMLESS;

    /** All capabilities, or the kernel's memory, modules and administration. */
    private static final CapabilitySet CRITICAL =
            CapabilitySet.of(Capability.SYS_ADMIN, Capability.SYS_MODULE, Capability.SYS_RAWIO);

    private static final CapabilitySet HOST = CapabilitySet.of(
            Capability.SYS_ADMIN,
            Capability.SYS_MODULE,
            Capability.SYS_PTRACE,
            Capability.SYS_RAWIO,
            Capability.SYS_BOOT,
            Capability.SYS_TIME,
            Capability.SYSLOG,
            Capability.DAC_READ_SEARCH,
            Capability.NET_ADMIN,
            Capability.BPF,
            Capability.PERFMON,
            Capability.CHECKPOINT_RESTORE,
            Capability.MAC_ADMIN,
            Capability.MAC_OVERRIDE,
            Capability.AUDIT_CONTROL);

    /** The defaults of Docker and containerd without NET_RAW (Pod Security Standards, baseline). */
    private static final CapabilitySet ALLOWED = CapabilitySet.of(
            Capability.AUDIT_WRITE,
            Capability.CHOWN,
            Capability.DAC_OVERRIDE,
            Capability.FOWNER,
            Capability.FSETID,
            Capability.KILL,
            Capability.MKNOD,
            Capability.NET_BIND_SERVICE,
            Capability.SETFCAP,
            Capability.SETGID,
            Capability.SETPCAP,
            Capability.SETUID,
            Capability.SYS_CHROOT);

    /** {@return the tier of what {@code name} names, ALL too} */
    static Tier of(String name) {
        if (Capability.isAll(name)) {
            return DANGEROUS;
        }
        return Capability.named(name).map(Tier::of).orElse(BEYOND_DEFAULT);
    }

    static Tier of(Capability capability) {
        if (HOST.contains(capability)) {
            return DANGEROUS;
        }
        if (!ALLOWED.contains(capability)) {
            return BEYOND_DEFAULT;
        }
        return capability == Capability.NET_BIND_SERVICE ? HARMLESS : BASELINE;
    }

    /** {@return whether whoever holds it holds the host} */
    static boolean isCritical(String name) {
        return Capability.isAll(name)
                || Capability.named(name).filter(CRITICAL::contains).isPresent();
    }
}
