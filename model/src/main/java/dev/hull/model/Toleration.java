package dev.hull.model;

/** A taint that a pod puts up with; all empty but {@code operator} Exists tolerates everything. */
public record Toleration(String key, String operator, String value, String effect) {}
