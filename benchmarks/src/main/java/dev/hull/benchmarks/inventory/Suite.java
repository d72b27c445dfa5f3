package dev.hull.benchmarks.inventory;

import dev.hull.model.Component;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An image, or a part of one, and the list of what is in it.
 *
 * @param name as it is printed
 * @param reading what Hull finds in it
 * @param counts which of the components the list speaks of
 * @param row a component as a line of the list, in the same form as those of {@code expected}
 * @param expected the list
 */
record Suite(
        String name, Reading reading, Predicate<Component> counts, Function<Component, String> row, Rows expected) {
    interface Reading {
        Catalogue read() throws IOException;
    }

    interface Rows {
        List<String> read() throws IOException;
    }
}
