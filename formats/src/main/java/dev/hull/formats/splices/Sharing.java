package dev.hull.formats.splices;

import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Document;
import dev.hull.formats.yaml.Notes;
import dev.hull.model.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who else reads what an operation would edit. An anchored part may be edited only where all that read it ask for the same; then
 * it is edited once, at the anchor.
 */
final class Sharing {
    private final Node root;
    private final Notes notes;
    private final Map<Integer, List<Reader>> byAlias = new HashMap<>();

    /** A path at which an alias brings a node in, or at which a merge key brings its entries in. */
    private record Reader(List<Step> path, boolean merges) {}

    Sharing(Document document) {
        this.root = document.root();
        this.notes = document.notes();
        if (!notes.anchors().isEmpty()) {
            walk(root, List.of());
        }
    }

    boolean isNone() {
        return byAlias.isEmpty();
    }

    /**
     * {@return the operations that others' readers must ask for as well, if this one is to be done where it is written} They are
     * this one at the readers' paths.
     */
    List<Operation> elsewhere(Operation operation) {
        List<Operation> elsewhere = new ArrayList<>();
        Node node = root;
        for (int i = 0; i <= operation.path().size() && !Trees.isShared(node); i++) {
            List<Step> below = operation.path().subList(i, operation.path().size());
            for (Reader reader : readers(node)) {
                if (isRead(reader, below)) {
                    elsewhere.add(operation.at(Step.join(reader.path(), below)));
                }
            }
            if (i == operation.path().size()) {
                break;
            }
            var next = Trees.step(node, operation.path().get(i));
            if (next.isEmpty()) {
                break;
            }
            node = next.get();
        }
        return elsewhere;
    }

    private boolean isRead(Reader reader, List<Step> below) {
        if (!reader.merges() || below.isEmpty()) {
            return true;
        }
        return Trees.find(root, reader.path())
                .filter(Node.Obj.class::isInstance)
                .map(object -> ((Node.Obj) object)
                        .written().stream()
                                .noneMatch(entry ->
                                        entry.key().equals(below.getFirst().key())))
                .orElse(true);
    }

    private List<Reader> readers(Node node) {
        for (Notes.Anchor anchor : notes.anchors()) {
            if (anchor.node().at().equals(node.at()) && !Trees.isShared(anchor.node())) {
                return anchor.reads().stream()
                        .flatMap(read -> byAlias.getOrDefault(read.at().start(), List.of()).stream())
                        .toList();
            }
        }
        return List.of();
    }

    private void walk(Node node, List<Step> path) {
        if (Trees.isShared(node)) {
            note(node.origin().via().getFirst(), new Reader(path, false));
            return;
        }
        if (node instanceof Node.Arr list) {
            for (int i = 0; i < list.items().size(); i++) {
                walk(list.items().get(i), Step.join(path, List.of(Step.item(i))));
            }
        } else if (node instanceof Node.Obj object) {
            for (Node.Entry entry : object.written()) {
                walk(entry.value(), Step.join(path, List.of(Step.key(entry.key()))));
            }
            for (Notes.Merge merge : notes.merges(object)) {
                merge(merge.value(), new Reader(path, true));
            }
        }
    }

    private void merge(Node value, Reader reader) {
        if (Trees.isShared(value)) {
            note(value.origin().via().getFirst(), reader);
        } else if (value instanceof Node.Arr list) {
            list.items().forEach(item -> merge(item, reader));
        }
    }

    private void note(Location alias, Reader reader) {
        byAlias.computeIfAbsent(alias.start(), _ -> new ArrayList<>()).add(reader);
    }
}
