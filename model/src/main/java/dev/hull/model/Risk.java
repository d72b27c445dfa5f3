package dev.hull.model;

import java.util.Locale;

/** What a fix may do to a program that works today. */
public enum Risk {
    /** Nothing. */
    NONE,
    /** Hardly ever anything. */
    LOW,
    /** A working program may notice. */
    APP;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
