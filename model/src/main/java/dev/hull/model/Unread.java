package dev.hull.model;

/** An element of a list that hangs on something that was not read: {@code text} as it is written, {@code dependsOn} what decides. */
public record Unread(String text, String dependsOn, Origin by) {}
