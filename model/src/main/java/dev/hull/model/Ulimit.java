package dev.hull.model;

/** A resource limit of setrlimit(2) by its name in lower case without RLIMIT_; -1 is unlimited. */
public record Ulimit(String name, long soft, long hard) {}
