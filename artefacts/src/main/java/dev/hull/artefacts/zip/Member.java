package dev.hull.artefacts.zip;

/**
 * One entry of a central directory (APPNOTE.TXT 4.3.12), as it says itself: nothing of it has been checked.
 *
 * @param name as stored, {@code /} between its parts; malformed UTF-8 becomes U+FFFD
 * @param flags general purpose bits (4.4.4)
 * @param method 0 stored, 8 deflated (4.4.5)
 * @param compressed bytes in the archive
 * @param size bytes when inflated
 * @param header offset of the local header, counted from where the archive proper begins
 */
public record Member(String name, int flags, int method, long compressed, long size, long header) {
    /** {@return whether the name points out of the archive} */
    public boolean leavesTheArchive() {
        return name.startsWith("/") || name.startsWith("../") || name.contains("/../") || name.startsWith("..\\");
    }
}
