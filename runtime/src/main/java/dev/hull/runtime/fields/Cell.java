package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Room for one field's value at one event, used again for the next: a number, a stretch of bytes that lies where it was
 * read, or a list of texts. Bytes must not be kept: they change with the next event.
 */
public final class Cell {
    private static final byte[] NOTHING = new byte[0];

    private long number;
    private byte[] bytes = NOTHING;
    private int from;
    private int length;
    private Bytes whole = Bytes.NONE;
    private final List<Bytes> items = new ArrayList<>();

    public void number(long value) {
        number = value;
    }

    public void flag(boolean value) {
        number = value ? 1 : 0;
    }

    public void text(Bytes all) {
        text(all.array(), 0, all.length());
        whole = all;
    }

    /** Text, an address or a buffer; shared, not copied. */
    public void text(byte[] in, int start, int size) {
        bytes = in;
        from = start;
        length = size;
        whole = Bytes.NONE;
    }

    /** Begins a list without items. */
    public void list() {
        items.clear();
    }

    public void item(Bytes text) {
        items.add(text);
    }

    /** {@return the number; 1 or 0 for a truth value; the bits of a double for {@code DOUBLE}} */
    public long number() {
        return number;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int from() {
        return from;
    }

    public int length() {
        return length;
    }

    /** {@return the value, if it is one that was put in as a whole and so does not change; else none, as for an empty one} */
    public Bytes whole() {
        return whole;
    }

    /** {@return the items; valid until the cell is used again} */
    public List<Bytes> items() {
        return items;
    }

    /** {@return the bytes as text; made anew, so for outputs and not for tests} */
    public String string() {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
}
