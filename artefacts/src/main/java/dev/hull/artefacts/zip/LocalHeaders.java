package dev.hull.artefacts.zip;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * What is left of an archive whose directory is broken: a directory made from the local headers (APPNOTE.TXT 4.3.7), read one
 * after the other from the first byte on, as far as they go.
 */
final class LocalHeaders {
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_FIXED = 30;
    private static final int RECORD = 0x02014b50;
    private static final int RECORD_FIXED = 46;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int SIZES_FOLLOW = 1 << 3;
    private static final int DEFLATED = 8;

    private final MemorySegment bytes;
    private final Inflation inflation;
    private byte[] records = new byte[1 << 12];
    private int length;

    private LocalHeaders(MemorySegment bytes, Inflation inflation) {
        this.bytes = bytes;
        this.inflation = inflation;
    }

    static byte[] directory(MemorySegment bytes, Inflation inflation) {
        LocalHeaders headers = new LocalHeaders(bytes, inflation);
        long at = 0;
        while (at >= 0 && at <= bytes.byteSize() - LOCAL_FIXED && Little.int32(bytes, at) == LOCAL) {
            at = headers.take(at);
        }
        return Arrays.copyOf(headers.records, headers.length);
    }

    /** {@return where the next header is, -1 where that can't be told} */
    private long take(long at) {
        int flags = Little.int16(bytes, at + 6);
        int method = Little.int16(bytes, at + 8);
        long compressed = Little.uint32(bytes, at + 18);
        long size = Little.uint32(bytes, at + 22);
        int nameLength = Little.int16(bytes, at + 26);
        long data = at + LOCAL_FIXED + nameLength + Little.int16(bytes, at + 28);
        if (data > bytes.byteSize() || at > Integer.MAX_VALUE) {
            return -1;
        }
        long next = data + compressed;
        if ((flags & SIZES_FOLLOW) != 0 && compressed == 0) {
            if (method != DEFLATED) {
                return -1;
            }
            try {
                long room = Math.min(bytes.byteSize() - data, Integer.MAX_VALUE);
                long[] measured = inflation.measure(bytes.asSlice(data, room));
                compressed = measured[0];
                size = measured[1];
            } catch (Damaged e) {
                return -1;
            }
            next = afterDescriptor(data + compressed);
        }
        if (next > bytes.byteSize() || length > inflation.limits().directory() - RECORD_FIXED - nameLength) {
            return -1;
        }
        add(at, flags, method, compressed, size, nameLength);
        return next;
    }

    private long afterDescriptor(long at) {
        boolean marked = at <= bytes.byteSize() - 4 && Little.int32(bytes, at) == DESCRIPTOR;
        return at + (marked ? 16 : 12);
    }

    private void add(long at, int flags, int method, long compressed, long size, int nameLength) {
        int end = length + RECORD_FIXED + nameLength;
        if (end > records.length) {
            records = Arrays.copyOf(records, Math.max(end, records.length * 2));
        }
        Little.putInt32(records, length, RECORD);
        Little.putInt16(records, length + 8, flags);
        Little.putInt16(records, length + 10, method);
        Little.putInt32(records, length + 20, (int) compressed);
        Little.putInt32(records, length + 24, (int) size);
        Little.putInt16(records, length + 28, nameLength);
        Little.putInt32(records, length + 42, (int) at);
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at + LOCAL_FIXED, records, length + RECORD_FIXED, nameLength);
        length = end;
    }
}
