package dev.hull.model;

/** What a check looks at. */
public sealed interface Subject permits Container, Workload, ComposeProject, K8sObject, DockerfileStage, Image, Estate {
    SubjectRef ref();

    /** {@return where it is written; the place of findings about what is left out} */
    Location at();
}
