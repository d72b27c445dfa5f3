package dev.hull.runtime.state;

/**
 * How much is kept of a machine, where what was unused for longest makes room, and how.
 *
 * @param strict as Falco keeps it, even where that is wrong: pid namespaces of a recording began at times since boot, not since 1970, and
 *     what a thread that is not the main one forks has no environment
 */
public record MachineOptions(int tasks, int containers, int accounts, boolean strict) {
    /** As many threads as Falco keeps. */
    public static final MachineOptions DEFAULT = new MachineOptions(262_144, 16_384, 65_536, false);

    public MachineOptions asFalco() {
        return new MachineOptions(tasks, containers, accounts, true);
    }
}
