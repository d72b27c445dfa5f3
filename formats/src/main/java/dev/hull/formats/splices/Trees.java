package dev.hull.formats.splices;

import dev.hull.formats.tree.Node;
import java.util.List;
import java.util.Optional;

/** Trees compared, and walked by path. */
final class Trees {
    private Trees() {}

    /** {@return whether two nodes mean the same} Origins, spelling and the order of keys aside. */
    static boolean same(Node one, Node other) {
        if (one instanceof Node.Obj first) {
            return other instanceof Node.Obj second && sameEntries(first, second);
        }
        if (one instanceof Node.Arr first) {
            return other instanceof Node.Arr second && sameItems(first.items(), second.items());
        }
        return sameScalar(one, other);
    }

    private static boolean sameEntries(Node.Obj one, Node.Obj other) {
        List<Node.Entry> entries = one.entries();
        if (entries.size() != other.entries().size()) {
            return false;
        }
        var byKey = other.byKey();
        for (Node.Entry entry : entries) {
            Node.Entry found = byKey.get(entry.key());
            if (found == null || !same(entry.value(), found.value())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameItems(List<Node> one, List<Node> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameScalar(Node one, Node other) {
        if (one instanceof Node.Text first) {
            return other instanceof Node.Text second && first.value().equals(second.value());
        }
        if (one instanceof Node.Num first) {
            return other instanceof Node.Num second && first.value().compareTo(second.value()) == 0;
        }
        if (one instanceof Node.Bool first) {
            return other instanceof Node.Bool second && first.value() == second.value();
        }
        return one instanceof Node.Null && other instanceof Node.Null;
    }

    static Optional<Node> step(Node node, Step step) {
        if (step.isKey()) {
            return node instanceof Node.Obj object ? object.get(step.key()) : Optional.empty();
        }
        return node instanceof Node.Arr list && step.index() < list.items().size()
                ? Optional.of(list.items().get(step.index()))
                : Optional.empty();
    }

    static Optional<Node> find(Node root, List<Step> path) {
        Optional<Node> found = Optional.of(root);
        for (Step step : path) {
            found = found.flatMap(node -> step(node, step));
        }
        return found;
    }

    static boolean isCollection(Node node) {
        return node instanceof Node.Obj || node instanceof Node.Arr;
    }

    /** {@return whether a node was reached through an alias or a merge key} */
    static boolean isShared(Node node) {
        return !node.origin().via().isEmpty();
    }
}
