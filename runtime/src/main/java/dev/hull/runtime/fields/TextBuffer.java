package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import java.util.Arrays;

/** Room for a text that is put together for one event, used again for the next. */
final class TextBuffer {
    private static final byte[] DIGITS = Bytes.of("0123456789ABCDEF").array();

    private byte[] bytes = new byte[256];
    private int length;

    void clear() {
        length = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean isEmpty() {
        return length == 0;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    TextBuffer add(byte each) {
        reserve(1);
        bytes[length++] = each;
        return this;
    }

    TextBuffer add(char ascii) {
        return add((byte) ascii);
    }

    TextBuffer add(byte[] from, int start, int size) {
        reserve(size);
        System.arraycopy(from, start, bytes, length, size);
        length += size;
        return this;
    }

    TextBuffer add(Bytes text) {
        return add(text.array(), 0, text.length());
    }

    TextBuffer add(TextBuffer other) {
        return add(other.bytes, 0, other.length);
    }

    TextBuffer add(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            add((byte) ascii.charAt(i));
        }
        return this;
    }

    TextBuffer addNumber(long number) {
        if (number < 0) {
            add('-');
        }
        return number < 0 ? addUnsigned(-number, 10) : addUnsigned(number, 10);
    }

    /** Digits of a number without sign; hexadecimal ones in capitals. */
    TextBuffer addUnsigned(long number, int base) {
        reserve(64);
        int from = length;
        long rest = number;
        do {
            bytes[length++] = DIGITS[(int) Long.remainderUnsigned(rest, base)];
            rest = Long.divideUnsigned(rest, base);
        } while (rest != 0);
        for (int low = from, high = length - 1; low < high; low++, high--) {
            byte kept = bytes[low];
            bytes[low] = bytes[high];
            bytes[high] = kept;
        }
        return this;
    }

    /** So that a number shows all its digits. */
    TextBuffer addPadded(long number, int width) {
        for (long power = pow(width - 1); power > 1 && number < power; power /= 10) {
            add('0');
        }
        return addUnsigned(number, 10);
    }

    private static long pow(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    void to(Cell out) {
        out.text(bytes, 0, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, java.nio.charset.StandardCharsets.UTF_8);
    }
}
