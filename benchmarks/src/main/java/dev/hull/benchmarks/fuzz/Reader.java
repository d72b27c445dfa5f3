package dev.hull.benchmarks.fuzz;

import dev.hull.model.Source;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One way from bytes into Hull.
 *
 * @param kinds the endings of the seed inputs that it starts from, as {@code yaml}
 * @param read must return, whatever the bytes
 */
record Reader(String name, Set<String> kinds, Consumer<Source> read) {}
