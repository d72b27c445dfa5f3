package dev.hull.artefacts.rpm;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/**
 * Numbers and texts in an array, in one order of bytes. Copied out of the mapped file a page or a header at a time: the first use of a
 * variable handle over a segment costs a start more than all the copies.
 */
final class Bytes {
    private final byte[] array;
    private final boolean bigEndian;

    Bytes(byte[] array, boolean bigEndian) {
        this.array = array;
        this.bigEndian = bigEndian;
    }

    /** {@return {@code length} bytes of {@code file} from {@code at} on} */
    static byte[] copy(MemorySegment file, long at, long length) throws Damaged {
        if (at < 0 || length < 0 || at > file.byteSize() - length || length > Integer.MAX_VALUE - 8) {
            throw new Damaged("it ends before byte %d, which it points at".formatted(at + length));
        }
        byte[] copy = new byte[(int) length];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, at, copy, 0, copy.length);
        return copy;
    }

    /** {@return the array itself} Not to be written to. */
    byte[] array() {
        return array;
    }

    int length() {
        return array.length;
    }

    int u8(long at) throws Damaged {
        check(at, 1);
        return array[(int) at] & 0xff;
    }

    int u16(long at) throws Damaged {
        check(at, 2);
        int first = array[(int) at] & 0xff;
        int second = array[(int) at + 1] & 0xff;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    int i32(long at) throws Damaged {
        check(at, 4);
        int from = (int) at;
        int number = (array[from] & 0xff) << 24
                | (array[from + 1] & 0xff) << 16
                | (array[from + 2] & 0xff) << 8
                | array[from + 3] & 0xff;
        return bigEndian ? number : Integer.reverseBytes(number);
    }

    long u32(long at) throws Damaged {
        return Integer.toUnsignedLong(i32(at));
    }

    /** {@return the bytes from {@code at} to before the first zero, as UTF-8} */
    String text(long at) throws Damaged {
        check(at, 1);
        return text((int) at, end((int) at));
    }

    /** {@return the bytes from {@code from} to before {@code to}, as UTF-8} */
    String text(int from, int to) {
        return new String(array, from, to - from, StandardCharsets.UTF_8);
    }

    /** {@return where the text at {@code at} ends: at its zero} */
    int end(int at) throws Damaged {
        check(at, 1);
        for (int i = at; i < array.length; i++) {
            if (array[i] == 0) {
                return i;
            }
        }
        throw new Damaged("a text has no end");
    }

    private void check(long at, int length) throws Damaged {
        if (at < 0 || at > array.length - length) {
            throw new Damaged("it points at byte %d of %d".formatted(at, array.length));
        }
    }
}
