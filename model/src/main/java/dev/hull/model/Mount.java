package dev.hull.model;

import java.util.List;

/**
 * Something that is mounted into a container.
 *
 * @param source the host's path for {@link Kind#BIND}, else the volume's, secret's or image's name; empty where there is none
 * @param target the absolute path inside the container; empty where a pod's volume is mounted nowhere
 * @param type the word of the platform for its type: {@code hostPath}, {@code emptyDir}, {@code volume}, {@code cgroup} …
 * @param options as mount(8) has them, in the order written; readOnly is not among them
 * @param propagation private, rprivate, shared, rshared, slave, rslave (mount_namespaces(7)), or empty for the default
 * @param relabel z or Z where SELinux labels of the source are to be changed, else empty
 * @param size ceiling in bytes, {@link Fields#UNLIMITED} where there is none
 */
public record Mount(
        Kind kind,
        String source,
        String target,
        boolean readOnly,
        String type,
        List<String> options,
        String propagation,
        String relabel,
        long size) {
    /** What kind of thing is mounted. */
    public enum Kind {
        /** A file or folder of the host, read through bind or hostPath. */
        BIND,
        /** A volume of the engine that has a name. */
        VOLUME,
        /** A volume of the engine without a name, as an image's VOLUME makes it. */
        ANONYMOUS,
        /** Memory, or scratch space of a pod in memory. */
        TMPFS,
        /** Scratch space of a pod on the node's disk. */
        SCRATCH,
        SECRET,
        CONFIG,
        /** An image's file system. */
        IMAGE,
        /** A claim on a persistent volume. */
        CLAIM,
        /** A file system of the kernel: proc, sysfs, cgroup, devpts, mqueue. */
        KERNEL,
        /** Any other type, named by {@link Mount#type}. */
        OTHER
    }

    public Mount {
        options = List.copyOf(options);
    }

    /** {@return a bind of a host path} */
    public static Mount bind(String source, String target, boolean readOnly) {
        return new Mount(Kind.BIND, source, target, readOnly, "bind", List.of(), "", "", Fields.UNLIMITED);
    }

    /** {@return this mount with other options} */
    public Mount withOptions(List<String> others) {
        return new Mount(kind, source, target, readOnly, type, others, propagation, relabel, size);
    }

    /** {@return this mount with another propagation} */
    public Mount withPropagation(String other) {
        return new Mount(kind, source, target, readOnly, type, options, other, relabel, size);
    }
}
