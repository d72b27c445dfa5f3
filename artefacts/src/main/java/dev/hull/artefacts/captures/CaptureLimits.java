package dev.hull.artefacts.captures;

/**
 * What a capture may ask of its reader.
 *
 * @param block bytes of its largest block
 * @param listed tasks, descriptors, users and addresses that it may list before its events
 */
public record CaptureLimits(int block, int listed) {
    public static final CaptureLimits DEFAULT = new CaptureLimits(16 << 20, 4_000_000);
}
