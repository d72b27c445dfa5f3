package dev.hull.artefacts.zip;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Little-endian numbers of arrays and segments of less than 2^31 bytes, at any alignment. Put together by hand or by a buffer: what
 * handles and layouts do is linked when it is first done, ten milliseconds before the first jar.
 */
final class Little {
    private Little() {}

    static int int16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }

    static int int32(byte[] bytes, int at) {
        return int16(bytes, at) | int16(bytes, at + 2) << 16;
    }

    static long uint32(byte[] bytes, int at) {
        return Integer.toUnsignedLong(int32(bytes, at));
    }

    static long int64(byte[] bytes, int at) {
        return uint32(bytes, at) | (long) int32(bytes, at + 4) << 32;
    }

    private static ByteBuffer buffer(MemorySegment bytes) {
        return bytes.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    static int int16(MemorySegment bytes, long at) {
        return Short.toUnsignedInt(buffer(bytes).getShort((int) at));
    }

    static int int32(MemorySegment bytes, long at) {
        return buffer(bytes).getInt((int) at);
    }

    static long uint32(MemorySegment bytes, long at) {
        return Integer.toUnsignedLong(int32(bytes, at));
    }

    static long int64(MemorySegment bytes, long at) {
        return buffer(bytes).getLong((int) at);
    }

    /** {@return the bytes from {@code at} on, {@code length} of them} */
    static byte[] copy(MemorySegment bytes, long at, long length) {
        byte[] copy = new byte[(int) length];
        bytes.asByteBuffer().get((int) at, copy);
        return copy;
    }

    static void putInt16(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
    }

    static void putInt32(byte[] bytes, int at, int value) {
        putInt16(bytes, at, value);
        putInt16(bytes, at + 2, value >> 16);
    }

    static void putInt64(byte[] bytes, int at, long value) {
        putInt32(bytes, at, (int) value);
        putInt32(bytes, at + 4, (int) (value >> 32));
    }
}
