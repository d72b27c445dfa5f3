package dev.hull.formats.inspect;

import dev.hull.model.Workload;

/**
 * A container as the engine reports it.
 *
 * @param image the id of its image, as {@code sha256:…}
 * @param pid of its first process on the engine's machine; 0 where it does not run
 */
public record Inspected(Workload workload, String image, long pid) {}
