package dev.hull.checks.supply;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Supply {
    public static final List<Check<?>> ALL = List.of(RemotePipeShell.CHECK, InsecureBuild.CHECK);

    private Supply() {}
}
