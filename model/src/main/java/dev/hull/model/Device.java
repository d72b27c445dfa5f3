package dev.hull.model;

/** A host device that is passed in. {@code permissions} of r, w and m (mknod), as the device cgroup has them. */
public record Device(String hostPath, String containerPath, String permissions) {}
