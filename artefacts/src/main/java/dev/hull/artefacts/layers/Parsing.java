package dev.hull.artefacts.layers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** Bytes of a record while they are read. */
final class Parsing {
    private final byte[] bytes;
    private final int end;
    private final List<String> texts = new ArrayList<>();
    private int at = Integer.BYTES;

    /** These are not the bytes of a record. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Reads one thing. */
    interface Reading<T> {
        T read() throws Broken;
    }

    Parsing(byte[] bytes, int mark) throws Broken {
        this.bytes = bytes;
        this.end = bytes.length - Integer.BYTES;
        if (end < Integer.BYTES || ByteBuffer.wrap(bytes).getInt(0) != mark) {
            throw new Broken();
        }
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, end);
        if ((int) sum.getValue() != ByteBuffer.wrap(bytes).getInt(end)) {
            throw new Broken();
        }
    }

    int number() throws Broken {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            if (at >= end) {
                throw new Broken();
            }
            byte next = bytes[at++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new Broken();
    }

    String text() throws Broken {
        int size = number() - 1;
        if (size < 0) {
            int known = number();
            if (known < 0 || known >= texts.size()) {
                throw new Broken();
            }
            return texts.get(known);
        }
        if (size > end - at) {
            throw new Broken();
        }
        String text = new String(bytes, at, size, StandardCharsets.UTF_8);
        at += size;
        texts.add(text);
        return text;
    }

    <T> List<T> list(Reading<T> each) throws Broken {
        int size = number();
        if (size < 0 || size > end - at) {
            throw new Broken();
        }
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(each.read());
        }
        return list;
    }

    <T extends Enum<T>> T constant(T[] values) throws Broken {
        String name = text();
        for (T value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw new Broken();
    }

    long[] longs() throws Broken {
        int size = number();
        if (size < 0 || size > (end - at) / Long.BYTES) {
            throw new Broken();
        }
        long[] longs = new long[size];
        ByteBuffer.wrap(bytes, at, size * Long.BYTES).asLongBuffer().get(longs);
        at += size * Long.BYTES;
        return longs;
    }
}
