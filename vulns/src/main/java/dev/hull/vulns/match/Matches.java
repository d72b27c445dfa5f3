package dev.hull.vulns.match;

import dev.hull.model.Gap;
import dev.hull.model.Vulnerability;
import java.util.List;

/**
 * What the database says of one inventory.
 *
 * @param vulnerabilities by component, as the inventory sorts them, then by id
 * @param gaps what it could say nothing about
 */
public record Matches(List<Vulnerability> vulnerabilities, List<Gap> gaps) {
    public Matches {
        vulnerabilities = List.copyOf(vulnerabilities);
        gaps = List.copyOf(gaps);
    }
}
