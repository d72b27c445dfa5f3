package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Of the items of a list that mean the same thing the last one counts, at the place of the first: two values of one variable, two mounts
 * at one target, two bindings of one port.
 */
record Unicity(Complaints complaints) {

    Node.Obj apply(Node.Obj root) {
        return objects(root, Rules.root(), Trail.TOP);
    }

    private Node.Obj objects(Node.Obj obj, Rule rule, Trail path) {
        return Edit.each(obj, (key, value) -> {
            Rule inner = rule.entry(key);
            return switch (value) {
                case Node.Obj child when inner.isInner() -> objects(child, inner, path.to(key));
                case Node.Arr arr when !inner.key.isEmpty() -> items(arr, inner, path.to(key));
                default -> value;
            };
        });
    }

    private Node items(Node.Arr arr, Rule rule, Trail path) {
        List<Node> kept = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (Node item : arr.items()) {
            Optional<String> key = key(item, rule.key, path.to(kept.size()));
            Integer place = key.map(places::get).orElse(null);
            if (place != null) {
                kept.set(place, item);
            } else {
                key.ifPresent(known -> places.put(known, kept.size()));
                kept.add(item);
            }
        }
        return new Node.Arr(kept, arr.origin());
    }

    private Optional<String> key(Node item, String kind, Trail path) {
        return switch (kind) {
            case "name" -> item instanceof Node.Text text ? Optional.of(before(text.value(), '=')) : refuse(item, path);
            case "target" -> target(item, path);
            case "device" -> device(item, path);
            case "config" -> mount(item, "", path);
            case "secret" -> mount(item, "/run/secrets", path);
            case "path" -> file(item, path);
            case "value" ->
                item instanceof Node.Text || GoText.isInteger(item) ? Optional.of(GoText.of(item)) : refuse(item, path);
            case "port" -> port(item, path);
            default -> Optional.empty();
        };
    }

    static String before(String text, char separator) {
        int at = text.indexOf(separator);
        return at < 0 ? text : text.substring(0, at);
    }

    private Optional<String> refuse(Node item, Trail path) {
        complaints.invalid(item, path, "must be a string, not a " + item.kind());
        return Optional.empty();
    }

    private Optional<String> target(Node item, Trail path) {
        return switch (item) {
            case Node.Obj obj -> named(obj, "target", path, "a mount needs a target");
            case Node.Text text ->
                switch (ShortMount.parse(text)) {
                    case Parsed.Good good -> Optional.of(Edit.text(good.first(), "target"));
                    case Parsed.Bad bad -> {
                        complaints.invalid(text, path, bad.reason());
                        yield Optional.empty();
                    }
                };
            default -> Optional.of("");
        };
    }

    private Optional<String> device(Node item, Trail path) {
        return switch (item) {
            case Node.Obj obj -> named(obj, "target", path, "a device needs a target");
            case Node.Text text -> {
                String[] parts = text.value().split(":", -1);
                yield Optional.of(parts.length == 1 ? parts[0] : parts[1]);
            }
            default -> Optional.of("");
        };
    }

    private Optional<String> named(Node.Obj obj, String key, Trail path, String reason) {
        if (Edit.child(obj, key) instanceof Node.Text text) {
            return Optional.of(text.value());
        }
        complaints.missing(obj, path, reason);
        return Optional.empty();
    }

    private Optional<String> mount(Node item, String folder, Trail path) {
        return switch (item) {
            case Node.Text text -> Optional.of(folder + "/" + text.value());
            case Node.Obj obj when obj.has("target") -> Optional.of(Edit.text(obj, "target"));
            case Node.Obj obj -> Optional.of(folder + "/" + Edit.text(obj, "source"));
            default -> refuse(item, path);
        };
    }

    private Optional<String> file(Node item, Trail path) {
        return switch (item) {
            case Node.Text text -> Optional.of(text.value());
            case Node.Obj obj -> named(obj, "path", path, "an env_file needs a path");
            default -> Optional.of("");
        };
    }

    private Optional<String> port(Node item, Trail path) {
        return switch (item) {
            case Node.Text text -> Optional.of(text.value());
            case Node.Num num -> Optional.of(GoText.of(num));
            case Node.Obj obj
            when !obj.has("target") -> {
                complaints.missing(obj, path, "a port needs a target");
                yield Optional.empty();
            }
            case Node.Obj obj ->
                Optional.of(part(obj, "host_ip", "0.0.0.0") + ":" + part(obj, "published", "") + ":"
                        + part(obj, "target", "") + "/" + part(obj, "protocol", "tcp"));
            default -> Optional.of("");
        };
    }

    private static String part(Node.Obj obj, String key, String otherwise) {
        // A number and the same digits in quotes are two values here: the key is the value with its type.
        return obj.get(key)
                .map(value -> value.kind().charAt(0) + GoText.of(value))
                .orElse("s" + otherwise);
    }
}
