package dev.hull.runtime.state;

/** How much is kept of a machine; what was unused for longest makes room. */
public record MachineLimits(int tasks, int containers, int accounts) {
    /** As many threads as Falco keeps. */
    public static final MachineLimits DEFAULT = new MachineLimits(262_144, 16_384, 65_536);
}
