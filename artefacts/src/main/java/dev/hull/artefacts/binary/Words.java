package dev.hull.artefacts.binary;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The numbers and texts of an executable. What lies past the end reads as 0 and as no text, so that no lie of a table throws. */
public final class Words {
    private final MemorySegment bytes;
    private final boolean isBigEndian;
    private final int size;
    // A buffer is read without the handles that layouts are turned into when they are first used: 6 ms of a cold start.
    private final ByteBuffer buffer;

    /**
     * The words of {@code bytes}, of which there are less than 2^31.
     *
     * @param size bytes of an address: 4 or 8
     */
    public Words(MemorySegment bytes, boolean isBigEndian, int size) {
        this.bytes = bytes;
        this.isBigEndian = isBigEndian;
        this.size = size;
        this.buffer = bytes.asByteBuffer().order(isBigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    public MemorySegment bytes() {
        return bytes;
    }

    public boolean isBigEndian() {
        return isBigEndian;
    }

    public int size() {
        return size;
    }

    private boolean has(long at, int count) {
        return at >= 0 && at <= buffer.limit() - count;
    }

    public int uint8(long at) {
        return has(at, 1) ? buffer.get((int) at) & 0xff : 0;
    }

    public int uint16(long at) {
        return has(at, 2) ? Short.toUnsignedInt(buffer.getShort((int) at)) : 0;
    }

    public long uint32(long at) {
        return has(at, 4) ? Integer.toUnsignedLong(buffer.getInt((int) at)) : 0;
    }

    /** {@return 8 bytes} Larger than {@link Long#MAX_VALUE} is negative. */
    public long int64(long at) {
        return has(at, 8) ? buffer.getLong((int) at) : 0;
    }

    /** {@return an address or a size, of 4 or 8 bytes} */
    public long word(long at) {
        return size == 8 ? int64(at) : uint32(at);
    }

    /** {@return the bytes from {@code at} up to a zero, at most {@code most}} */
    public String text(long at, int most) {
        return text(at, lengthTo0(at, most), StandardCharsets.ISO_8859_1);
    }

    /** As {@link #text}, in UTF-8. */
    public String utf8To0(long at, int most) {
        return text(at, lengthTo0(at, most), StandardCharsets.UTF_8);
    }

    private int lengthTo0(long at, int most) {
        int length = 0;
        while (length < most && uint8(at + length) != 0) {
            length++;
        }
        return length;
    }

    /** {@return {@code length} bytes of UTF-8, or nothing where the file has less} */
    public String utf8(long at, int length) {
        return text(at, length, StandardCharsets.UTF_8);
    }

    private String text(long at, int length, Charset charset) {
        if (length <= 0 || !has(at, length)) {
            return "";
        }
        byte[] copy = new byte[length];
        buffer.get((int) at, copy);
        return new String(copy, charset);
    }
}
