package dev.hull.model;

/** Who decided a value: somebody who wrote it, or a platform's default. */
public sealed interface By permits Origin, Default {}
