package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds an item that a list holds twice. */
final class Twice {
    private Twice() {}

    static Optional<Node> find(List<Node> items) {
        Set<String> seen = new HashSet<>();
        return items.stream().filter(item -> !seen.add(Same.key(item))).findFirst();
    }
}
