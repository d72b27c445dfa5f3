package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;

/** A container, and what its engine said of it, if it has said anything yet. Threads keep it; the engine's words come later. */
public final class Container {
    /** No container: the host itself. */
    public static final Container HOST = new Container(Bytes.of("host"));

    /** Stands where the event has neither a thread nor tells of a container. */
    public static final Container UNKNOWN = new Container(Bytes.NONE);

    private final Bytes id;
    private ContainerDetails details = ContainerDetails.NONE;

    static {
        HOST.details = ContainerDetails.HOST;
    }

    Container(Bytes id) {
        this.id = id;
    }

    /** {@return the first 12 characters of its id, or {@code host}} */
    public Bytes id() {
        return id;
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    /** {@return what its engine says; {@link ContainerDetails#NONE} if nothing yet} */
    public ContainerDetails details() {
        return details;
    }

    void details(ContainerDetails now) {
        details = now;
    }
}
