package dev.hull.model;

/** The source that a package was built from: what distributions' advisories name. */
public record SourcePackage(String name, String version) {}
