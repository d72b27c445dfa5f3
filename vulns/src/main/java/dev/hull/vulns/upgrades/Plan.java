package dev.hull.vulns.upgrades;

import dev.hull.model.Upgrade;
import dev.hull.model.Vulnerability;
import java.util.List;

/**
 * What to do about one image.
 *
 * @param upgrades what closes most first
 * @param vulnerabilities those that were given, in their order, each naming the upgrade that closes it
 */
public record Plan(List<Upgrade> upgrades, List<Vulnerability> vulnerabilities) {
    public Plan {
        upgrades = List.copyOf(upgrades);
        vulnerabilities = List.copyOf(vulnerabilities);
    }
}
