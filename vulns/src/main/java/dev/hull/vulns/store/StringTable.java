package dev.hull.vulns.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Strings in the order of their bytes, each known by its number in that order; of neighbours that begin alike, the beginning is
 * kept once.
 *
 * <p>Count, then where each block of {@value #PER_BLOCK} begins, then the blocks: the first string whole, of the others how
 * many bytes they share with the one before, and the rest.
 */
final class StringTable {
    static final int PER_BLOCK = 16;
    private static final int LONGEST = 1 << 16;

    private final ByteBuffer buffer;
    private final int count;
    private final int blocks;

    StringTable(ByteBuffer buffer) {
        this.buffer = buffer;
        Cursor cursor = new Cursor(buffer, 0);
        count = cursor.fixed32();
        blocks = (int) (((long) count + PER_BLOCK - 1) / PER_BLOCK);
        if (count < 0 || 4L + 4L * blocks > buffer.limit()) {
            throw new DamagedDatabase("a table of strings that is too large");
        }
    }

    int count() {
        return count;
    }

    String get(int number) {
        return new Reader().get(number);
    }

    /** Reads many strings; those that follow closely on the one before cost little. Not for several threads. */
    Reader reader() {
        return new Reader();
    }

    /** A place in the table. */
    final class Reader {
        private @Nullable Scan scan;
        private int at = -1;
        private String text = "";

        String get(int number) {
            if (number < 0 || number >= count) {
                throw new DamagedDatabase("a string that does not exist");
            }
            if (number == at) {
                return text;
            }
            Scan from = scan;
            if (from == null || number < at || number / PER_BLOCK != at / PER_BLOCK) {
                from = new Scan(number / PER_BLOCK, from == null ? new byte[48] : from.bytes);
                at = number - number % PER_BLOCK - 1;
            }
            for (; at < number; at++) {
                from.next();
            }
            scan = from;
            text = from.text();
            return text;
        }
    }

    /** {@return the number of a string}; negative where it is not in the table. */
    int find(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = blocks - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Scan scan = new Scan(middle);
            scan.next();
            int order = scan.compareTo(wanted);
            if (order == 0) {
                return middle * PER_BLOCK;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high < 0 ? -1 : within(high, wanted);
    }

    private int within(int block, byte[] wanted) {
        Scan scan = new Scan(block);
        int last = Math.min(count - block * PER_BLOCK, PER_BLOCK);
        for (int i = 0; i < last; i++) {
            scan.next();
            int order = scan.compareTo(wanted);
            if (order >= 0) {
                return order == 0 ? block * PER_BLOCK + i : -1;
            }
        }
        return -1;
    }

    /** One block, string after string. */
    private final class Scan {
        private final Cursor cursor;
        private byte[] bytes;
        private int length;
        private boolean first = true;

        Scan(int block) {
            this(block, new byte[48]);
        }

        Scan(int block, byte[] bytes) {
            this.bytes = bytes;
            cursor = new Cursor(buffer, buffer.getInt(4 + 4 * block));
        }

        void next() {
            int shared = first ? 0 : cursor.varint();
            int rest = cursor.varint();
            if (shared > length || rest > LONGEST || shared + rest > LONGEST) {
                throw new DamagedDatabase("a string that shares more than there is");
            }
            first = false;
            length = shared + rest;
            if (length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(length, 2 * bytes.length));
            }
            cursor.bytes(bytes, shared, rest);
        }

        int compareTo(byte[] other) {
            return Arrays.compareUnsigned(bytes, 0, length, other, 0, other.length);
        }

        String text() {
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }
    }

    /** The numbers that strings will have. */
    static final class Numbered {
        private final Map<String, Integer> numbers;
        private final byte[] bytes;

        private Numbered(Map<String, Integer> numbers, byte[] bytes) {
            this.numbers = numbers;
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }

        int of(String text) {
            Integer number = numbers.get(text);
            if (number == null) {
                throw new IllegalStateException("not in the table: " + text);
            }
            return number;
        }
    }

    static Numbered write(Set<String> strings) {
        List<byte[]> sorted = strings.stream()
                .map(s -> s.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .toList();
        Map<String, Integer> numbers = HashMap.newHashMap(sorted.size());
        Bytes out = new Bytes(sorted.size() * 8 + 64).fixed32(sorted.size());
        int blocks = (sorted.size() + PER_BLOCK - 1) / PER_BLOCK;
        for (int i = 0; i < blocks; i++) {
            out.fixed32(0);
        }
        byte[] before = {};
        for (int i = 0; i < sorted.size(); i++) {
            byte[] one = sorted.get(i);
            if (one.length > LONGEST) {
                throw new IllegalArgumentException("a string of " + one.length + " bytes");
            }
            if (i % PER_BLOCK == 0) {
                out.set32(4 + 4 * (i / PER_BLOCK), out.length());
                out.varint(one.length).all(one);
            } else {
                int shared = Math.max(0, Arrays.mismatch(before, one));
                out.varint(shared).varint(one.length - shared).all(one, shared, one.length - shared);
            }
            before = one;
            numbers.put(new String(one, StandardCharsets.UTF_8), i);
        }
        return new Numbered(numbers, out.copy());
    }
}
