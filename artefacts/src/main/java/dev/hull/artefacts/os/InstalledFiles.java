package dev.hull.artefacts.os;

import dev.hull.artefacts.Discoveries;
import java.util.Set;

/** The paths that a package manager says it installed, as paths of an image. */
public final class InstalledFiles {
    /** PATH_MAX of linux/limits.h: no file can have a longer one. */
    public static final int LONGEST_PATH = 4096;

    private static final Set<String> MERGED = Set.of("bin", "sbin", "lib", "lib32", "lib64", "libx32");

    private InstalledFiles() {}

    /**
     * Tells {@code found} that {@code owner} installed {@code path}. Where {@code /bin} and its like are links into {@code /usr}, package
     * managers go on naming the old path although the file lies at the new one, so both are told.
     *
     * @param path with or without a leading {@code /} or {@code ./}
     */
    public static void tell(Discoveries found, String owner, String path) {
        String inside = path.startsWith("./") ? path.substring(2) : path.startsWith("/") ? path.substring(1) : path;
        if (inside.isEmpty() || inside.equals(".") || inside.length() > LONGEST_PATH) {
            return;
        }
        found.owns(owner, inside);
        int slash = inside.indexOf('/');
        if (slash > 0 && slash <= "libx32".length() && MERGED.contains(inside.substring(0, slash))) {
            found.owns(owner, "usr/" + inside);
        }
    }
}
