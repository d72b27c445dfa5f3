package dev.hull.runtime.compile;

/** An answer, and at which event it was given. */
final class Seen {
    long at = -1;
    boolean holds;
}
