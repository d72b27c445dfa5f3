package dev.hull.formats.places;

import dev.hull.formats.tree.Node;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How a format writes one value: from a node, and to the node that a change writes.
 *
 * @param read empty where the node is no such value
 * @param write its result's origin has no meaning
 * @param into the node for a value where another one stands, of which a part may be another field's
 * @param isPart whether the node holds values of other fields too, which {@code into} keeps
 */
public record Codec<T>(
        Function<Node, Optional<T>> read, Function<T, Node> write, BiFunction<T, Node, Node> into, boolean isPart) {
    /** A codec of nodes that hold this value and no other. */
    public Codec(Function<Node, Optional<T>> read, Function<T, Node> write) {
        this(read, write, (value, _) -> write.apply(value), false);
    }

    /** {@return a codec of nodes that hold values of several fields} */
    public static <T> Codec<T> part(
            Function<Node, Optional<T>> read, Function<T, Node> write, BiFunction<T, Node, Node> into) {
        return new Codec<>(read, write, into, true);
    }
}
