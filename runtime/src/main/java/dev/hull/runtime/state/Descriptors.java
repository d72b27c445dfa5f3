package dev.hull.runtime.state;

import dev.hull.model.events.ListedDescriptor;

/** What the descriptor numbers of a process stand for. */
public final class Descriptors {
    /** {@return what the number stands for, or {@link Descriptor#UNKNOWN}} */
    public Descriptor get(long number) {
        return Descriptor.UNKNOWN;
    }

    /** {@return a table of its own, with what this one has: as fork does} */
    Descriptors copy() {
        return new Descriptors();
    }

    void add(ListedDescriptor descriptor) {}

    /** {@return how many are open} */
    public int size() {
        return 0;
    }
}
