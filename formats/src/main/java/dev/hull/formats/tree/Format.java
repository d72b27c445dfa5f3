package dev.hull.formats.tree;

/** A language that people describe containers in. */
public enum Format {
    COMPOSE("compose"),
    KUBERNETES("kubernetes"),
    DOCKER_RUN("docker-run"),
    OCI_CONFIG("oci-config"),
    DOCKER_INSPECT("docker-inspect"),
    DOCKERFILE("dockerfile"),
    SHELL("shell");

    private final String word;

    Format(String word) {
        this.word = word;
    }

    /** {@return the name that users see and JSON holds, as {@code docker-run}} */
    public String word() {
        return word;
    }
}
