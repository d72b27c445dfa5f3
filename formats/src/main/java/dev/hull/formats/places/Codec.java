package dev.hull.formats.places;

import dev.hull.formats.tree.Node;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a format writes one value: from a node, and to the node that a change writes.
 *
 * @param read empty where the node is no such value
 * @param write its result's origin has no meaning
 */
public record Codec<T>(Function<Node, Optional<T>> read, Function<T, Node> write) {}
