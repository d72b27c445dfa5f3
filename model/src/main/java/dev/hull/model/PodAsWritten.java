package dev.hull.model;

/** A pod's own words, undefaulted. */
public record PodAsWritten() {}
