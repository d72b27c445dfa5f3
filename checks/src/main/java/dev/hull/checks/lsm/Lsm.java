package dev.hull.checks.lsm;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Lsm {
    public static final List<Check<?>> ALL = List.of(
            ApparmorUnconfined.CHECK,
            ApparmorNotSet.CHECK,
            ProfileWeak.CHECK,
            ProfileTooSmall.CHECK,
            SelinuxDisabled.CHECK,
            SelinuxCustom.CHECK,
            RelabelHost.CHECK);

    private Lsm() {}
}
