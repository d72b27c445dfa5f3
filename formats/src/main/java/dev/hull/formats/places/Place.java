package dev.hull.formats.places;

import dev.hull.model.Field;
import java.util.List;

/**
 * A row of a format's table: one field, and the path below its container (or pod) where the format writes it. A field without a row is
 * one that the format can't say.
 */
public sealed interface Place {
    Field<?> field();

    /** {@return the keys from the container's own object down to the value} */
    List<String> path();

    /** {@return the path as users write it, as {@code securityContext.capabilities.drop}} */
    default String dotted() {
        return String.join(".", path());
    }

    static <T> Place key(Field.One<T> field, Codec<T> codec, String... path) {
        return new Key<>(field, List.of(path), codec);
    }

    static <E> Place listed(Field.Many<E> field, Codec<E> codec, String... path) {
        return new Listed<>(field, List.of(path), codec);
    }

    /** One value under one key. */
    record Key<T>(Field.One<T> field, List<String> path, Codec<T> codec) implements Place {
        public Key {
            path = List.copyOf(path);
        }
    }

    /** A list whose items are the field's elements. */
    record Listed<E>(Field.Many<E> field, List<String> path, Codec<E> codec) implements Place {
        public Listed {
            path = List.copyOf(path);
        }
    }

    /**
     * An entry of a list of options, recognised by its prefix, as {@code no-new-privileges} in {@code security_opt}.
     *
     * @param whenWorse the entry that says the field's worse value, empty where leaving it out does
     * @param whenBetter the entry that says its better value
     */
    record Word(Field.One<Boolean> field, List<String> path, String prefix, String whenWorse, String whenBetter)
            implements Place {
        public Word {
            path = List.copyOf(path);
        }
    }
}
