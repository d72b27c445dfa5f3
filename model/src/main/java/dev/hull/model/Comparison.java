package dev.hull.model;

import java.util.List;
import java.util.Locale;

/**
 * Hull's answer beside another scanner's.
 *
 * @param same how many pairs of package and flaw both report
 * @param differences by cause, then by package
 */
public record Comparison(String file, String tool, int same, List<Difference> differences) {
    public Comparison {
        differences = List.copyOf(differences);
    }

    /** Why one of the two says something that the other does not. */
    public enum Cause {
        /** The other does not see this package, or sees another version of it. */
        NOT_CATALOGUED,
        /** The other has no advisory that says so. */
        OTHER_ADVISORY,
        /** The other has the advisory, and its ranges leave this version out. */
        OTHER_RANGE,
        /** The same flaw by another name, which is reported already. */
        ALIAS,
        /** A VEX statement or a waiver settles it. */
        VEX,
        /** An OS package owns the file: the distribution's advisories speak for it. */
        OWNED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param hull whether Hull alone reports it; else the other alone
     * @param detail what is known of the reason; may be empty
     */
    public record Difference(boolean hull, Cause cause, String name, String version, String id, String detail) {}
}
