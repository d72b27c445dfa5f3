package dev.hull.cli;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** As much of JSON Schema as the schemas of our reports use; a keyword that it does not know fails the test that meets it. */
final class Schema {
    private final Node.Obj root;
    private final Function<String, String> files;
    private final List<String> errors = new ArrayList<>();

    private Schema(Node.Obj root, Function<String, String> files) {
        this.root = root;
        this.files = files;
    }

    /** {@return what is wrong with {@code document} by {@code schema}, a path and a reason each} */
    static List<String> errors(String schema, String document) {
        return errors(schema, document, name -> {
            throw new AssertionError("a schema of several files: " + name);
        });
    }

    /** As {@link #errors(String, String)}, for a schema that refers to others: {@code files} has the text of a file's name. */
    static List<String> errors(String schema, String document, Function<String, String> files) {
        Schema checked = new Schema((Node.Obj) parse(schema), files);
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
                case "$ref" -> reference(text(keyword.value()), value, at);
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
                            check(schemaOfItem(keyword.value(), i), item, at + "[" + i++ + "]");
                        }
                    }
                }
                case "minItems" ->
                    claim(
                            !(value instanceof Node.Arr list) || list.items().size() >= number(keyword.value()),
                            at,
                            "is too short");
                case "maxItems" ->
                    claim(
                            !(value instanceof Node.Arr list) || list.items().size() <= number(keyword.value()),
                            at,
                            "is too long");
                case "minLength" ->
                    claim(
                            !(value instanceof Node.Text text) || text.value().length() >= number(keyword.value()),
                            at,
                            "is too short");
                case "maxLength" ->
                    claim(
                            !(value instanceof Node.Text text) || text.value().length() <= number(keyword.value()),
                            at,
                            "is too long");
                case "pattern" ->
                    claim(
                            !(value instanceof Node.Text text)
                                    || Pattern.compile(text(keyword.value()))
                                            .matcher(text.value())
                                            .find(),
                            at,
                            "does not fit the pattern");
                case "additionalItems" ->
                    claim(
                            !(value instanceof Node.Arr list)
                                    || list.items().size()
                                            <= items(schema.get("items").orElseThrow())
                                                    .size(),
                            at,
                            "has items that are not in the schema");
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
                        "examples",
                        "deprecated",
                        "$comment",
                        "meta:enum",
                        "$defs",
                        "definitions" -> {}
                default -> throw new AssertionError("keyword of JSON Schema: " + keyword.key());
            }
        }
    }

    /** A list of schemas is one for each place. */
    private static Node.Obj schemaOfItem(Node schemas, int place) {
        Node chosen = schemas instanceof Node.Arr list
                ? list.items().get(Math.min(place, list.items().size() - 1))
                : schemas;
        return (Node.Obj) chosen;
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
        Schema inner = new Schema(root, files);
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

    private void reference(String reference, Node value, String at) {
        int hash = reference.indexOf('#');
        if (hash == 0) {
            check(resolve(root, reference), value, at);
            return;
        }
        Schema other = new Schema(
                (Node.Obj) parse(files.apply(reference.substring(0, hash < 0 ? reference.length() : hash))), files);
        other.check(resolve(other.root, hash < 0 ? "#" : reference.substring(hash)), value, at);
        errors.addAll(other.errors);
    }

    private static Node.Obj resolve(Node.Obj root, String reference) {
        Node at = root;
        for (String part : reference.substring(1).split("/")) {
            at = part.isEmpty() ? at : ((Node.Obj) at).get(part).orElseThrow();
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
