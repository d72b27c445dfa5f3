package dev.hull.checks.pss;

import java.util.Optional;

/**
 * A level of the standards in one version.
 *
 * @param minor the version: 30 is v1.30
 */
public record Standard(boolean restricted, int minor) {
    /** The newest version whose rules are known here. */
    public static final int NEWEST = 37;

    private static final String BASELINE = "pss-baseline";
    private static final String RESTRICTED = "pss-restricted";

    /** {@return the standard that {@code text} names, as {@code pss-restricted@1.30}} Without a version the newest. */
    public static Optional<Standard> parse(String text) {
        int at = text.indexOf('@');
        String name = at < 0 ? text : text.substring(0, at);
        int minor = at < 0 || text.endsWith("@latest") ? NEWEST : minor(text.substring(at + 1));
        boolean known = name.equals(BASELINE) || name.equals(RESTRICTED);
        return known && minor >= 0 && minor <= NEWEST
                ? Optional.of(new Standard(name.equals(RESTRICTED), minor))
                : Optional.empty();
    }

    private static int minor(String version) {
        String digits =
                version.startsWith("v1.") ? version.substring(3) : version.startsWith("1.") ? version.substring(2) : "";
        boolean number =
                !digits.isEmpty() && digits.length() < 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : -1;
    }

    /** {@return the name without a version, as {@code pss-restricted}} */
    public String name() {
        return restricted ? RESTRICTED : BASELINE;
    }

    @Override
    public String toString() {
        return name() + "@1." + minor;
    }
}
