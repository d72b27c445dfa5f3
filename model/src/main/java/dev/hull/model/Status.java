package dev.hull.model;

import java.util.Locale;

/** What is held of a finding. */
public enum Status {
    /** It is so. */
    OPEN,
    /** It may be so: what decides was not read. */
    UNKNOWN,
    /** Somebody accepts it, with a reason and an end. */
    WAIVED,
    /** It was there before. */
    BASELINE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
