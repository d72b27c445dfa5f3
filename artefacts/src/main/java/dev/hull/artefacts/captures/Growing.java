package dev.hull.artefacts.captures;

import dev.hull.model.events.Bytes;
import java.util.Arrays;
import java.util.List;

/** Little-endian numbers and texts, one after the other, in an array that grows. The other side of {@link Cursor}. */
final class Growing {
    private byte[] bytes = new byte[1 << 12];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** {@return where {@code more} bytes begin that are to be filled} */
    int take(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
        int start = length;
        length += more;
        return start;
    }

    Growing int8(int value) {
        int at = take(1);
        bytes[at] = (byte) value;
        return this;
    }

    Growing int16(int value) {
        int at = take(2);
        Cursor.SHORT.set(bytes, at, (short) value);
        return this;
    }

    Growing int32(int value) {
        int at = take(4);
        Cursor.INT.set(bytes, at, value);
        return this;
    }

    Growing int64(long value) {
        int at = take(8);
        Cursor.LONG.set(bytes, at, value);
        return this;
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    Growing varint(int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            int8(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        return int8(rest);
    }

    Growing put(byte[] from, int start, int count) {
        int at = take(count);
        System.arraycopy(from, start, bytes, at, count);
        return this;
    }

    Growing bytes(Bytes value) {
        return put(value.array(), 0, value.length());
    }

    /** A text behind its length in four bytes. */
    Growing text(Bytes value) {
        return int32(value.length()).bytes(value);
    }

    Growing texts(List<Bytes> values) {
        int32(values.size());
        values.forEach(this::text);
        return this;
    }

    /** Takes back the last bytes. */
    void drop(int count) {
        length -= count;
    }
}
