package dev.hull.checks.privilege;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Privilege {
    public static final List<Check<?>> ALL = List.of(
            Privileged.CHECK,
            HardeningCancelled.CHECK,
            EscalationAllowed.CHECK,
            HostDevice.CHECK,
            UnsafeSysctl.CHECK,
            WindowsHostProcess.CHECK,
            ExecOverride.CHECK);

    private Privilege() {}
}
