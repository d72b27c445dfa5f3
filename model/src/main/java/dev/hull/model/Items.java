package dev.hull.model;

import java.util.ArrayList;
import java.util.List;

/** A list in which each element says who decided it. One unread element makes every answer about the whole unknown. */
public record Items<E>(List<Item<E>> known, List<Unread> unread) {
    private static final Items<?> NONE = new Items<>(List.of(), List.of());

    public Items {
        known = List.copyOf(known);
        unread = List.copyOf(unread);
    }

    @SuppressWarnings("unchecked") // an empty list holds no element of the wrong type
    public static <E> Items<E> none() {
        return (Items<E>) NONE;
    }

    public static <E> Items<E> of(List<Item<E>> known) {
        return new Items<>(known, List.of());
    }

    /** {@return values that one platform default decided} */
    public static <E> Items<E> implied(List<E> values, Default by) {
        return of(values.stream().map(v -> new Item<>(v, by)).toList());
    }

    public List<E> values() {
        List<E> values = new ArrayList<>(known.size());
        for (Item<E> item : known) {
            values.add(item.value());
        }
        return values;
    }

    public boolean isEmpty() {
        return known.isEmpty() && unread.isEmpty();
    }
}
