package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import java.util.Arrays;

/** Room for a name that is put together, used again for the next. */
public final class NameText {
    private static final byte[] DIGITS = Bytes.of("0123456789abcdef").array();

    private byte[] bytes = new byte[256];
    private int length;

    public NameText clear() {
        length = 0;
        return this;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /** {@return the bytes, with room for so many behind those that are there} */
    byte[] reserve(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
        return bytes;
    }

    NameText add(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    NameText add(byte[] from, int start, int size) {
        reserve(size);
        System.arraycopy(from, start, bytes, length, size);
        length += size;
        return this;
    }

    /** {@code number} has no sign; digits over 9 are small letters. */
    NameText add(long number, int base) {
        reserve(64);
        int digits = 1;
        for (long rest = Long.divideUnsigned(number, base); rest != 0; rest = Long.divideUnsigned(rest, base)) {
            digits++;
        }
        long rest = number;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = DIGITS[(int) Long.remainderUnsigned(rest, base)];
            rest = Long.divideUnsigned(rest, base);
        }
        length += digits;
        return this;
    }

    Bytes of(Names names) {
        return names.of(bytes, 0, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, java.nio.charset.StandardCharsets.UTF_8);
    }
}
