package dev.hull.vulns;

import dev.hull.model.BaseImage;
import dev.hull.model.Inventory;
import java.util.List;

/**
 * A catalogue of images that others are built on: the questions that can be asked.
 *
 * <p>Safe for use by many threads.
 */
public interface Bases {
    /** Knows no image. */
    Bases NONE = new Bases() {
        @Override
        public List<BaseImage> under(List<String> diffIds) {
            return List.of();
        }

        @Override
        public List<BaseImage> of(String repository) {
            return List.of();
        }

        @Override
        public Inventory contents(BaseImage image) {
            return Inventory.EMPTY;
        }
    };

    /** {@return the images whose layers are the lowest of these, those of most layers first, then by reference} */
    List<BaseImage> under(List<String> diffIds);

    /** {@return the images of a repository, by reference and platform, the one that its tag was last seen to stand for first} */
    List<BaseImage> of(String repository);

    /** {@return what is in an image that this catalogue named} Without paths and layers; distribution and packages alone. */
    Inventory contents(BaseImage image);
}
