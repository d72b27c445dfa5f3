package dev.hull.formats.run;

/** What a command of a container engine makes. */
public enum Action {
    RUN,
    CREATE,
    EXEC,
    NETWORK_CREATE,
    VOLUME_CREATE,
    SERVICE_CREATE;

    /** {@return whether the command makes containers} */
    public boolean makesContainer() {
        return this == RUN || this == CREATE || this == SERVICE_CREATE;
    }
}
