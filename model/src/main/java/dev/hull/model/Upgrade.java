package dev.hull.model;

import java.util.List;

/**
 * One step that closes findings of one image: what to do first.
 *
 * @param id names it inside its image: {@link Vulnerability#upgrade}
 * @param image whose findings it closes
 * @param name the package as its users write it, or the base image
 * @param from the version that is there; several, sorted, where one step closes all
 * @param to the lowest version that closes what can be closed; for a base image the reference to build on
 * @param where the shortest hint for finding it: the folder or archive that holds it, or empty
 * @param closes ids of the vulnerabilities, sorted
 */
public record Upgrade(
        String id,
        SubjectRef image,
        Kind kind,
        String name,
        List<String> from,
        String to,
        String where,
        List<String> closes) {
    /** What a person does to take the step. */
    public enum Kind {
        /** Builds on another base image. */
        BASE_IMAGE,
        /** Lets the distribution's package manager upgrade. */
        OS_PACKAGE,
        /** Raises a dependency of the program. */
        PACKAGE
    }

    public Upgrade {
        from = List.copyOf(from);
        closes = List.copyOf(closes);
    }
}
