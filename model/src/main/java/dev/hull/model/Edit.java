package dev.hull.model;

/** The bytes {@code at} become {@code text}, in UTF-8. */
public record Edit(Location at, String text) {}
