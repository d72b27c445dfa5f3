package dev.hull.artefacts.binary;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The numbers and texts of an executable. What lies past the end reads as 0 and as no text, so that no lie of a table throws.
 *
 * @param size bytes of an address: 4 or 8
 */
public record Words(MemorySegment bytes, boolean isBigEndian, int size) {
    private static final ValueLayout.OfShort LITTLE_SHORT = layout(ValueLayout.JAVA_SHORT_UNALIGNED);
    private static final ValueLayout.OfInt LITTLE_INT = layout(ValueLayout.JAVA_INT_UNALIGNED);
    private static final ValueLayout.OfLong LITTLE_LONG = layout(ValueLayout.JAVA_LONG_UNALIGNED);

    private static ValueLayout.OfShort layout(ValueLayout.OfShort any) {
        return any.withOrder(ByteOrder.LITTLE_ENDIAN);
    }

    private static ValueLayout.OfInt layout(ValueLayout.OfInt any) {
        return any.withOrder(ByteOrder.LITTLE_ENDIAN);
    }

    private static ValueLayout.OfLong layout(ValueLayout.OfLong any) {
        return any.withOrder(ByteOrder.LITTLE_ENDIAN);
    }

    private boolean has(long at, int count) {
        return at >= 0 && at <= bytes.byteSize() - count;
    }

    public int uint8(long at) {
        return has(at, 1) ? bytes.get(ValueLayout.JAVA_BYTE, at) & 0xff : 0;
    }

    public int uint16(long at) {
        if (!has(at, 2)) {
            return 0;
        }
        short value = bytes.get(LITTLE_SHORT, at);
        return Short.toUnsignedInt(isBigEndian ? Short.reverseBytes(value) : value);
    }

    public long uint32(long at) {
        if (!has(at, 4)) {
            return 0;
        }
        int value = bytes.get(LITTLE_INT, at);
        return Integer.toUnsignedLong(isBigEndian ? Integer.reverseBytes(value) : value);
    }

    /** {@return 8 bytes} Larger than {@link Long#MAX_VALUE} is negative. */
    public long int64(long at) {
        if (!has(at, 8)) {
            return 0;
        }
        long value = bytes.get(LITTLE_LONG, at);
        return isBigEndian ? Long.reverseBytes(value) : value;
    }

    /** {@return an address or a size, of 4 or 8 bytes} */
    public long word(long at) {
        return size == 8 ? int64(at) : uint32(at);
    }

    /** {@return the bytes from {@code at} up to a zero, at most {@code most}} */
    public String text(long at, int most) {
        int length = 0;
        while (length < most && uint8(at + length) != 0) {
            length++;
        }
        return text(at, length, StandardCharsets.ISO_8859_1);
    }

    /** {@return {@code length} bytes of UTF-8, or nothing where the file has less} */
    public String utf8(long at, int length) {
        return text(at, length, StandardCharsets.UTF_8);
    }

    private String text(long at, int length, Charset charset) {
        return length > 0 && has(at, length)
                ? new String(bytes.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE), charset)
                : "";
    }
}
