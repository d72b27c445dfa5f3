package dev.hull.model;

/** Another place that bears on a finding; {@code role} says how: via, overruled, base. */
public record Related(Location at, String role) {}
