package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.runtime.fields.AncestorField.OfTask;
import dev.hull.runtime.state.Task;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** A set of capabilities as their names with blanks between. Source of names and order: linux/capability.h. */
final class Capabilities implements OfTask {
    private static final List<String> NAMES =
            List.of(("CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE"
                            + " NET_BIND_SERVICE NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO"
                            + " SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME"
                            + " SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE MAC_ADMIN"
                            + " SYSLOG WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE")
                    .split(" ", -1));

    /** Sets whose texts are kept: all threads of a machine have one of very few. */
    private static final int KEPT = 16;

    private final ToLongFunction<Task> of;
    private final long[] sets = new long[KEPT];
    private final Bytes[] texts = new Bytes[KEPT];

    Capabilities(ToLongFunction<Task> of) {
        this.of = of;
        Arrays.fill(texts, Bytes.NONE);
    }

    @Override
    public boolean read(Task task, Cell out) {
        long set = of.applyAsLong(task);
        int place =
                (int) (set * 0x9E3779B97F4A7C15L >>> 60); // 2^64 over the golden ratio spreads sets over the 16 places
        if (sets[place] != set) {
            sets[place] = set;
            texts[place] = names(set);
        }
        out.text(texts[place]);
        return true;
    }

    private static Bytes names(long set) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < NAMES.size(); i++) {
            if ((set >>> i & 1) != 0) {
                text.append(text.isEmpty() ? "CAP_" : " CAP_").append(NAMES.get(i));
            }
        }
        return Bytes.of(text.toString());
    }
}
