package dev.hull.vulns.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A place in a segment, and the way on from there; never past its end, whatever the bytes say.
 *
 * <p>What lies ahead is copied to the heap a piece at a time: a mapped byte costs a dozen calls, each of them dear in a program that
 * has only just started.
 */
final class Cursor {
    private static final int AHEAD = 192;
    private static final byte[] NOTHING = {};

    private final ByteBuffer buffer;
    private final int end;
    private int at;
    private byte[] ahead = NOTHING;
    private int aheadFrom;
    private int aheadEnd;

    Cursor(ByteBuffer buffer, int from) {
        this(buffer, from, buffer.limit());
    }

    Cursor(ByteBuffer buffer, int from, int end) {
        if (from < 0 || from > end || end > buffer.limit()) {
            throw new DamagedDatabase("a place outside of its segment");
        }
        this.buffer = buffer;
        this.at = from;
        this.end = end;
    }

    boolean atEnd() {
        return at >= end;
    }

    int at() {
        return at;
    }

    int left() {
        return end - at;
    }

    int octet() {
        if (at >= end) {
            throw new DamagedDatabase("a segment ends too early");
        }
        if (at >= aheadEnd) {
            look();
        }
        return ahead[at++ - aheadFrom] & 0xff;
    }

    private void look() {
        int length = Math.min(AHEAD, end - at);
        if (ahead.length < length) {
            ahead = new byte[length];
        }
        buffer.get(at, ahead, 0, length);
        aheadFrom = at;
        aheadEnd = at + length;
    }

    int fixed32() {
        if (end - at < 4) {
            throw new DamagedDatabase("a segment ends too early");
        }
        int value = buffer.getInt(at);
        at += 4;
        return value;
    }

    long fixed64() {
        return fixed32() & 0xffffffffL | (long) fixed32() << 32;
    }

    int varint() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int octet = octet();
            value |= (octet & 0x7f) << shift;
            if (octet < 0x80) {
                if (value < 0) {
                    break;
                }
                return value;
            }
        }
        throw new DamagedDatabase("a number that is too large");
    }

    int signed() {
        int value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    private int unsigned() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int octet = octet();
            value |= (octet & 0x7f) << shift;
            if (octet < 0x80) {
                return value;
            }
        }
        throw new DamagedDatabase("a number that is too large");
    }

    /** {@return how many things follow}; each takes a byte at least, so there can't be more than bytes are left. */
    int count() {
        int count = varint();
        if (count > left()) {
            throw new DamagedDatabase("more things than there is room for");
        }
        return count;
    }

    String text() {
        return new String(bytes(varint()), StandardCharsets.UTF_8);
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[checked(length)];
        bytes(bytes, 0, length);
        return bytes;
    }

    void bytes(byte[] into, int from, int length) {
        checked(length);
        if (at >= aheadFrom && at + length <= aheadEnd) {
            System.arraycopy(ahead, at - aheadFrom, into, from, length);
        } else {
            buffer.get(at, into, from, length);
        }
        at += length;
    }

    void skip(int length) {
        at += checked(length);
    }

    private int checked(int length) {
        if (length < 0 || length > left()) {
            throw new DamagedDatabase("a text that is longer than its segment");
        }
        return length;
    }
}
