package dev.hull.runtime.compile;

import dev.hull.model.events.Bytes;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.state.Hash;
import java.util.Arrays;
import java.util.Map;

/** Which texts a value is: a table by hash. */
final class ExactTexts implements Sorter {
    private final long[] none;
    private final byte[][] keys;
    private final int[] hashes;
    private final long[][] rows;
    private final int mask;
    private final long lengths;

    ExactTexts(Map<Bytes, long[]> texts, Rows shared) {
        none = shared.none();
        int size = Integer.highestOneBit(Math.max(2, 2 * texts.size())) << 1;
        mask = size - 1;
        keys = new byte[size][];
        Arrays.fill(keys, Bytes.NONE.array());
        hashes = new int[size];
        rows = new long[size][];
        Arrays.fill(rows, none);
        long seen = 0;
        for (Map.Entry<Bytes, long[]> each : texts.entrySet()) {
            put(each.getKey().array(), each.getValue());
            seen |= 1L << Math.min(63, each.getKey().length());
        }
        lengths = seen;
    }

    private void put(byte[] key, long[] row) {
        int hash = Hash.of(key, 0, key.length);
        int at = hash & mask;
        while (rows[at] != none) {
            at = (at + 1) & mask;
        }
        keys[at] = key;
        hashes[at] = hash;
        rows[at] = row;
    }

    @Override
    public long[] sort(Cell cell) {
        int length = cell.length();
        if ((lengths >>> Math.min(63, length) & 1) == 0) {
            return none;
        }
        byte[] text = cell.bytes();
        int from = cell.from();
        int hash = Hash.of(text, from, length);
        for (int at = hash & mask; rows[at] != none; at = (at + 1) & mask) {
            if (hashes[at] == hash && Arrays.equals(text, from, from + length, keys[at], 0, keys[at].length)) {
                return rows[at];
            }
        }
        return none;
    }
}
