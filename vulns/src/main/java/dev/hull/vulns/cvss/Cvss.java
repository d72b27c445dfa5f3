package dev.hull.vulns.cvss;

import dev.hull.model.Severity;
import java.util.Optional;

/**
 * The scores of one CVSS vector, each from 0 to 10 with one decimal.
 *
 * @param version {@code 2.0}, {@code 3.0}, {@code 3.1} or {@code 4.0}
 * @param base of the metrics that never change; in version 4 the score of all that the vector says
 * @param temporal with what is known of exploits and fixes; the base score where the vector says nothing of it
 * @param environmental with what one user said of his environment; the temporal score where the vector says nothing of it
 */
public record Cvss(String version, double base, double temporal, double environmental) {
    /** {@return the scores of {@code vector}; empty where it is not a valid vector of any version} */
    public static Optional<Cvss> of(String vector) {
        String text = vector.strip();
        if (text.startsWith("CVSS:4.0/")) {
            return Cvss4.of(text);
        }
        if (text.startsWith("CVSS:3.0/") || text.startsWith("CVSS:3.1/")) {
            return Cvss3.of(text);
        }
        return Cvss2.of(text);
    }

    /** {@return the word for the base score}: the specification's rating scale; version 2 as the NVD had it. */
    public Severity severity() {
        if (base >= 9.0 && !version.equals("2.0")) {
            return Severity.CRITICAL;
        }
        if (base >= 7.0) {
            return Severity.HIGH;
        }
        if (base >= 4.0) {
            return Severity.MEDIUM;
        }
        return base > 0 ? Severity.LOW : Severity.INFO;
    }
}
