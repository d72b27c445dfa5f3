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
    private static final int LEAST = 16;

    /** One more than the buckets of the table before, doubled, has the next prime of the library. */
    private static final int[] BUCKETS = {1, 13, 29, 59, 127, 257, 541, 1109, 2357, 5087};

    private int[] numbers = new int[LEAST];
    private int[] next = new int[LEAST];
    private int[] previous = new int[LEAST];
    private int[] firstOf = {NONE};
    private int buckets;
    private int first = NONE;
    private int free = NONE;
    private int used;
    private int size;

    /** Puts in a number that is not there. */
    void add(int number) {
        if (size == BUCKETS[buckets] || buckets == 0) {
            grow();
        }
        int node = node();
        numbers[node] = number;
        size++;
        enter(node);
    }

    private int node() {
        if (free != NONE) {
            int node = free;
            free = next[node];
            return node;
        }
        if (used == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * used);
            next = Arrays.copyOf(next, 2 * used);
            previous = Arrays.copyOf(previous, 2 * used);
        }
        return used++;
    }

    private void grow() {
        buckets++;
        firstOf = new int[BUCKETS[buckets]];
        Arrays.fill(firstOf, NONE);
        int each = first;
        first = NONE;
        while (each != NONE) {
            int following = next[each];
            enter(each);
            each = following;
        }
    }

    private int bucket(int number) {
        return number % firstOf.length;
    }

    private void enter(int node) {
        int bucket = bucket(numbers[node]);
        int behind = firstOf[bucket] == NONE ? first : firstOf[bucket];
        int before = behind == NONE || behind == first ? NONE : previous[behind];
        link(before, node);
        link(node, behind);
        firstOf[bucket] = node;
    }

    private void link(int before, int behind) {
        if (before == NONE) {
            first = behind;
        } else {
            next[before] = behind;
        }
        if (behind != NONE) {
            previous[behind] = before;
        }
    }

    /** Takes out a number that is there. */
    void remove(int number) {
        int bucket = bucket(number);
        int node = firstOf[bucket];
        while (numbers[node] != number) {
            node = next[node];
        }
        int behind = next[node];
        if (firstOf[bucket] == node) {
            firstOf[bucket] = behind != NONE && bucket(numbers[behind]) == bucket ? behind : NONE;
        }
        link(previous[node], behind);
        next[node] = free;
        free = node;
        size--;
    }

    /** Tells all numbers, the first of the list first. */
    void each(IntConsumer to) {
        for (int node = first; node != NONE; node = next[node]) {
            to.accept(numbers[node]);
        }
    }
}
