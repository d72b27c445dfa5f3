package dev.hull.model;

import java.util.List;

/** A value with the one who decided it: the heart of an audit. */
public sealed interface Setting<T> {
    /** The most dangerous value that this may turn out to have; the value itself where it is known. */
    T worst();

    /** {@return whether {@link #worst} is the value itself, and not a fear} */
    boolean isKnown();

    /** {@return how a report says this} */
    Says says();

    /** {@return where it is written, or {@link Location#NONE} where it is left out} */
    Location at();

    /** {@return whether somebody wrote it, resolved or not} */
    default boolean isWritten() {
        return this instanceof Decided || this instanceof Unresolved;
    }

    static <T> Setting<T> decided(T value, Origin by) {
        return new Decided<>(value, by, List.of());
    }

    static <T> Setting<T> implied(T value, Default by) {
        return new Implied<>(value, by);
    }

    /** Somebody wrote it: {@code by} says who and where, {@code overruled} what it replaced. */
    record Decided<T>(T value, Origin by, List<Origin> overruled) implements Setting<T> {
        public Decided {
            overruled = List.copyOf(overruled);
        }

        @Override
        public T worst() {
            return value;
        }

        @Override
        public boolean isKnown() {
            return !(value instanceof Items<?> items) || items.unread().isEmpty();
        }

        @Override
        public Says says() {
            return new Says(
                    isKnown() ? Says.DECIDED : Says.UNRESOLVED,
                    value,
                    by.layer().name().toLowerCase(java.util.Locale.ROOT));
        }

        @Override
        public Location at() {
            return by.at();
        }
    }

    /** Left out; the platform applies {@code value}: {@code by} names the version and the source. */
    record Implied<T>(T value, Default by) implements Setting<T> {
        @Override
        public T worst() {
            return value;
        }

        @Override
        public boolean isKnown() {
            return true;
        }

        @Override
        public Says says() {
            return new Says(Says.IMPLIED, value, by.platform() + " default");
        }

        @Override
        public Location at() {
            return Location.NONE;
        }
    }

    /** Written, but it hangs on a variable or a template; {@code text} as it is written. */
    record Unresolved<T>(T worst, String text, Origin by) implements Setting<T> {
        @Override
        public boolean isKnown() {
            return false;
        }

        @Override
        public Says says() {
            return new Says(Says.UNRESOLVED, text, by.layer().name().toLowerCase(java.util.Locale.ROOT));
        }

        @Override
        public Location at() {
            return by.at();
        }
    }

    /** Left out, and what decides was not read: {@code dependsOn} names it, as "the image's USER". */
    record Open<T>(T worst, String dependsOn) implements Setting<T> {
        @Override
        public boolean isKnown() {
            return false;
        }

        @Override
        public Says says() {
            return new Says(Says.OPEN, dependsOn, dependsOn);
        }

        @Override
        public Location at() {
            return Location.NONE;
        }
    }
}
