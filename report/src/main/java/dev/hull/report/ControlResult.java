package dev.hull.report;

import java.util.List;

/**
 * What one control of a published standard came to.
 *
 * @param status pass, fail, manual, not-applicable or not-measured
 * @param subjects how many fail it
 * @param evidence fingerprints of the findings that say so
 */
public record ControlResult(
        String standard, String version, String id, String status, int subjects, List<String> evidence) {
    public ControlResult {
        evidence = List.copyOf(evidence);
    }
}
