package dev.hull.checks.pss;

import dev.hull.model.Location;

/**
 * Something in a pod that a control forbids, or the lack of something that it demands.
 *
 * @param container the container's name, or empty for the pod's own field
 * @param field path of the field below the container or the pod, as {@code securityContext.privileged}
 * @param value what is written there; empty where it is left out
 * @param at the value, or what would hold it
 */
public record Violation(String container, String field, String value, Location at) {}
