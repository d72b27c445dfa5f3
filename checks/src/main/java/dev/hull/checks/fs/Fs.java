package dev.hull.checks.fs;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Fs {
    public static final List<Check<?>> ALL = List.of();

    private Fs() {}
}
