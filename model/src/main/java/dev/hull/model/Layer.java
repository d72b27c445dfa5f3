package dev.hull.model;

/** Who may decide a value, from the furthest from the author to the nearest; a later one overrules an earlier one. */
public enum Layer {
    /** The engine or orchestrator, by a row of its defaults. */
    PLATFORM,
    /** The daemon's own configuration. */
    DAEMON,
    /** The image's configuration, or the Dockerfile that makes it. */
    IMAGE,
    /** A namespace's labels, limit ranges and other things that admission applies. */
    ADMISSION,
    /** An included or extended base. */
    BASE,
    /** The file itself. */
    FILE,
    /** A later file of the same project. */
    OVERRIDE,
    /** A pod-level field, which its containers inherit. */
    POD,
    /** The container's own field. */
    CONTAINER,
    /** The command as typed. */
    COMMAND_LINE
}
