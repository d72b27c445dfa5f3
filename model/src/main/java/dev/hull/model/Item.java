package dev.hull.model;

/** One element of a list with the one who decided it. */
public record Item<E>(E value, By by) {
    /** {@return where it is written, or {@link Location#NONE}} */
    public Location at() {
        return by instanceof Origin origin ? origin.at() : Location.NONE;
    }
}
