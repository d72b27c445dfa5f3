package dev.hull.model;

import java.util.ArrayList;
import java.util.List;

/** An edit of one field of one subject, as data: applied to the model, and written back to the bytes. */
public sealed interface Change {
    SubjectRef subject();

    Field<?> field();

    /** {@return {@code settings} after this change} */
    Settings applyTo(Settings settings);

    /** The field has this value. */
    record Set<T>(SubjectRef subject, Field.One<T> field, T value) implements Change {
        @Override
        public Settings applyTo(Settings settings) {
            return settings.with(field, Setting.decided(value, Origin.NOWHERE));
        }
    }

    /** The list has this element; nothing changes where it has it already. */
    record Add<E>(SubjectRef subject, Field.Many<E> field, E element) implements Change {
        @Override
        public Settings applyTo(Settings settings) {
            Items<E> now = settings.items(field);
            if (settings.get(field).isWritten() && now.values().contains(element)) {
                return settings;
            }
            List<Item<E>> longer = new ArrayList<>(settings.get(field).isWritten() ? now.known() : List.of());
            longer.add(new Item<>(element, Origin.NOWHERE));
            return settings.with(field, Setting.decided(new Items<>(longer, now.unread()), Origin.NOWHERE));
        }
    }

    /** The list has this element no more. */
    record Remove<E>(SubjectRef subject, Field.Many<E> field, E element) implements Change {
        @Override
        public Settings applyTo(Settings settings) {
            Items<E> now = settings.items(field);
            List<Item<E>> shorter =
                    now.known().stream().filter(i -> !i.value().equals(element)).toList();
            return settings.with(field, Setting.decided(new Items<>(shorter, now.unread()), Origin.NOWHERE));
        }
    }
}
