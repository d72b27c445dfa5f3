package dev.hull.checks.caps;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Caps {
    public static final List<Check<?>> ALL = List.of(
            NotDropped.CHECK,
            NetRaw.CHECK,
            Dangerous.CHECK,
            BeyondDefault.CHECK,
            Added.CHECK,
            DropNoEffect.CHECK,
            AddAndDrop.CHECK,
            PrefixIgnored.CHECK,
            AmbientMissing.CHECK,
            SetsInconsistent.CHECK);

    private Caps() {}
}
