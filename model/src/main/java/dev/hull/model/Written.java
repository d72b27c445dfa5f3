package dev.hull.model;

import java.util.NoSuchElementException;

/** A scalar as its author left it: given, or left out. No default and no inheritance stands behind it. */
public sealed interface Written<T> {
    /** {@return where it is written; where it is left out, the nearest thing around it that is written} */
    Location at();

    boolean isGiven();

    /** {@return the value} @throws NoSuchElementException if it is left out */
    T value();

    /** {@return the value, or {@code other} where it is left out} */
    T orElse(T other);

    /** {@return whether it is given, and as {@code value}} */
    boolean is(T value);

    /** Somebody wrote it. */
    record Given<T>(T value, Location at) implements Written<T> {
        @Override
        public boolean isGiven() {
            return true;
        }

        @Override
        public T orElse(T other) {
            return value;
        }

        @Override
        public boolean is(T other) {
            return value.equals(other);
        }
    }

    /** Nobody did. */
    record LeftOut<T>(Location at) implements Written<T> {
        @Override
        public boolean isGiven() {
            return false;
        }

        @Override
        public T value() {
            throw new NoSuchElementException("left out");
        }

        @Override
        public T orElse(T other) {
            return other;
        }

        @Override
        public boolean is(T other) {
            return false;
        }
    }
}
