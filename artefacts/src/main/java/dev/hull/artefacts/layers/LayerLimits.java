package dev.hull.artefacts.layers;

/**
 * How much of a layer is taken before reading stops with a problem, or a file is left out with a gap.
 *
 * @param entries of one layer
 * @param pathBytes of one path
 * @param fileBytes of one file that a cataloguer wants, where it has to be copied into memory
 * @param ratio decompressed bytes for each compressed one, once {@link #bytesBeforeRatio} are out
 * @param bytes decompressed, of one layer
 * @param discoveries of one layer: components, and paths that packages own
 */
public record LayerLimits(int entries, int pathBytes, long fileBytes, int ratio, long bytes, int discoveries) {
    /**
     * Four times what the largest real images hold. The best that deflate can do is 1,032 to 1, and layers of text reach 20; zstd
     * has no such bound.
     */
    public static final LayerLimits DEFAULT = new LayerLimits(4_000_000, 4096, 192L << 20, 1100, 256L << 30, 2_000_000);

    /** Small streams may well be all zeros. */
    public static final long BYTES_BEFORE_RATIO = 64L << 20;

    public long bytesBeforeRatio() {
        return BYTES_BEFORE_RATIO;
    }
}
