package dev.hull.model.rules;

import java.util.List;

/**
 * Which alerts of a rule are held back and only counted.
 *
 * @param same nanoseconds in which an alert of the same values of {@code by} is not repeated, 0 for none
 * @param most alerts within {@code per} nanoseconds, 0 for any number
 */
public record Throttle(long same, List<Operand> by, int most, long per) {
    public static final Throttle NONE = new Throttle(0, List.of(), 0, 0);

    public Throttle {
        by = List.copyOf(by);
    }
}
