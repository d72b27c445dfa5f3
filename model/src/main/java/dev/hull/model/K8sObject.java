package dev.hull.model;

/** A Kubernetes object beside the workloads, as far as checks need it. */
public sealed interface K8sObject extends Subject {
    /** An object of a kind that has no record of its own. */
    record Other(SubjectRef ref, String apiVersion, Location at) implements K8sObject {}
}
