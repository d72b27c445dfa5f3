package dev.hull.runtime.state;

import java.util.Arrays;

/**
 * Things by numbers, without boxes: an open-addressed table in which a taken place sends on to the next.
 *
 * @param <T> never equal to what stands for nothing
 */
final class LongMap<T> {
    private static final int LEAST = 1 << 8;

    private final T nothing;
    private long[] keys = new long[LEAST];
    private T[] values;
    private int size;

    /** {@code nothing} is what {@link #get} gives where nothing is. */
    LongMap(T nothing) {
        this.nothing = nothing;
        this.values = places(LEAST);
    }

    @SuppressWarnings("unchecked")
    private T[] places(int count) {
        T[] places = (T[]) new Object[count];
        Arrays.fill(places, nothing);
        return places;
    }

    T get(long key) {
        T[] places = values;
        int mask = places.length - 1;
        int at = home(key, mask);
        while (places[at] != nothing) {
            if (keys[at] == key) {
                return places[at];
            }
            at = (at + 1) & mask;
        }
        return nothing;
    }

    void put(long key, T value) {
        if (2 * (size + 1) > keys.length) {
            resize(2 * keys.length);
        }
        int at = place(key);
        if (values[at] == nothing) {
            size++;
        }
        keys[at] = key;
        values[at] = value;
    }

    private int place(long key) {
        int mask = values.length - 1;
        int at = home(key, mask);
        while (values[at] != nothing && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void resize(int places) {
        long[] oldKeys = keys;
        T[] oldValues = values;
        keys = new long[places];
        values = places(places);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != nothing) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    /** Leaves no mark: what stands behind and belongs further ahead moves up. */
    void remove(long key) {
        int hole = place(key);
        if (values[hole] == nothing) {
            return;
        }
        size--;
        int mask = values.length - 1;
        for (int at = (hole + 1) & mask; values[at] != nothing; at = (at + 1) & mask) {
            if (((at - home(keys[at], mask)) & mask) >= ((at - hole) & mask)) {
                keys[hole] = keys[at];
                values[hole] = values[at];
                hole = at;
            }
        }
        values[hole] = nothing;
    }

    int size() {
        return size;
    }

    /** Tells all values, in no order; {@code to} must not change the map. */
    void each(java.util.function.Consumer<T> to) {
        for (T value : values) {
            if (value != nothing) {
                to.accept(value);
            }
        }
    }

    private static int home(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio: neighbours come to lie apart
        return (int) (mixed >>> 32) & mask;
    }
}
