package dev.hull.vulns.versions;

import java.util.Optional;
import java.util.stream.Collectors;

/** Ranges as npm itself takes them: node-semver's {@code satisfies} and {@code validRange} with their two options. */
public final class NpmRanges {
    private NpmRanges() {}

    /**
     * {@return whether {@code range} takes {@code version}}
     *
     * @param loose also what is not quite well-formed
     * @param early pre-releases wherever they lie
     */
    public static boolean contains(String range, String version, boolean loose, boolean early) {
        return isVersion(version, loose)
                && NpmRange.read(range, loose, early)
                        .filter(set -> set.contains(version))
                        .isPresent();
    }

    /** {@return the range as comparators; empty where it is malformed} */
    public static Optional<String> text(String range, boolean loose, boolean early) {
        return NpmRange.read(range, loose, early)
                .map(set -> set.alternatives().stream()
                        .map(each -> each.stream().map(Constraint::toString).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("||")))
                .map(text -> text.isEmpty() || text.equals("||") ? "*" : text);
    }

    private static boolean isVersion(String version, boolean loose) {
        return SemanticVersion.isValid(version) || (loose && !version.isBlank());
    }
}
