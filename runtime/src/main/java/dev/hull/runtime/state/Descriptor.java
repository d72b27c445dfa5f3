package dev.hull.runtime.state;

/** What a descriptor number of a process stands for. */
public final class Descriptor {
    public static final Descriptor UNKNOWN = new Descriptor('o');

    private final char type;

    Descriptor(char type) {
        this.type = type;
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    public dev.hull.model.events.Bytes name() {
        return dev.hull.model.events.Bytes.NONE;
    }

    /** {@return {@code fd.typechar}} */
    public char type() {
        return type;
    }
}
