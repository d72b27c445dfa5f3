package dev.hull.vulns;

import java.util.List;
import java.util.Optional;

/**
 * What the world knows about packages and their flaws: the questions that can be asked.
 *
 * <p>Safe for use by many threads.
 */
public interface Advisories {
    /** Knows nothing. */
    Advisories NONE = new Unknowing();

    /**
     * {@return what is said of this package, sorted by source and advisory; empty where nothing is}
     *
     * @param space as {@link Spaces} writes it
     * @param name in any writing that the space allows: {@link Spaces#name} is applied
     */
    List<Statement> about(String space, String name);

    /** {@return what is known under this id}, whether it is the flaw's own id, an alias, or an advisory's id. */
    Optional<Flaw> flaw(String id);

    /** {@return all spaces of which something is known, sorted}: what is not among them was not looked at. */
    List<String> spaces();

    /** {@return of how many packages of a space something is known}; 0 where the space itself is not known. */
    int known(String space);

    /** {@return group, artifact and version of the jar with this SHA-1 (40 lower-case hexadecimal digits), colon-separated} */
    Optional<String> jar(String sha1);

    /** {@return what is known of images that others are built on} */
    Bases bases();
}
