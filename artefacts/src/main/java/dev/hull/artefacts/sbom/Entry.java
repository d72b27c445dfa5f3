package dev.hull.artefacts.sbom;

import java.util.List;
import java.util.Map;

/**
 * A component as a document says it, before anything is made of it.
 *
 * @param group empty where the format has none
 * @param nameIsFull whether the name may hold namespace and name together, as in SPDX
 * @param digests by algorithm, as {@code sha256}
 * @param source in words, as {@code built package from: NAME VERSION}; may be empty
 */
record Entry(
        String purl,
        String group,
        String name,
        boolean nameIsFull,
        String version,
        List<String> licences,
        Map<String, String> digests,
        String path,
        String scope,
        String source,
        Properties properties) {}
