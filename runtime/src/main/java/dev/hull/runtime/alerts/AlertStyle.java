package dev.hull.runtime.alerts;

import java.util.List;

/**
 * What alerts say beside what their rules ask for.
 *
 * @param suggested whether the container and the pod are told behind every output of system calls
 * @param extra names of fields without arguments that are told as data
 */
public record AlertStyle(boolean suggested, List<String> extra) {
    /** As Falco's own configuration has it. */
    public static final AlertStyle USUAL = new AlertStyle(true, List.of());

    public AlertStyle {
        extra = List.copyOf(extra);
    }
}
