package dev.hull.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A part of root's power (capabilities(7)); the ordinal is its number in linux/capability.h. */
public enum Capability {
    CHOWN("2.2"),
    DAC_OVERRIDE("2.2"),
    DAC_READ_SEARCH("2.2"),
    FOWNER("2.2"),
    FSETID("2.2"),
    KILL("2.2"),
    SETGID("2.2"),
    SETUID("2.2"),
    SETPCAP("2.2"),
    LINUX_IMMUTABLE("2.2"),
    NET_BIND_SERVICE("2.2"),
    NET_BROADCAST("2.2"),
    NET_ADMIN("2.2"),
    NET_RAW("2.2"),
    IPC_LOCK("2.2"),
    IPC_OWNER("2.2"),
    SYS_MODULE("2.2"),
    SYS_RAWIO("2.2"),
    SYS_CHROOT("2.2"),
    SYS_PTRACE("2.2"),
    SYS_PACCT("2.2"),
    SYS_ADMIN("2.2"),
    SYS_BOOT("2.2"),
    SYS_NICE("2.2"),
    SYS_RESOURCE("2.2"),
    SYS_TIME("2.2"),
    SYS_TTY_CONFIG("2.2"),
    MKNOD("2.4"),
    LEASE("2.4"),
    AUDIT_WRITE("2.6.11"),
    AUDIT_CONTROL("2.6.11"),
    SETFCAP("2.6.24"),
    MAC_OVERRIDE("2.6.25"),
    MAC_ADMIN("2.6.25"),
    SYSLOG("2.6.37"),
    WAKE_ALARM("3.0"),
    BLOCK_SUSPEND("3.5"),
    AUDIT_READ("3.16"),
    PERFMON("5.8"),
    BPF("5.8"),
    CHECKPOINT_RESTORE("5.9");

    private static final Map<String, Capability> BY_NAME = byName();

    private final String since;

    Capability(String since) {
        this.since = since;
    }

    /** {@return the kernel version that brought it} */
    public String since() {
        return since;
    }

    /** {@return its name as the kernel writes it, with CAP_} */
    public String kernelName() {
        return "CAP_" + name();
    }

    /** {@return the capability that {@code text} names, in any case, with or without CAP_} ALL is none. */
    public static Optional<Capability> named(String text) {
        return Optional.ofNullable(BY_NAME.get(bare(text)));
    }

    /** {@return whether {@code text} stands for all of them: ALL in any case, with or without CAP_} */
    public static boolean isAll(String text) {
        return bare(text).equals("ALL");
    }

    /** {@return {@code text} in capitals without CAP_} */
    public static String bare(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.startsWith("CAP_") ? upper.substring(4) : upper;
    }

    private static Map<String, Capability> byName() {
        Map<String, Capability> byName = new HashMap<>();
        List.of(values()).forEach(c -> byName.put(c.name(), c));
        return byName;
    }
}
