package dev.hull.model;

/** A line of a user namespace's map (user_namespaces(7)): {@code size} ids from {@code container} on are those from {@code host} on. */
public record IdMap(long container, long host, long size) {}
