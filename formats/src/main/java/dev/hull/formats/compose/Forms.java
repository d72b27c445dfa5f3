package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Gives every value its long form: {@code "8080:80"} becomes a mapping with {@code published} and {@code target}, a list of names a mapping.
 *
 * @param keeps whether a short form that can't be read stays as it is, because its variables have not been put in
 * @param budget of the long forms that ranges of ports may stand for
 */
record Forms(Complaints complaints, Map<Location, String> undecided, boolean keeps, Budget budget) {

    Node.Obj apply(Node.Obj root) {
        return entries(root, Rules.root(), Trail.TOP);
    }

    private Node.Obj entries(Node.Obj obj, Rule rule, Trail path) {
        return Edit.each(obj, (key, value) -> apply(value, rule.entry(key), path.to(key)));
    }

    private Node items(Node.Arr arr, Rule rule, Trail path) {
        List<Node> items = new ArrayList<>(arr.items().size());
        for (Node item : arr.items()) {
            items.add(apply(item, rule.item(), path.to(items.size())));
        }
        return new Node.Arr(items, arr.origin());
    }

    private Node apply(Node node, Rule rule, Trail path) {
        return switch (rule.form) {
            case "" -> inner(node, rule, path);
            case "build" -> node instanceof Node.Obj obj ? entries(obj, rule, path) : wrapped(node, "context", path);
            case "extends" -> node instanceof Node.Obj ? node : wrapped(node, "service", path);
            case "file" -> node instanceof Node.Obj ? node : wrapped(node, "source", path);
            case "text" -> node instanceof Node.Text ? node : Node.Text.of(GoText.of(node), node.origin());
            case "list" -> node instanceof Node.Text ? new Node.Arr(List.of(node), node.origin()) : node;
            case "names" ->
                node instanceof Node.Arr arr ? Merge.keyed(arr, item -> new Node.Null(item.origin())) : node;
            case "depends" -> dependencies(node, path);
            case "env-file" -> files(node, path);
            case "pairs" -> pairs(node, path);
            case "ssh" -> keys(node, path);
            case "gpus" -> gpus(node, rule, path);
            case "ulimit" ->
                node instanceof Node.Obj || GoText.isInteger(node)
                        ? node
                        : refuse(node, path, "a whole number or a mapping");
            case "device" ->
                node instanceof Node.Text text
                        ? device(text, path)
                        : node instanceof Node.Obj ? node : refuse(node, path, "a string or a mapping");
            case "mount" ->
                node instanceof Node.Text text
                        ? mount(text, path)
                        : node instanceof Node.Obj ? node : refuse(node, path, "a string or a mapping");
            case "ports" -> node instanceof Node.Arr arr ? ports(arr, path) : refuse(node, path, "a list");
            case "external" -> node instanceof Node.Obj obj ? external(entries(obj, rule, path), path) : node;
            default -> node;
        };
    }

    private Node inner(Node node, Rule rule, Trail path) {
        if (!rule.isInner()) {
            return node;
        }
        return switch (node) {
            case Node.Obj obj -> entries(obj, rule, path);
            case Node.Arr arr -> items(arr, rule, path);
            default -> node;
        };
    }

    private Node refuse(Node node, Trail path, String wanted) {
        if (!undecided.containsKey(node.at())) {
            complaints.invalid(node, path, "must be " + wanted + ", not a " + node.kind());
        }
        return node;
    }

    private Node wrapped(Node node, String key, Trail path) {
        return node instanceof Node.Text
                ? object(node.origin(), key, node)
                : refuse(node, path, "a string or a mapping");
    }

    private static Node.Obj object(Origin origin, String key, Node value) {
        return Edit.object(List.of(new Node.Entry(key, value.at(), value)), origin);
    }

    /** {@return the long form of a service that is waited for to have started} */
    static Node.Obj dependency(Node by) {
        Node.Obj waits = object(by.origin(), "condition", Node.Text.of("service_started", by.origin()));
        return Edit.put(waits, "required", Node.Bool.of(true, by.origin()));
    }

    private Node dependencies(Node node, Trail path) {
        return switch (node) {
            case Node.Arr arr -> Merge.keyed(arr, Forms::dependency);
            case Node.Obj obj ->
                Edit.each(obj, (key, value) -> {
                    if (!(value instanceof Node.Obj waits)) {
                        return refuse(value, path.to(key), "a mapping");
                    }
                    Node.Obj started =
                            Edit.putAbsent(waits, "condition", Node.Text.of("service_started", waits.origin()));
                    return Edit.putAbsent(started, "required", Node.Bool.of(true, waits.origin()));
                });
            default -> refuse(node, path, "a list or a mapping");
        };
    }

    private Node files(Node node, Trail path) {
        return switch (node) {
            case Node.Text text -> new Node.Arr(List.of(file(text)), text.origin());
            case Node.Arr arr -> each(arr, Forms::file);
            default -> refuse(node, path, "a string or a list");
        };
    }

