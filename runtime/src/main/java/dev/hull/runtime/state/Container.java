package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;

/** A container, as far as it is known. */
public final class Container {
    public static final Container HOST = new Container(Bytes.of("host"));

    private final Bytes id;

    Container(Bytes id) {
        this.id = id;
    }

    /** {@return the first 12 characters of its id, or {@code host}} */
    public Bytes id() {
        return id;
    }
}
