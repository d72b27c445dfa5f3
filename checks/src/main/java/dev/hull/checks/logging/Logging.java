package dev.hull.checks.logging;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Logging {
    public static final List<Check<?>> ALL = List.of(DriverNone.CHECK, Unencrypted.CHECK, LostInTmpfs.CHECK);

    private Logging() {}
}
