package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings a project into the shape in which Compose prints it: every value of the type that its field has, what is empty left out, and
 * extension fields gone everywhere but at the top.
 *
 * <p>Source: the types of compose-go 2.9.1 and how Go's JSON encoder writes them; the word for each place is the column {@code shape} of
 * the field table. A word with {@code ?} is printed also when it is zero, but not when it is absent; one with {@code !} always.
 *
 * @param undecided texts whose value nobody knows yet, which stay as they are
 */
record Shapes(Complaints complaints, Map<Location, String> undecided) {
    /** Places whose keys are names that the author chose, so that one may begin with {@code x-}. */
    private static final Set<String> CHOSEN =
            Set.of("services", "depends_on", "volumes", "networks", "secrets", "configs");

    Node.Obj project(Node.Obj root) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Node.Entry entry : struct(root, Rules.root(), Trail.TOP).entries()) {
            entries.put(entry.key(), entry);
        }
        entries.computeIfAbsent(
                "services", key -> new Node.Entry(key, root.at(), Edit.object(List.of(), root.origin())));
        for (Node.Entry entry : root.entries()) {
            if (entry.key().startsWith("x-")) {
                entries.put(entry.key(), entry.with(extension(entry.value())));
            }
        }
        return Edit.object(entries.values(), root.origin());
    }

    /** An empty list of an extension is printed as null, since the loader rebuilds every list. */
    private static Node extension(Node node) {
        return switch (node) {
            case Node.Arr arr when arr.items().isEmpty() -> new Node.Null(arr.origin());
            case Node.Arr arr ->
                new Node.Arr(arr.items().stream().map(Shapes::extension).toList(), arr.origin());
            case Node.Obj obj -> Edit.each(obj, (_, value) -> extension(value));
            default -> node;
        };
    }

    private Node.Obj struct(Node.Obj obj, Rule rule, Trail path) {
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : obj.entries()) {
            Rule inner = rule.named().get(entry.key());
            if (inner != null) {
                add(entries, inner, entry, path.to(entry.key()));
            }
        }
        for (Rule inner : rule.named().values()) {
            if (isAlways(inner.shape) && !obj.has(inner.name)) {
                add(
                        entries,
                        inner,
                        new Node.Entry(inner.name, obj.at(), new Node.Null(obj.origin())),
                        path.to(inner.name));
            }
        }
        return Edit.object(entries, obj.origin());
    }

    private static boolean isAlways(String shape) {
        return shape.equals("struct") || shape.equals("command") || shape.indexOf('!') >= 0;
    }

    private void add(List<Node.Entry> entries, Rule rule, Node.Entry entry, Trail path) {
        Node value = shaped(entry.value(), rule, path);
        if (value != null) {
            int colon = rule.shape.indexOf(':');
            String key = colon < 0 ? entry.key() : rule.shape.substring(colon + 1);
            entries.add(new Node.Entry(key, entry.keyAt(), value));
        }
    }

    /** {@return what is printed for a value, or null where nothing is} */
    @Nullable
    Node shaped(Node node, Rule rule, Trail path) {
        String shape = Unicity.before(rule.shape, ':');
        if (shape.isEmpty() || shape.equals("omit")) {
            return null;
        }
        if (undecided.containsKey(node.at()) && node instanceof Node.Text) {
            return node;
        }
        return switch (shape) {
            case "struct" ->
                node instanceof Node.Null
                        ? struct(Edit.object(List.of(), node.origin()), rule, path)
                        : object(node, rule, path);
            case "struct?" -> node instanceof Node.Null ? null : object(node, rule, path);
            case "map" -> map(node, rule, path);
            case "list" -> list(node, rule, path);
            default -> new Shape(complaints, node, path).as(shape);
        };
    }

    private @Nullable Node object(Node node, Rule rule, Trail path) {
        return node instanceof Node.Obj obj ? struct(obj, rule, path) : wrong(node, path, "a mapping");
    }

    private @Nullable Node wrong(Node node, Trail path, String wanted) {
        complaints.invalid(node, path, "must be " + wanted + ", not a " + node.kind());
        return null;
    }

    private @Nullable Node map(Node node, Rule rule, Trail path) {
        if (!(node instanceof Node.Obj obj)) {
            return node instanceof Node.Null ? null : wrong(node, path, "a mapping");
        }
        List<Node.Entry> entries = new ArrayList<>();
        boolean chosen =
                CHOSEN.contains(rule.name) && (Trail.TOP.equals(path.parent()) || rule.name.equals("depends_on"));
        for (Node.Entry entry : obj.entries()) {
            if (chosen || !entry.key().startsWith("x-")) {
                Node value = shaped(entry.value(), rule.entry(entry.key()), path.to(entry.key()));
                entries.add(
                        entry.with(value == null ? new Node.Null(entry.value().origin()) : value));
            }
        }
        return entries.isEmpty() ? null : Edit.object(entries, obj.origin());
    }

    private @Nullable Node list(Node node, Rule rule, Trail path) {
        if (node instanceof Node.Text text) {
            return new Node.Arr(List.of(text), text.origin());
        }
        if (!(node instanceof Node.Arr arr)) {
            return node instanceof Node.Null ? null : wrong(node, path, "a list");
        }
        List<Node> items = new ArrayList<>();
        for (Node item : arr.items()) {
            Node value = shaped(item, rule.item(), path.to(items.size()));
            items.add(value == null ? new Node.Null(item.origin()) : value);
        }
        return items.isEmpty() ? null : new Node.Arr(items, arr.origin());
    }
}
