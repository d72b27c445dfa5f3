package dev.hull.checks.fs;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Fs {
    public static final List<Check<?>> ALL = List.of(
            RuntimeSocket.CHECK,
            HostRoot.CHECK,
            SensitiveMount.CHECK,
            PathsNotMasked.CHECK,
            WritableHostMount.CHECK,
            HostPath.CHECK,
            MountPropagation.CHECK,
            ReadOnlyDefeated.CHECK,
            WritableRoot.CHECK,
            TmpfsExec.CHECK);

    private Fs() {}
}
