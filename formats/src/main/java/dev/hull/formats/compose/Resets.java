package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Notes;
import java.util.ArrayList;
import java.util.List;

/**
 * The places that a document marks with {@code !reset} and {@code !override}: what earlier files say there is dropped before the document
 * is merged, and a {@code !reset} value itself counts for nothing.
 */
final class Resets {
    static final Resets NONE =
            new Resets(new Notes(java.util.Map.of(), java.util.Map.of(), List.of(), List.of(), List.of(), ""));

    private final Notes notes;
    private final List<List<String>> paths = new ArrayList<>();

    private Resets(Notes notes) {
        this.notes = notes;
    }

    /** A document's tree without its {@code !reset} values, and what they and the {@code !override} values drop elsewhere. */
    record Taken(Node root, Resets resets) {}

    static Taken take(Node root, Notes notes) {
        Resets resets = new Resets(notes);
        if (notes.tags().values().stream().noneMatch(tag -> tag.equals("!reset") || tag.equals("!override"))) {
            return new Taken(root, NONE);
        }
        return new Taken(resets.strip(root, List.of()), resets);
    }

    private Node strip(Node node, List<String> path) {
        if (has(node, "!override")) {
            paths.add(path);
            return node;
        }
        return switch (node) {
            case Node.Obj obj ->
                Edit.each(
                        obj,
                        (key, value) ->
                                has(value, "!reset") ? dropped(step(path, key)) : strip(value, step(path, key)));
            case Node.Arr arr -> {
                List<Node> items = new ArrayList<>();
                for (Node item : arr.items()) {
                    if (!has(item, "!reset")) {
                        items.add(strip(item, step(path, Integer.toString(items.size()))));
                    }
                }
                yield new Node.Arr(items, arr.origin());
            }
            default -> node;
        };
    }

    @SuppressWarnings("NullAway") // null is how Edit.each is told to leave an entry out
    private Node dropped(List<String> path) {
        paths.add(path);
        return null;
    }

    private boolean has(Node node, String tag) {
        return notes.tag(node).filter(tag::equals).isPresent();
    }

    private static List<String> step(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    /** {@return {@code base} without what the document drops} */
    Node.Obj apply(Node.Obj base) {
        Node.Obj result = base;
        for (List<String> path : paths) {
            result = path.isEmpty() ? result : without(result, path, 0);
        }
        return result;
    }

    private static Node.Obj without(Node.Obj obj, List<String> path, int depth) {
        String key = path.get(depth);
        return depth == path.size() - 1
                ? Edit.without(obj, key)
                : Edit.within(obj, key, inner -> without(inner, path, depth + 1));
    }

    /** {@return {@code service} without what the document drops of the service {@code name}} */
    Node.Obj applyToService(String name, Node.Obj service) {
        if (paths.isEmpty()) {
            return service;
        }
        Node.Obj services = Edit.put(Edit.object(List.of(), service.origin()), name, service);
        Node.Obj root = apply(Edit.put(Edit.object(List.of(), service.origin()), "services", services));
        return Edit.child(root, "services", name) instanceof Node.Obj left
                ? left
                : Edit.object(List.of(), service.origin());
    }
}
