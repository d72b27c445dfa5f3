package dev.hull.formats.splices;

import dev.hull.formats.tree.Node;
import java.util.List;

/** One thing that is to be otherwise in a document. Two are equal when they ask for the same at the same path. */
sealed interface Operation {
    List<Step> path();

    /** {@return the same at another path} */
    Operation at(List<Step> other);

    /** {@return whether {@code other} asks for the same, wherever} */
    boolean asks(Operation other);

    record Put(List<Step> path, Node value) implements Operation {
        @Override
        public Put at(List<Step> other) {
            return new Put(other, value);
        }

        @Override
        public boolean asks(Operation other) {
            return other instanceof Put put && Trees.same(value, put.value);
        }
    }

    record Append(List<Step> path, Node item) implements Operation {
        @Override
        public Append at(List<Step> other) {
            return new Append(other, item);
        }

        @Override
        public boolean asks(Operation other) {
            return other instanceof Append append && Trees.same(item, append.item);
        }
    }

    /** The last step of the path goes, a key with its value or an item. */
    record Drop(List<Step> path) implements Operation {
        @Override
        public Drop at(List<Step> other) {
            return new Drop(other);
        }

        @Override
        public boolean asks(Operation other) {
            return other instanceof Drop;
        }
    }
}
