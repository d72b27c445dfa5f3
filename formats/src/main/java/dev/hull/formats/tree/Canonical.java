package dev.hull.formats.tree;

/**
 * What a format's real consumer makes of a text: the body that the Docker command line posts, what {@code compose config} prints,
 * the object that the API server decodes.
 */
public record Canonical(Format format, Node root) {}
