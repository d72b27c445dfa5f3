package dev.hull.runtime.alerts;

import java.util.Arrays;

/** The last moments at which something happened, in order; it grows only as far as is asked. */
final class Times {
    private long[] ring = new long[4];
    private int first;
    private int count;

    /** {@return whether, with {@code now}, there are {@code most} that are not older than {@code oldest}} What is older is forgotten. */
    boolean add(long now, int most, long oldest) {
        forgetBefore(oldest);
        if (count < most) {
            put(now);
        }
        return count >= most;
    }

    /** Takes the last one out again. {@return true} */
    boolean dropLast() {
        count--;
        return true;
    }

    private void forgetBefore(long oldest) {
        while (count > 0 && ring[first] < oldest) {
            first = (first + 1) % ring.length;
            count--;
        }
    }

    private void put(long now) {
        if (count == ring.length) {
            long[] larger = Arrays.copyOf(ring, 2 * count);
            for (int i = 0; i < count; i++) {
                larger[i] = ring[(first + i) % count];
            }
            ring = larger;
            first = 0;
        }
        ring[(first + count++) % ring.length] = now;
    }
}
