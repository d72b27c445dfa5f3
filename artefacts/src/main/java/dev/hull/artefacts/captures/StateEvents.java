package dev.hull.artefacts.captures;

import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import java.util.Set;

/** Which events change what is known of tasks, descriptors, users and containers. What is not surely without effect does. */
final class StateEvents {
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "access",
            "chmod",
            "chown",
            "delete_module",
            "epoll_wait",
            "fchmod",
            "fchmodat",
            "fchown",
            "fchownat",
            "finit_module",
            "flock",
            "fstat",
            "fstat64",
            "futex",
            "getdents",
            "getdents64",
            "getegid",
            "geteuid",
            "getgid",
            "getresgid",
            "getresuid",
            "getuid",
            "init_module",
            "io_uring_enter",
            "ioctl",
            "kill",
            "lchown",
            "link",
            "linkat",
            "llseek",
            "lseek",
            "lstat",
            "lstat64",
            "mkdir",
            "mkdirat",
            "mknod",
            "mknodat",
            "mlock",
            "mlock2",
            "mlockall",
            "mprotect",
            "munlock",
            "munlockall",
            "nanosleep",
            "newfstatat",
            "page_fault",
            "poll",
            "ppoll",
            "pread",
            "preadv",
            "process_vm_readv",
            "process_vm_writev",
            "pwrite",
            "pwritev",
            "quotactl",
            "read",
            "readv",
            "rename",
            "renameat",
            "renameat2",
            "rmdir",
            "select",
            "semctl",
            "semget",
            "semop",
            "stat",
            "stat64",
            "symlink",
            "symlinkat",
            "tgkill",
            "tkill",
            "unlink",
            "unlinkat",
            "write",
            "writev");

    private static final boolean[] CHANGES = new boolean[EventTypes.ALL.size()];

    static {
        for (EventType type : EventTypes.ALL) {
            CHANGES[type.code()] = !WITHOUT_EFFECT.contains(type.name());
        }
    }

    private StateEvents() {}

    static boolean change(int code) {
        return code >= CHANGES.length || CHANGES[code];
    }
}
