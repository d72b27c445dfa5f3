package dev.hull.scan.images;

import dev.hull.artefacts.layers.LayerStack;
import dev.hull.model.Image;
import java.util.List;

/**
 * An image that was read.
 *
 * @param removed components that a layer brought and a later one hid
 */
public record Opened(Image image, List<LayerStack.Removed> removed) {
    public Opened {
        removed = List.copyOf(removed);
    }
}
