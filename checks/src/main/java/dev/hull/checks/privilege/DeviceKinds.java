package dev.hull.checks.privilege;

import java.util.List;
import java.util.Set;

/** Which devices lead to the host: disks and memory do. Numbers are those of the kernel's devices.txt. */
final class DeviceKinds {
    private static final Set<String> PLAIN = Set.of(
            "/dev/null",
            "/dev/zero",
            "/dev/full",
            "/dev/random",
            "/dev/urandom",
            "/dev/tty",
            "/dev/ptmx",
            "/dev/console");
    private static final Set<String> MEMORY = Set.of("/dev/mem", "/dev/kmem", "/dev/port", "/dev/kmsg");
    private static final List<String> DISKS = List.of(
            "sd", "hd", "vd", "xvd", "nvme", "dm-", "mapper/", "loop", "md", "disk/", "sr", "mmcblk", "nbd", "zd",
            "ram", "block/", "rbd", "vg");

    /** Null, full, zero, random and the terminals, which every container has, and the network tunnel that runc opens. */
    private static final Set<String> PLAIN_NUMBERS =
            Set.of("1:3", "1:5", "1:7", "1:8", "1:9", "5:0", "5:1", "5:2", "136:*", "10:200");

    private static final Set<String> MEMORY_NUMBERS = Set.of("1:1", "1:2", "1:4", "1:11", "1:*", "*:*");

    private DeviceKinds() {}

    static boolean isPlain(String path) {
        return PLAIN.contains(path);
    }

    static boolean isGrave(String path) {
        if (MEMORY.contains(path) || path.equals("/dev") || path.equals("/dev/")) {
            return true;
        }
        String name = path.startsWith("/dev/") ? path.substring(5) : path;
        return DISKS.stream().anyMatch(name::startsWith);
    }

    /** {@return whether {@code rule}, as {@code c 1:3 rwm}, opens no more than every container has} Making a node opens nothing. */
    static boolean isPlainRule(String rule) {
        String[] parts = rule.strip().split(" ");
        boolean makes = parts.length == 3 && parts[2].equals("m");
        return makes || (parts.length >= 2 && parts[0].equals("c") && PLAIN_NUMBERS.contains(parts[1]));
    }

    static boolean isGraveRule(String rule) {
        String[] parts = rule.strip().split(" ");
        boolean character = parts[0].equals("c");
        return !character || (parts.length >= 2 && MEMORY_NUMBERS.contains(parts[1]));
    }
}
