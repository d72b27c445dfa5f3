package dev.hull.checks.image;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Image {
    public static final List<Check<?>> ALL =
            List.of(LatestTag.CHECK, EndOfLife.CHECK, UntrustedRegistry.CHECK, SetuidFiles.CHECK, WeakAccounts.CHECK);

    private Image() {}
}
