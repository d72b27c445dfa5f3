package dev.hull.checks.user;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Users {
    public static final List<Check<?>> ALL = List.of(
            Root.CHECK, NonrootNotRequired.CHECK, NameUnverified.CHECK, RootGroup.CHECK, IdFromEnvironment.CHECK);

    private Users() {}
}
