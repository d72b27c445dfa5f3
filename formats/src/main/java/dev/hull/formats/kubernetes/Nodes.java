package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.formats.tree.Node.Entry;
import dev.hull.model.Item;
import dev.hull.model.KeyValue;
import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Ways into an object's tree. What is null, or of another kind than asked for, counts as left out. */
final class Nodes {
    private Nodes() {}

    /** {@return the node at {@code path} below {@code node}, unless it is null} */
    static Optional<Node> find(Node node, String... path) {
        Node here = node;
        for (String key : path) {
            if (!(here instanceof Node.Obj object)) {
                return Optional.empty();
            }
            Optional<Node> next = object.get(key);
            if (next.isEmpty() || next.get() instanceof Node.Null) {
                return Optional.empty();
            }
            here = next.get();
        }
        return Optional.of(here);
    }

    static Optional<Node.Obj> object(Node node, String... path) {
        return find(node, path).flatMap(n -> n instanceof Node.Obj object ? Optional.of(object) : Optional.empty());
    }

    static List<Node> list(Node node, String... path) {
        return find(node, path).orElse(node) instanceof Node.Arr list ? list.items() : List.of();
    }

    /** {@return the text, or the letters of a number or boolean, or an empty text where there is none} */
    static String text(Node node, String... path) {
        return find(node, path).map(Nodes::letters).orElse("");
    }

    private static String letters(Node node) {
        return switch (node) {
            case Node.Text text -> text.value();
            case Node.Num number -> number.isWhole() ? Scalars.goText(number) : number.text();
            case Node.Bool bool -> bool.text();
            case Node.Obj _, Node.Arr _, Node.Null _ -> "";
        };
    }

    static long number(Node node, String... path) {
        return find(node, path).flatMap(PodCodecs.WHOLE.read()).orElse(0L);
    }

    static Written<String> writtenText(Node node, String... path) {
        return written(node, n -> Optional.of(letters(n)), path);
    }

    static Written<Boolean> writtenTruth(Node node, String... path) {
        return written(node, PodCodecs.TRUTH.read(), path);
    }

    static Written<Long> writtenNumber(Node node, String... path) {
        return written(node, PodCodecs.WHOLE.read(), path);
    }

    private static <T> Written<T> written(Node node, Function<Node, Optional<T>> read, String... path) {
        Node near = node;
        for (String key : path) {
            Optional<Node> next = find(near, key);
            if (next.isEmpty()) {
                return new Written.LeftOut<>(near.at());
            }
            near = next.get();
        }
        Location at = near.at();
        return read.apply(near)
                .<Written<T>>map(v -> new Written.Given<>(v, at))
                .orElseGet(() -> new Written.LeftOut<>(at));
    }

    /** {@return the texts of a list, each with its place} */
    static List<Item<String>> texts(Node node, String... path) {
        List<Item<String>> texts = new ArrayList<>();
        for (Node item : list(node, path)) {
            if (!(item instanceof Node.Null)) {
                texts.add(new Item<>(letters(item), item.origin().in(Layer.FILE)));
            }
        }
        return texts;
    }

    static List<String> strings(Node node, String... path) {
        return texts(node, path).stream().map(Item::value).toList();
    }

    /** {@return the entries of a map of strings, each with the place of its value} */
    static List<Item<KeyValue>> pairs(Node node, String... path) {
        List<Item<KeyValue>> pairs = new ArrayList<>();
        object(node, path).ifPresent(map -> {
            for (Entry entry : map.entries()) {
                pairs.add(new Item<>(
                        new KeyValue(entry.key(), letters(entry.value())),
                        entry.value().origin().in(Layer.FILE)));
            }
        });
        return pairs;
    }

    static List<KeyValue> plainPairs(Node node, String... path) {
        return pairs(node, path).stream().map(Item::value).toList();
    }
}
