package dev.hull.model;

import java.util.Locale;

/** How far a fix goes; each level includes the ones before it. */
public enum Level {
    BASELINE,
    RESTRICTED,
    STRICT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
