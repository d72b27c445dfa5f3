package dev.hull.cli;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** As much of JSON Schema as the schemas of our reports use; a keyword that it does not know fails the test that meets it. */
final class Schema {
    private final Node.Obj root;
    private final List<String> errors = new ArrayList<>();

    private Schema(Node.Obj root) {
        this.root = root;
    }

    /** {@return what is wrong with {@code document} by {@code schema}, a path and a reason each} */
    static List<String> errors(String schema, String document) {
        Schema checked = new Schema((Node.Obj) parse(schema));
        checked.check(checked.root, parse(document), "");
        return checked.errors;
    }

    static Node parse(String text) {
        return Json.read(Source.of("json", text), Layer.FILE, Limits.DEFAULT)
                .values()
                .getFirst();
    }

    private void check(Node.Obj schema, Node value, String at) {
        for (Node.Entry keyword : schema.entries()) {
            switch (keyword.key()) {
                case "$ref" -> check(resolve(text(keyword.value())), value, at);
                case "type" -> type(keyword.value(), value, at);
                case "const" -> claim(same(keyword.value(), value), at, "is not the constant");
                case "enum" ->
                    claim(items(keyword.value()).stream().anyMatch(one -> same(one, value)), at, "is none of the enum");
                case "required" -> {
                    if (value instanceof Node.Obj obj) {
                        items(keyword.value()).forEach(key -> claim(obj.has(text(key)), at, "lacks " + text(key)));
                    }
                }
                case "properties" -> properties(schema, (Node.Obj) keyword.value(), value, at);
                case "items" -> {
                    if (value instanceof Node.Arr list) {
                        int i = 0;
                        for (Node item : list.items()) {
                            check((Node.Obj) keyword.value(), item, at + "[" + i++ + "]");
                        }
                    }
                }
                case "minItems" ->
                    claim(
                            !(value instanceof Node.Arr list) || list.items().size() >= number(keyword.value()),
                            at,
                            "is too short");
                case "minimum" ->
                    claim(
                            !(value instanceof Node.Num num) || num.value().longValue() >= number(keyword.value()),
                            at,
                            "is too small");
                case "maximum" ->
                    claim(
                            !(value instanceof Node.Num num) || num.value().longValue() <= number(keyword.value()),
                            at,
                            "is too large");
                case "uniqueItems" -> {
                    if (value instanceof Node.Arr list && same(keyword.value(), Node.Bool.of(true, value.origin()))) {
                        List<String> texts =
                                list.items().stream().map(Schema::compact).toList();
                        claim(new HashSet<>(texts).size() == texts.size(), at, "holds something twice");
                    }
                }
                case "anyOf", "oneOf" ->
                    claim(
                            items(keyword.value()).stream().anyMatch(one -> fits((Node.Obj) one, value)),
                            at,
                            "fits none of the alternatives");
                case "additionalProperties",
                        "$schema",
                        "$id",
                        "id",
                        "title",
                        "description",
                        "default",
                        "format",
                        "pattern",
                        "$defs",
                        "definitions" -> {}
                default -> throw new AssertionError("keyword of JSON Schema: " + keyword.key());
            }
        }
    }

    private void properties(Node.Obj schema, Node.Obj properties, Node value, String at) {
        if (!(value instanceof Node.Obj obj)) {
            return;
        }
        boolean closed = schema.get("additionalProperties").orElse(schema) instanceof Node.Bool open && !open.value();
        for (Node.Entry entry : obj.entries()) {
            var known = properties.get(entry.key());
            if (known.isPresent()) {
                check((Node.Obj) known.get(), entry.value(), at + "." + entry.key());
            } else {
                claim(!closed, at, "has a property that is not in the schema: " + entry.key());
            }
        }
    }

    private boolean fits(Node.Obj schema, Node value) {
        Schema inner = new Schema(root);
        inner.check(schema, value, "");
        return inner.errors.isEmpty();
    }

    private void type(Node types, Node value, String at) {
        List<Node> all = types instanceof Node.Arr list ? list.items() : List.of(types);
        claim(all.stream().anyMatch(type -> isOf(text(type), value)), at, "is of another type");
    }

    private static boolean isOf(String type, Node value) {
        return switch (value) {
            case Node.Obj _ -> type.equals("object");
            case Node.Arr _ -> type.equals("array");
            case Node.Text _ -> type.equals("string");
            case Node.Num num -> type.equals("number") || type.equals("integer") && num.isWhole();
            case Node.Bool _ -> type.equals("boolean");
            case Node.Null _ -> type.equals("null");
        };
    }

    private Node.Obj resolve(String reference) {
        Node at = root;
        for (String part : reference.substring(2).split("/")) {
            at = ((Node.Obj) at).get(part).orElseThrow();
        }
        return (Node.Obj) at;
    }

    private void claim(boolean holds, String at, String reason) {
        if (!holds) {
            errors.add(at + " " + reason);
        }
    }

    private static boolean same(Node one, Node other) {
        return compact(one).equals(compact(other));
    }

    private static String compact(Node node) {
        return dev.hull.formats.json.JsonText.compact(node);
    }

    private static List<Node> items(Node node) {
        return ((Node.Arr) node).items();
    }

    private static String text(Node node) {
        return ((Node.Text) node).value();
    }

    private static long number(Node node) {
        return ((Node.Num) node).value().longValue();
    }
}
