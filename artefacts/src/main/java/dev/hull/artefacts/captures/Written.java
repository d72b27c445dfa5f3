package dev.hull.artefacts.captures;

import dev.hull.model.events.Event;
import dev.hull.model.events.ParameterType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An event that is put together, in an array of its own that the next one is put into again. */
final class Written {
    private byte[] bytes = new byte[1 << 12];
    private boolean wide;
    private int count;
    private int done;
    private int end;

    /** Begins with time and thread of {@code event}. */
    void begin(Event event, int code, boolean wide, int count) {
        this.wide = wide;
        this.count = count;
        this.done = 0;
        this.end = Event.HEADER + count * (wide ? 4 : 2);
        room(0);
        System.arraycopy(event.bytes(), event.from(), bytes, 0, 16);
        Cursor.SHORT.set(bytes, 20, (short) code);
        Cursor.INT.set(bytes, 22, count);
    }

    /** The parameter of another event; a wider number is cut to the type's width. */
    void put(Event from, int parameter, ParameterType type) {
        int start = from.start(parameter);
        int size = from.size(parameter);
        if (type.width() > 0 && size == type.width() + 1) {
            start++; // the byte that says which type follows
            size--;
        } else if (type.width() > 0 && size > type.width()) {
            size = type.width();
        }
        put(from.bytes(), start, size);
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(Arrays.copyOf(utf8, utf8.length + 1), 0, utf8.length + 1);
    }

    /** So many bytes of 0; a parameter of none is missing. */
    void zero(int size) {
        room(size);
        Arrays.fill(bytes, end, end + size, (byte) 0);
        length(size);
    }

    /** {@return that all is well: {@code event} has moved here} */
    boolean end(Event event) {
        Cursor.INT.set(bytes, 16, end);
        return done == count && event.atWhole(bytes, 0, end, wide, event.cpu(), event.number());
    }

    void put(byte[] from, int start, int size) {
        room(size);
        System.arraycopy(from, start, bytes, end, size);
        length(size);
    }

    private void length(int size) {
        if (wide) {
            Cursor.INT.set(bytes, Event.HEADER + 4 * done, size);
        } else {
            Cursor.SHORT.set(bytes, Event.HEADER + 2 * done, (short) size);
        }
        done++;
        end += size;
    }

    private void room(int more) {
        if (end + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (end + more));
        }
    }
}
