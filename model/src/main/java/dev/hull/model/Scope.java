package dev.hull.model;

/** Whose setting a field is. */
public enum Scope {
    CONTAINER,
    WORKLOAD
}
