package dev.hull.checks.ns;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Ns {
    public static final List<Check<?>> ALL = List.of(
            HostNet.CHECK, HostPid.CHECK, HostIpc.CHECK, HostUser.CHECK, UserUnmapped.CHECK, MapToHostIds.CHECK);

    private Ns() {}
}
