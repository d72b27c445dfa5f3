package dev.hull.checks.seccomp;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Seccomp {
    public static final List<Check<?>> ALL =
            List.of(Unconfined.CHECK, AnnotationIgnored.CHECK, ProfileUnreadable.CHECK);

    private Seccomp() {}
}
