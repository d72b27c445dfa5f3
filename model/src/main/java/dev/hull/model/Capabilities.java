package dev.hull.model;

/**
 * The five sets of a container's first process, after its program was started (capabilities(7), "Transformation of capabilities during
 * execve").
 *
 * @param boundingKnown whether everything that decides the bounding set was read
 * @param processKnown whether everything that decides the others was read, the user too
 */
public record Capabilities(
        CapabilitySet bounding,
        CapabilitySet permitted,
        CapabilitySet effective,
        CapabilitySet inheritable,
        CapabilitySet ambient,
        boolean boundingKnown,
        boolean processKnown) {}
