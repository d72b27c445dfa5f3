package dev.hull.scan.images;

import dev.hull.artefacts.layers.LayerLimits;
import dev.hull.scan.layers.LayerStore;
import java.nio.file.Path;

/**
 * Which image is to be read, and how.
 *
 * @param target as the user named it: {@code shop.tar}, {@code oci:dir:tag}, {@code rootfs:/mnt/x}
 * @param folder against which relative paths are resolved
 * @param platform which image of several to choose, as {@code linux/arm64/v8}; empty for the machine's own
 * @param cores how many threads may work at a time
 */
public record ImageRequest(
        String target, Path folder, String platform, LayerStore store, LayerLimits limits, int cores) {}
