package dev.hull.runtime.state;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The order in which Falco's table of descriptors tells what it has: that of {@code std::unordered_map<int64_t, …>} of
 * GNU's C++ library (libstdc++ 12, {@code bits/hashtable.h} and {@code hashtable_c++0x.cc}). All numbers stand in one list,
 * those of a bucket together; the bucket of a number is its rest by how many there are. What comes into an empty bucket
 * stands first in the list, and what comes into another before those of the bucket. With more numbers than buckets there
 * become more, and all are put in again in the order of the list, which so turns round.
 */
final class TableOrder {
    private static final int NONE = -1;
    private static final int SPARE = 4;
    private static final int[] EMPTY = {};

    /** The library's prime after each one's double; room for more numbers than are kept. */
    private static final int[] BUCKETS = {0, 13, 29, 59, 127, 257, 541, 1109, 2357, 5087};

    /** The list from its end: put in so, one after the other, the numbers come to stand as they do. */
    private int[] numbers;

    private int size;
    private int growth;
    /** Of all that were ever there. Below the number of buckets each has a bucket of its own. */
    private int highest = NONE;

    TableOrder() {
        numbers = EMPTY;
    }

    /** What a table tells, put into another, which grows meanwhile. */
    TableOrder(TableOrder other) {
        numbers = new int[other.size + SPARE];
        highest = other.highest;
        int rest = other.size;
        while (rest > 0) {
            grow();
            for (; rest > 0 && size < BUCKETS[growth]; size++) {
                rest--;
                numbers[size] = other.numbers[rest];
            }
            gather();
        }
    }

    /** Puts in a number that is not there. */
    void add(int number) {
        highest = Math.max(highest, number);
        if (size == BUCKETS[growth]) {
            grow();
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size + SPARE);
        }
        int at = highest < BUCKETS[growth] ? size : place(number);
        System.arraycopy(numbers, at, numbers, at + 1, size - at);
        numbers[at] = number;
        size++;
    }

    private int place(int number) {
        int bucket = number % BUCKETS[growth];
        int at = size;
        while (at > 0 && numbers[at - 1] % BUCKETS[growth] != bucket) {
            at--;
        }
        return at == 0 ? size : at;
    }

    private void grow() {
        growth++;
        for (int low = 0, high = size - 1; low < high; low++, high--) {
            int kept = numbers[low];
            numbers[low] = numbers[high];
            numbers[high] = kept;
        }
        gather();
    }

    /** The numbers were put in one after the other: those of a bucket come together where its first stands. */
    private void gather() {
        if (highest < BUCKETS[growth]) {
            return;
        }
        int[] first = new int[BUCKETS[growth]];
        int[] last = new int[BUCKETS[growth]];
        int[] next = new int[size];
        Arrays.fill(first, NONE);
        for (int i = 0; i < size; i++) {
            int bucket = numbers[i] % BUCKETS[growth];
            next[i] = NONE;
            if (first[bucket] == NONE) {
                first[bucket] = i;
            } else {
                next[last[bucket]] = i;
            }
            last[bucket] = i;
        }
        gather(first, next);
    }

    private void gather(int[] first, int[] next) {
        int[] loose = Arrays.copyOf(numbers, size);
        int at = 0;
        for (int i = 0; i < size; i++) {
            if (first[loose[i] % first.length] == i) {
                for (int each = i; each != NONE; each = next[each]) {
                    numbers[at++] = loose[each];
                }
            }
        }
    }

    /** Takes out a number that is there. */
    void remove(int number) {
        int at = size - 1;
        while (numbers[at] != number) {
            at--;
        }
        size--;
        System.arraycopy(numbers, at + 1, numbers, at, size - at);
    }

    /** Tells all numbers, the first of the list first. */
    void each(IntConsumer to) {
        for (int i = size - 1; i >= 0; i--) {
            to.accept(numbers[i]);
        }
    }
}
