package dev.hull.model;

/** What only one kind of finding has to say. */
public sealed interface Detail permits Detail.Nothing, Vulnerability {
    Detail NONE = new Nothing();

    /** The finding says it all. */
    record Nothing() implements Detail {}
}
