package dev.hull.runtime.fields;

import dev.hull.runtime.state.Moment;

/**
 * A field such as {@code fd.ip}, which means the client's or the server's: a condition holds if it holds for one of them,
 * but {@code !=} only if it holds for both. Outputs have no value of it.
 */
public abstract class EitherSide implements Extractor {
    /** {@return whether the client's has a value; then it stands in {@code out}} */
    public abstract boolean client(Moment moment, Cell out);

    /** {@return whether the server's has a value; then it stands in {@code out}} */
    public abstract boolean server(Moment moment, Cell out);

    @Override
    public final boolean read(Moment moment, Cell out) {
        return false;
    }
}
