package dev.hull.benchmarks.events;

import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import java.util.Arrays;

/** Events that are kept as they lie in a recording, to be told again and again. Not safe for threads. */
public final class Ring implements CaptureListener {
    private byte[] bytes = new byte[1 << 20];
    private int[] starts = new int[1 << 10];
    private boolean[] wide = new boolean[1 << 10];
    private int count;
    private final Event event = new Event();
    private long number;

    @Override
    public void event(Event told) {
        int end = starts[count] + told.length();
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
        if (count + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            wide = Arrays.copyOf(wide, 2 * wide.length);
        }
        System.arraycopy(told.bytes(), told.from(), bytes, starts[count], told.length());
        wide[count] = told.isWide();
        starts[++count] = end;
    }

    /** Tells itself what it has, from the beginning, until it has so many; it has some. */
    void repeat(int size) {
        for (int i = 0; count < size; i++) {
            event.at(bytes, starts[i], wide[i], 0, 0);
            event(event);
        }
    }

    public int size() {
        return count;
    }

    /** Tells all, decoding each anew. */
    public void tell(CaptureListener to) {
        for (int i = 0; i < count; i++) {
            if (!event.atWhole(bytes, starts[i], starts[i + 1], wide[i], 0, ++number)) {
                throw new IllegalStateException("not whole");
            }
            to.event(event);
        }
    }
}
