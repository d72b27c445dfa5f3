package dev.hull.model;

/** What becomes of a list when a nearer layer writes one too. */
public enum Merge {
    REPLACE,
    UNION,
    BY_KEY
}
