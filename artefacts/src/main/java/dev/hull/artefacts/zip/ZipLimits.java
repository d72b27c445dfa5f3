package dev.hull.artefacts.zip;

/**
 * How much of one file and of all that is nested in it is read before the reader stops with {@link Damaged}.
 *
 * @param inflated bytes that inflation gives, over all members and levels
 * @param held bytes of inflated members that are in memory at one time
 * @param ratio of inflated to deflated bytes, for members over {@code suspicious} bytes
 * @param suspicious the size from which on the ratio counts
 * @param directory bytes of one central directory
 * @param archives nested in one file, over all levels
 * @param depth of archives in archives
 */
public record ZipLimits(long inflated, long held, int ratio, int suspicious, int directory, int archives, int depth) {
    public static final ZipLimits DEFAULT = new ZipLimits(1L << 30, 160L << 20, 200, 4 << 20, 128 << 20, 100_000, 128);
}
