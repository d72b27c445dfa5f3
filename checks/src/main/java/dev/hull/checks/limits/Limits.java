package dev.hull.checks.limits;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Limits {
    public static final List<Check<?>> ALL =
            List.of(MemoryMissing.CHECK, PidsMissing.CHECK, OomKillDisabled.CHECK, CpuMissing.CHECK, SwapAllowed.CHECK);

    private Limits() {}
}
