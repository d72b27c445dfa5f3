package dev.hull.model.events;

import java.util.List;

/** Names of the values of a parameter, in the order in which they are printed, in the encoding of captures (which is not the kernel's). */
public record FlagSet(String name, List<Flag> flags) {
    public static final FlagSet NONE = new FlagSet("", List.of());

    public record Flag(String name, long value) {}

    public FlagSet {
        flags = List.copyOf(flags);
    }
}
