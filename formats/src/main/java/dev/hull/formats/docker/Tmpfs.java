package dev.hull.formats.docker;

import static dev.hull.model.Fields.UNLIMITED;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Options of {@code --tmpfs}, with what the engine adds where they are silent: Docker noexec, nosuid and nodev, Podman nosuid and nodev
 * (moby, volume/mounts; Podman, pkg/util/mount_opts).
 */
public final class Tmpfs {
    private Tmpfs() {}

    /** {@return the options in effect, without ro, rw and size} */
    public static List<String> options(String written, boolean podman) {
        Set<String> all =
                new LinkedHashSet<>(podman ? List.of("nosuid", "nodev") : List.of("noexec", "nosuid", "nodev"));
        for (String option : split(written)) {
            switch (option) {
                case "exec", "suid", "dev" -> all.remove("no" + option);
                case "ro", "rw", "" -> {}
                default -> {
                    if (!option.startsWith("size=")) {
                        all.add(option);
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    public static boolean isReadOnly(String written) {
        boolean readOnly = false;
        for (String option : split(written)) {
            readOnly = option.equals("ro") || (readOnly && !option.equals("rw"));
        }
        return readOnly;
    }

    /** {@return the ceiling in bytes, {@link dev.hull.model.Fields#UNLIMITED} where there is none, or a share of memory} */
    public static long size(String written) {
        long size = UNLIMITED;
        for (String option : split(written)) {
            if (option.startsWith("size=")) {
                Optional<Long> bytes = Sizes.bytes(option.substring(5));
                size = bytes.filter(n -> n > 0).orElse(UNLIMITED);
            }
        }
        return size;
    }

    private static List<String> split(String written) {
        return written.isEmpty() ? new ArrayList<>() : List.of(written.split(","));
    }
}
