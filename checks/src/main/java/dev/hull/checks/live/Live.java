package dev.hull.checks.live;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Live {
    public static final List<Check<?>> ALL = List.of(KernelDisagrees.CHECK);

    private Live() {}
}
