package dev.hull.artefacts;

/**
 * A regular file of an image, as the header of its archive tells it (tar: POSIX.1-2024 pax, ustar).
 *
 * @param path from the root, without a leading slash or dot, {@code /} between its parts
 * @param size in bytes
 * @param mode permission, set-uid, set-gid and sticky bits (chmod(2))
 * @param uid of the owner
 * @param gid of the group
 */
public record FileEntry(String path, long size, int mode, int uid, int gid) {
    /** {@return what stands behind the last slash} */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@return what stands before the last slash, without it; empty at the root} */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    public boolean isExecutable() {
        return (mode & 0111) != 0;
    }
}
