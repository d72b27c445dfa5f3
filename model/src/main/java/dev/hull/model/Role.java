package dev.hull.model;

/** What a container is in its workload. */
public enum Role {
    MAIN,
    /** Runs to its end before the others start. */
    INIT,
    /** An init container that stays beside the main ones. */
    SIDECAR,
    /** Brought into a running pod for debugging. */
    EPHEMERAL
}
