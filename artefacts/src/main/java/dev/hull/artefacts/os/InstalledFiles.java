package dev.hull.artefacts.os;

import dev.hull.artefacts.Discoveries;

/** The paths that a package manager says it installed, as paths of an image. */
public final class InstalledFiles {
    /** PATH_MAX of linux/limits.h: no file can have a longer one. */
    public static final int LONGEST_PATH = 4096;

    private InstalledFiles() {}

    /**
     * Tells {@code found} that {@code owner} installed {@code path}, as the package names it: where {@code /bin} is a link to
     * {@code /usr/bin}, the file may lie under the other name.
     *
     * @param path with or without a leading {@code /} or {@code ./}
     */
    public static void tell(Discoveries found, String owner, String path) {
        String inside = path.startsWith("./") ? path.substring(2) : path.startsWith("/") ? path.substring(1) : path;
        if (!inside.isEmpty() && !inside.equals(".") && inside.length() <= LONGEST_PATH) {
            found.owns(owner, inside);
        }
    }
}
