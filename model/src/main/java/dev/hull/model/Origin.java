package dev.hull.model;

import java.util.List;

/**
 * Who wrote a value, and where: {@code at} is the span of the value itself, {@code via} the places that it came through (alias,
 * extends, include, variable, pod-level field, Dockerfile line), nearest first.
 */
public record Origin(Layer layer, Location at, List<Location> via) implements By {
    /** Written by nobody: a value that a format's own rules made. */
    public static final Origin NOWHERE = new Origin(Layer.FILE, Location.NONE, List.of());

    public Origin {
        via = List.copyOf(via);
    }

    public static Origin of(Layer layer, Location at) {
        return new Origin(layer, at, List.of());
    }

    /** {@return the same origin as seen from another layer} */
    public Origin in(Layer other) {
        return layer == other ? this : new Origin(other, at, via);
    }

    /** {@return this origin, reached through {@code place} as well} */
    public Origin through(Location place) {
        List<Location> longer = new java.util.ArrayList<>(via.size() + 1);
        longer.add(place);
        longer.addAll(via);
        return new Origin(layer, at, longer);
    }
}
