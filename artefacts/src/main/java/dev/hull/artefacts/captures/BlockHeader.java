package dev.hull.artefacts.captures;

import java.util.zip.CRC32;

/**
 * What stands before each block of a {@code .hullcap}, byte by byte in {@code docs/hullcap.md}. It is all that an index needs: whoever
 * looks for a time walks from header to header.
 *
 * @param kind {@link #LISTS} or {@link #EVENTS}
 * @param state the part with events that change state, or with lists
 * @param rest the part with all other events
 * @param events in both parts; gaps are not counted
 * @param order bytes at the beginning of {@code state} that say how the two parts lie in each other
 * @param first number of the first event
 * @param earliest nanoseconds since 1970
 * @param latest nanoseconds since 1970
 */
record BlockHeader(int kind, Part state, Part rest, int events, int order, long first, long earliest, long latest) {
    static final int BYTES = 72;
    static final int MARK = 0x4B4C4248; // HBLK
    static final int LISTS = 1;
    static final int EVENTS = 2;

    private static final int DEFLATED = 1;

    /** Bytes as they lie in the file, bytes after inflating, and the CRC-32 of the former. */
    record Part(int packed, int raw, int crc) {
        static final Part NONE = new Part(0, 0, 0);
    }

    static boolean begins(byte[] bytes, int at) {
        return (int) Cursor.INT.get(bytes, at) == MARK && (int) Cursor.INT.get(bytes, at + 68) == crc(bytes, at, 68);
    }

    /** Only where {@link #begins}. */
    static BlockHeader read(byte[] bytes, int at) {
        return new BlockHeader(
                bytes[at + 4] & 0xff,
                new Part(int32(bytes, at + 8), int32(bytes, at + 12), int32(bytes, at + 28)),
                new Part(int32(bytes, at + 16), int32(bytes, at + 20), int32(bytes, at + 60)),
                int32(bytes, at + 24),
                int32(bytes, at + 56),
                (long) Cursor.LONG.get(bytes, at + 32),
                (long) Cursor.LONG.get(bytes, at + 40),
                (long) Cursor.LONG.get(bytes, at + 48));
    }

    /** {@return whether its lengths may be} */
    boolean isWithin(CaptureLimits limits) {
        int most = limits.block();
        return isWithin(state, most) && isWithin(rest, most) && events >= 0 && order >= 0 && order <= state.raw();
    }

    private static boolean isWithin(Part part, int most) {
        return part.packed() >= 0 && part.packed() <= most && part.raw() >= 0 && part.raw() <= most;
    }

    void write(Growing to) {
        int start = to.length();
        to.int32(MARK).int8(kind).int8(DEFLATED).int16(0);
        to.int32(state.packed()).int32(state.raw()).int32(rest.packed()).int32(rest.raw());
        to.int32(events).int32(state.crc()).int64(first).int64(earliest).int64(latest);
        to.int32(order).int32(rest.crc()).int32(0);
        to.int32(crc(to.bytes(), start, 68));
    }

    static int crc(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    private static int int32(byte[] bytes, int at) {
        return (int) Cursor.INT.get(bytes, at);
    }
}