    private static Node file(Node node) {
        Node.Obj file = node instanceof Node.Obj obj ? obj : object(node.origin(), "path", node);
        return Edit.putAbsent(file, "required", Node.Bool.of(true, node.origin()));
    }

    private static Node.Arr each(Node.Arr arr, UnaryOperator<Node> change) {
        return new Node.Arr(arr.items().stream().map(change).toList(), arr.origin());
    }

    private Node pairs(Node node, Trail path) {
        if (!(node instanceof Node.Arr arr)) {
            return node instanceof Node.Obj ? node : refuse(node, path, "a list or a mapping");
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Node item : arr.items()) {
            int equals = item instanceof Node.Text text ? text.value().indexOf('=') : -1;
            if (equals < 0) {
                return keeps ? node : refuseItem(item, path, node);
            }
            put(entries, (Node.Text) item, equals);
        }
        return Edit.object(entries.values(), arr.origin());
    }

    private Node refuseItem(Node item, Trail path, Node list) {
        complaints.invalid(item, path, "`" + GoText.of(item) + "` has no value: NAME=VALUE");
        return list;
    }

    private static void put(Map<String, Node.Entry> entries, Node.Text item, int equals) {
        String key = item.value().substring(0, equals);
        Node value = Piece.of(item, equals + 1, item.value().length());
        entries.put(key, new Node.Entry(key, Piece.origin(item, 0, equals).at(), value));
    }

    private Node keys(Node node, Trail path) {
        if (!(node instanceof Node.Arr arr)) {
            return node instanceof Node.Obj ? node : refuse(node, path, "a list or a mapping");
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Node item : arr.items()) {
            if (!(item instanceof Node.Text text)) {
                return refuse(item, path, "a string");
            }
            int equals = text.value().indexOf('=');
            if (equals >= 0) {
                put(entries, text, equals);
            } else if (text.value().equals("default")) {
                entries.put("default", new Node.Entry("default", text.at(), new Node.Null(text.origin())));
            } else {
                complaints.invalid(text, path, "`" + text.value() + "` is neither `default` nor ID=PATH");
            }
        }
        return Edit.object(entries.values(), arr.origin());
    }

    private Node gpus(Node node, Rule rule, Trail path) {
        return switch (node) {
            case Node.Arr arr -> items(arr, rule, path);
            case Node.Text text -> new Node.Arr(List.of(object(text.origin(), "count", text)), text.origin());
            default -> refuse(node, path, "`all` or a list");
        };
    }

    private Node device(Node.Text text, Trail path) {
        String[] parts = text.value().split(":", -1);
        if (parts.length > 3) {
            complaints.invalid(text, path, "`" + text.value() + "` has too many colons: SOURCE:TARGET:PERMISSIONS");
            return text;
        }
        String target = parts.length > 1 && !parts[1].isEmpty() ? parts[1] : parts[0];
        Node.Obj device = object(text.origin(), "source", Piece.of(text, 0, parts[0].length()));
        device = Edit.put(device, "target", Node.Text.of(target, text.origin()));
        return Edit.put(device, "permissions", Node.Text.of(parts.length > 2 ? parts[2] : "rwm", text.origin()));
    }

    private Node mount(Node.Text text, Trail path) {
        return switch (ShortMount.parse(text)) {
            case Parsed.Good good -> good.first();
            case Parsed.Bad bad -> bad(text, path, bad);
        };
    }

    private Node bad(Node node, Trail path, Parsed.Bad bad) {
        if (!keeps && !undecided.containsKey(node.at())) {
            complaints.invalid(node, path, bad.reason());
        }
        return node;
    }

    private Node ports(Node.Arr arr, Trail path) {
        List<Node> ports = new ArrayList<>();
        for (Node item : arr.items()) {
            if (item instanceof Node.Text || GoText.isInteger(item)) {
                switch (ShortPort.parse(item)) {
                    case Parsed.Good good -> ports.addAll(within(good.forms(), item, path));
                    case Parsed.Bad bad -> ports.add(bad(item, path, bad));
                }
            } else {
                ports.add(item instanceof Node.Obj ? item : refuse(item, path, "a number, a string or a mapping"));
            }
        }
        return new Node.Arr(ports, arr.origin());
    }

    private List<Node.Obj> within(List<Node.Obj> forms, Node item, Trail path) {
        if (budget.takesNodes(forms.size())) {
            return forms;
        }
        complaints.invalid(item, path, "the ranges of this project stand for too many ports");
        return forms.subList(0, 1);
    }

    /** {@code external: {name: N}} is the old form of {@code external: true} with a {@code name}. */
    private Node external(Node.Obj resource, Trail path) {
        if (!(Edit.child(resource, "external") instanceof Node.Obj external)) {
            return resource;
        }
        Node.Obj plain = Edit.put(resource, "external", Node.Bool.of(true, external.origin()));
        Node name = Edit.child(external, "name");
        Node other = Edit.child(resource, "name");
        if (name != null && other != null && !Same.value(name, other)) {
            complaints.contradiction(name, path, "`name` and `external.name` differ");
        }
        return name == null || other != null ? plain : Edit.put(plain, "name", name);
    }
}
