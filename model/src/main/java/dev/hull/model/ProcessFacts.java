package dev.hull.model;

/** What the kernel says of a running container's first process (proc(5)). */
public record ProcessFacts(long pid) {
    /** Nobody looked. */
    public static final ProcessFacts NONE = new ProcessFacts(0);
}
