package dev.hull.checks.caps;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Caps {
    public static final List<Check<?>> ALL = List.of();

    private Caps() {}
}
