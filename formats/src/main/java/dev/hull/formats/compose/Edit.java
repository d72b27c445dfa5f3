package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Small changes to trees, each of which gives another tree. A place keeps its position, and a new key comes last. */
final class Edit {
    private Edit() {}

    static Node.Obj object(Collection<Node.Entry> entries, Origin origin) {
        return Node.Obj.of(List.copyOf(entries), origin);
    }

    static Node.Obj put(Node.Obj obj, String key, Node value) {
        List<Node.Entry> entries = new ArrayList<>(obj.entries());
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().equals(key)) {
                entries.set(i, entries.get(i).with(value));
                return object(entries, obj.origin());
            }
        }
        entries.add(new Node.Entry(key, value.at(), value));
        return object(entries, obj.origin());
    }

    static Node.Obj putAbsent(Node.Obj obj, String key, Node value) {
        return obj.has(key) ? obj : put(obj, key, value);
    }

    static Node.Obj without(Node.Obj obj, String key) {
        if (!obj.has(key)) {
            return obj;
        }
        List<Node.Entry> entries = new ArrayList<>(obj.entries());
        entries.removeIf(entry -> entry.key().equals(key));
        return object(entries, obj.origin());
    }

    /** {@return {@code obj} with each value changed; an entry whose new value is null is left out} */
    static Node.Obj each(Node.Obj obj, BiFunction<String, Node, @Nullable Node> change) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : obj.entries()) {
            Node value = change.apply(entry.key(), entry.value());
            if (value != null) {
                entries.add(entry.with(value));
            }
        }
        return object(entries, obj.origin());
    }

    /** {@return {@code obj} with the object at {@code key} changed, or {@code obj} itself where there is none} */
    static Node.Obj within(Node.Obj obj, String key, UnaryOperator<Node.Obj> change) {
        return child(obj, key) instanceof Node.Obj inner ? put(obj, key, change.apply(inner)) : obj;
    }

    static @Nullable Node child(@Nullable Node node, String key) {
        return node instanceof Node.Obj obj ? obj.get(key).orElse(null) : null;
    }

    static @Nullable Node child(@Nullable Node node, String key, String next) {
        return child(child(node, key), next);
    }

    /** {@return the objects of the object at {@code key}, by their keys} For many look-ups. */
    static Map<String, Node.Obj> objects(@Nullable Node node, String key) {
        Map<String, Node.Obj> objects = new HashMap<>();
        for (Node.Entry entry : entries(node, key)) {
            if (entry.value() instanceof Node.Obj obj) {
                objects.put(entry.key(), obj);
            }
        }
        return objects;
    }

    /** {@return the entries of the object at {@code key}, or none} */
    static List<Node.Entry> entries(@Nullable Node node, String key) {
        return child(node, key) instanceof Node.Obj obj ? obj.entries() : List.of();
    }

    /** {@return the items of the list at {@code key}, or none} */
    static List<Node> items(@Nullable Node node, String key) {
        return child(node, key) instanceof Node.Arr arr ? arr.items() : List.of();
    }

    /** {@return the string at {@code key}, or empty} */
    static String text(@Nullable Node node, String key) {
        return child(node, key) instanceof Node.Text text ? text.value() : "";
    }

    /** {@return how many nodes the tree has} */
    static long size(Node node) {
        return switch (node) {
            case Node.Obj obj ->
                1
                        + obj.entries().stream()
                                .mapToLong(entry -> size(entry.value()))
                                .sum();
            case Node.Arr arr -> 1 + arr.items().stream().mapToLong(Edit::size).sum();
            default -> 1;
        };
    }

    /** {@return the tree with every origin changed} */
    static Node origins(Node node, UnaryOperator<Origin> change) {
        return switch (node) {
            case Node.Obj obj -> {
                List<Node.Entry> entries = new ArrayList<>();
                for (Node.Entry entry : obj.entries()) {
                    entries.add(entry.with(origins(entry.value(), change)));
                }
                yield object(entries, change.apply(obj.origin()));
            }
            case Node.Arr arr -> {
                List<Node> items = new ArrayList<>();
                for (Node item : arr.items()) {
                    items.add(origins(item, change));
                }
                yield new Node.Arr(items, change.apply(arr.origin()));
            }
            default -> node.from(change.apply(node.origin()));
        };
    }

    /** {@return the tree as reached through {@code place} as well} */
    static Node through(Node node, Location place) {
        return origins(node, origin -> origin.through(place));
    }
}
