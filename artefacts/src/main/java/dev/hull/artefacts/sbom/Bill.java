package dev.hull.artefacts.sbom;

import dev.hull.model.ImageLayer;
import dev.hull.model.Inventory;
import java.util.List;

/**
 * A bill of materials: what it says about an image, and what is inside. What it doesn't say is empty, a number of bytes -1.
 *
 * @param format as {@code CycloneDX 1.6}
 * @param tool that wrote it
 * @param name of what it describes
 * @param kind of source that its author read, where Hull was the author
 */
public record Bill(
        String format,
        String tool,
        String name,
        String kind,
        String digest,
        String platform,
        long bytes,
        String base,
        List<ImageLayer> layers,
        Inventory inventory) {
    public Bill {
        layers = List.copyOf(layers);
    }
}
