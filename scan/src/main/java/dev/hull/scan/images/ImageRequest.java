package dev.hull.scan.images;

import dev.hull.artefacts.Cataloguers;
import dev.hull.artefacts.layers.ClaimIndex;
import dev.hull.artefacts.layers.LayerLimits;
import dev.hull.scan.layers.LayerStore;
import dev.hull.scan.layers.Layers;
import java.nio.file.Path;

/**
 * Which image is to be read, and how.
 *
 * @param target as the user named it: {@code shop.tar}, {@code oci:dir:tag}, {@code rootfs:/mnt/x}
 * @param folder against which relative paths are resolved
 * @param platform which image of several to choose, as {@code linux/arm64/v8}; empty for the machine's own
 * @param sources whether credentials are looked for in source texts too
 * @param cores how many threads may work at a time
 */
public record ImageRequest(
        String target, Path folder, String platform, LayerStore store, LayerLimits limits, boolean sources, int cores) {
    /** One that looks for credentials where they usually lie. */
    public ImageRequest(String target, Path folder, String platform, LayerStore store, LayerLimits limits, int cores) {
        this(target, folder, platform, store, limits, false, cores);
    }

    /** {@return what reads the layers} */
    Layers layers() {
        return new Layers(new ClaimIndex(sources ? Cataloguers.WITH_SOURCES : Cataloguers.ALL), limits, store, cores);
    }
}
