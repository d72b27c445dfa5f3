package dev.hull.vulns;

/**
 * Some versions that are affected: from {@code introduced} on, before {@code fixed} or up to {@code lastAffected}.
 *
 * @param introduced the first affected version; empty where it was so from the start
 * @param fixed the first version that is not affected any more; empty where none is known
 * @param lastAffected the last version that is affected, where no fixed one is known; mostly empty
 */
public record Range(String introduced, String fixed, String lastAffected) {
    /** Every version that there is, and that will be. */
    public static final Range ALL = new Range("", "", "");

    public static Range before(String fixed) {
        return new Range("", fixed, "");
    }

    public static Range from(String introduced) {
        return new Range(introduced, "", "");
    }

    public boolean isOpen() {
        return fixed.isEmpty() && lastAffected.isEmpty();
    }
}
