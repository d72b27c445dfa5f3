package dev.hull.model;

import org.jspecify.annotations.Nullable;

/**
 * What a finding is about, by names that survive edits: never a line.
 *
 * @param kind what kind of thing: compose, run, Deployment, Pod, oci, container …
 * @param namespace the project, the Kubernetes namespace, or the file for what has neither; may be empty
 * @param name of the service, object, container
 * @param container inside a workload of several; else empty
 */
public record SubjectRef(String kind, String namespace, String name, String container)
        implements Comparable<SubjectRef> {
    public static SubjectRef of(String kind, String namespace, String name) {
        return new SubjectRef(kind, namespace, name, "");
    }

    public SubjectRef withContainer(String other) {
        return new SubjectRef(kind, namespace, name, other);
    }

    /** {@return the shortest name that a person knows it by} */
    public String shortName() {
        return container.isEmpty() || container.equals(name) ? name : name + "/" + container;
    }

    @Override
    public int compareTo(SubjectRef other) {
        return toString().compareTo(other.toString());
    }

    // Those of a record are put together when they are first run, which takes 12 ms; subjects are keys in every run.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubjectRef ref
                && name.equals(ref.name)
                && namespace.equals(ref.namespace)
                && kind.equals(ref.kind)
                && container.equals(ref.container);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * kind.hashCode() + namespace.hashCode()) + name.hashCode()) + container.hashCode();
    }

    /** As {@code compose:shop/db} or {@code Deployment:default/web/app}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind).append(':');
        if (!namespace.isEmpty()) {
            text.append(namespace).append('/');
        }
        text.append(name);
        return container.isEmpty()
                ? text.toString()
                : text.append('/').append(container).toString();
    }
}
