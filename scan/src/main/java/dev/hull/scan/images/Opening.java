package dev.hull.scan.images;

/** Opens images, each by the name that a user gave it; platform, cache and limits are settled. */
@FunctionalInterface
public interface Opening {
    /** Opens nothing. */
    Opening NONE = target -> {
        throw new Unreadable("images are not looked at here");
    };

    Opened open(String target) throws Unreadable;
}
