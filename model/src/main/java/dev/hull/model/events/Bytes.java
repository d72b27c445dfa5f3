package dev.hull.model.events;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that do not change: the kernel's texts, which need not be UTF-8, and addresses. */
public final class Bytes {
    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] array;
    private int hash;

    private Bytes(byte[] array) {
        this.array = array;
    }

    public static Bytes copy(byte[] from, int start, int length) {
        return length == 0 ? NONE : new Bytes(Arrays.copyOfRange(from, start, start + length));
    }

    public static Bytes of(String text) {
        return text.isEmpty() ? NONE : new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return bytes that nobody else changes, not copied} */
    public static Bytes owned(byte[] array) {
        return array.length == 0 ? NONE : new Bytes(array);
    }

    /** {@return the bytes themselves; not to be changed} */
    public byte[] array() {
        return array;
    }

    public int length() {
        return array.length;
    }

    public boolean isEmpty() {
        return array.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = Arrays.hashCode(array);
        }
        return hash;
    }

    /** {@return the text; what is no UTF-8 is replaced} */
    @Override
    public String toString() {
        return new String(array, StandardCharsets.UTF_8);
    }
}
