package dev.hull.runtime.fields;

import dev.hull.runtime.state.Moment;

/** Reads one field with its argument. It allocates nothing where the field is one of a silent event's. */
@FunctionalInterface
public interface Extractor {
    /** {@return whether there is a value; then it stands in {@code out}} */
    boolean read(Moment moment, Cell out);
}
