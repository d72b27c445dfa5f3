package dev.hull.formats.falco;

import dev.hull.model.Limits;

/**
 * How rule files are read.
 *
 * @param strictCompat exactly as Falco 0.44 does, with its surprises, and only the first mistake of each file; else as its
 *     documentation says, with all mistakes and a warning where Falco does something else
 */
public record RuleOptions(boolean strictCompat, Limits limits) {
    public static final RuleOptions DEFAULT = new RuleOptions(false, Limits.DEFAULT);
    public static final RuleOptions STRICT = new RuleOptions(true, Limits.DEFAULT);
}
