package dev.hull.runtime.compile;

import dev.hull.runtime.fields.Cell;

/** Decides many tests of one kind on one value at once. */
interface Sorter {
    /** {@return a bit for each test, set if the value passes it; not to be changed, valid until the next value} */
    long[] sort(Cell cell);
}
