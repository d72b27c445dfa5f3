package dev.hull.vulns.store;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Jars by their SHA-1: count, then rows in the order of the digests: its first eight bytes, and the number of the coordinates.
 *
 * <p>Eight bytes are enough: with ten million jars, one unknown jar in 10^12 would be taken for another.
 */
final class Jars {
    private static final int ROW = 12;
    private static final int DIGITS = 40;

    private final ByteBuffer rows;
    private final StringTable coordinates;
    private final int count;

    Jars(ByteBuffer rows, StringTable coordinates) {
        this.rows = rows;
        this.coordinates = coordinates;
        this.count = new Cursor(rows, 0).fixed32();
        if (count < 0 || 4 + (long) ROW * count > rows.limit()) {
            throw new DamagedDatabase("a table of jars that is too large");
        }
    }

    Optional<String> of(String sha1) {
        if (sha1.length() != DIGITS) {
            return Optional.empty();
        }
        long wanted = key(sha1);
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compareUnsigned(rows.getLong(4 + ROW * middle), wanted);
            if (order == 0) {
                return Optional.of(coordinates.get(rows.getInt(4 + ROW * middle + 8)));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    private static long key(String sha1) {
        long key = 0;
        for (int i = 0; i < 16; i++) {
            key = key << 4 | Math.max(0, Character.digit(sha1.charAt(i), 16));
        }
        return key;
    }

    static byte[] write(Map<String, String> jars, StringTable.Numbered coordinates) {
        SortedMap<Long, Integer> sorted = new TreeMap<>(Long::compareUnsigned);
        jars.forEach((sha1, where) -> sorted.merge(key(sha1), coordinates.of(where), Math::min));
        Bytes out = new Bytes(4 + ROW * sorted.size()).fixed32(sorted.size());
        sorted.forEach((key, number) -> out.fixed64(key).fixed32(number));
        return out.copy();
    }
}
