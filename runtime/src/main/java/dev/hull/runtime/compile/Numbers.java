package dev.hull.runtime.compile;

import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.state.Hash;
import java.util.Arrays;
import java.util.Map;

/** Which numbers a value is: a table by hash. */
final class Numbers implements Sorter {
    private final long[] none;
    private final long[] keys;
    private final long[][] rows;
    private final int mask;

    Numbers(Map<Long, long[]> numbers, Rows shared) {
        none = shared.none();
        int size = Integer.highestOneBit(Math.max(2, 2 * numbers.size())) << 1;
        mask = size - 1;
        keys = new long[size];
        rows = new long[size][];
        Arrays.fill(rows, none);
        numbers.forEach(this::put);
    }

    private void put(long key, long[] row) {
        int at = Hash.of(key) & mask;
        while (rows[at] != none) {
            at = (at + 1) & mask;
        }
        keys[at] = key;
        rows[at] = row;
    }

    @Override
    public long[] sort(Cell cell) {
        long number = cell.number();
        for (int at = Hash.of(number) & mask; rows[at] != none; at = (at + 1) & mask) {
            if (keys[at] == number) {
                return rows[at];
            }
        }
        return none;
    }
}
