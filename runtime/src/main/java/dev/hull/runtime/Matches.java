package dev.hull.runtime;

import java.util.Arrays;

/** Which rules matched one event: their places in {@link Matcher#rules}, ascending; used again for the next event. */
public final class Matches {
    private int[] places = new int[16];
    private int count;

    public void clear() {
        count = 0;
    }

    public void add(int place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = place;
    }

    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public int get(int index) {
        return places[index];
    }
}
