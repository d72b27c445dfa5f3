package dev.hull.model;

/** A name with its value: a sysctl, a label, a log option. */
public record KeyValue(String name, String value) {}
