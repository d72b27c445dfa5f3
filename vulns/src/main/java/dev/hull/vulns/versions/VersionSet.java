package dev.hull.vulns.versions;

import java.util.List;

/**
 * Which versions a written range means: those for which every constraint of some alternative holds.
 *
 * @param alternatives none means that no version is meant; one without constraints means all
 * @param earlyOnlyIfNamed as npm has it: a pre-release is only meant where a constraint of the alternative is a pre-release of the
 *     same three numbers
 */
public record VersionSet(Order order, List<List<Constraint>> alternatives, boolean earlyOnlyIfNamed) {
    public VersionSet {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    public boolean contains(String version) {
        for (List<Constraint> alternative : alternatives) {
            if (holds(alternative, version)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(List<Constraint> alternative, String version) {
        for (Constraint constraint : alternative) {
            if (!constraint.holds(order, version)) {
                return false;
            }
        }
        return !earlyOnlyIfNamed || !SemanticVersion.isEarly(version) || isNamed(alternative, version);
    }

    private static boolean isNamed(List<Constraint> alternative, String version) {
        return alternative.stream()
                .anyMatch(constraint -> SemanticVersion.isEarly(constraint.version())
                        && SemanticVersion.sameNumbers(constraint.version(), version));
    }
}
