package dev.hull.scan.images;

import dev.hull.model.Image;

/** Opens images, each by the name that a user gave it; platform, cache and limits are settled. */
@FunctionalInterface
public interface Opening {
    /** Opens nothing. */
    Opening NONE = target -> {
        throw new Unreadable("images are not looked at here");
    };

    Image open(String target) throws Unreadable;
}
