package dev.hull.formats.splices;

import static dev.hull.formats.splices.Step.item;
import static dev.hull.formats.splices.Step.key;
import static dev.hull.formats.splices.Step.keys;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Dialect;
import dev.hull.formats.yaml.Document;
import dev.hull.formats.yaml.Yaml;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Texts before and after an edit, byte for byte. */
class TreePatchTest {
    record Row(String name, String before, Consumer<TreePatch> edit, String after) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Step> S = keys("s");

    static final List<Row> ROWS = List.of(
            new Row(
                    "a scalar, and the comment stays",
                    "s: old  # why\n",
                    p -> p.set(S, text("new")),
                    "s: new  # why\n"),
            new Row("its quotes stay", "s: 'old'\n", p -> p.set(S, text("it's")), "s: 'it''s'\n"),
            new Row(
                    "a string that would be a boolean has quotes",
                    "s: a\n",
                    p -> p.set(S, text("yes")),
                    "s: \"yes\"\n"),
            new Row("after a colon with nothing", "s:\nt: 1\n", p -> p.set(S, truth(true)), "s: true\nt: 1\n"),
            new Row("after a colon with a comment", "s: # c\n", p -> p.set(S, truth(true)), "s: true # c\n"),
            new Row(
                    "a new key behind the last token's comment",
                    "a:\n  b: 1 # c\n\n# end\n",
                    p -> p.set(keys("a", "s"), truth(true)),
                    "a:\n  b: 1 # c\n  s: true\n\n# end\n"),
            new Row(
                    "new mappings on the way, indented as their siblings",
                    "a:\n    b:\n        c: 1\n",
                    p -> p.set(keys("a", "x", "z"), truth(true)),
                    "a:\n    b:\n        c: 1\n    x:\n        z: true\n"),
            new Row(
                    "two changes make one mapping",
                    "a: 1\n",
                    p -> p.set(keys("s", "x"), truth(true)).set(keys("s", "z"), truth(false)),
                    "a: 1\ns:\n  x: true\n  z: false\n"),
            new Row(
                    "null becomes a mapping",
                    "a:\n  s: null # c\n",
                    p -> p.set(keys("a", "s", "x"), truth(true)),
                    "a:\n  s: # c\n    x: true\n"),
            new Row(
                    "no blank stays behind the colon",
                    "a:\n  s: ~  \n",
                    p -> p.set(keys("a", "s", "x"), truth(true)),
                    "a:\n  s:\n    x: true\n"),
            new Row(
                    "Windows and no last line break",
                    "a:\r\n  b: 1",
                    p -> p.set(keys("a", "s"), truth(true)),
                    "a:\r\n  b: 1\r\n  s: true"),
            new Row(
                    "carriage returns alone",
                    "a:\r  b: 1\r",
                    p -> p.set(keys("a", "s"), truth(true)),
                    "a:\r  b: 1\r  s: true\r"),
            new Row(
                    "a byte order mark is no indentation",
                    "\uFEFFa: 1\n",
                    p -> p.set(S, truth(true)),
                    "\uFEFFa: 1\ns: true\n"),
            new Row(
                    "behind a block scalar that keeps its blank lines",
                    "a: |+\n  x\n\nb: 1\n",
                    p -> p.removeKey(keys("b")).set(S, truth(true)),
                    "a: |+\n  x\n\ns: true\n"),
            new Row(
                    "an item behind the last",
                    "s:\n- a # c\nt: 1\n",
                    p -> p.addItem(S, text("b")),
                    "s:\n- a # c\n- b\nt: 1\n"),
            new Row(
                    "an item with its neighbour's quotes",
                    "s:\n  - \"a\"\n",
                    p -> p.addItem(S, text("b")),
                    "s:\n  - \"a\"\n  - \"b\"\n"),
            new Row("an item in brackets", "s: [a, b] # c\n", p -> p.addItem(S, text("c")), "s: [a, b, c] # c\n"),
            new Row(
                    "an item on lines of its own",
                    "s: [\n  a,\n  b,\n]\n",
                    p -> p.addItem(S, text("c")),
                    "s: [\n  a,\n  b,\n  c,\n]\n"),
            new Row("into empty brackets", "s: []\n", p -> p.addItem(S, text("c")), "s: [c]\n"),
            new Row(
                    "a new list as the document has lists",
                    "a:\n- 1\n",
                    p -> p.addItem(S, text("ALL")),
                    "a:\n- 1\ns:\n- ALL\n"),
            new Row(
                    "a new list in brackets as the document has them",
                    "a: [1]\n",
                    p -> p.addItem(S, text("ALL")),
                    "a: [1]\ns: [ALL]\n"),
            new Row(
                    "an item goes with its line",
                    "s:\n- a\n# about b\n- b\n- c\n",
                    p -> p.removeItem(S, 0),
                    "s:\n# about b\n- b\n- c\n"),
            new Row("the last item goes", "s:\n- a\nt: 1\n", p -> p.removeItem(S, 0), "s: []\nt: 1\n"),
            new Row("the last line without a break goes", "s:\n- a\n- b", p -> p.removeItem(S, 1), "s:\n- a"),
            new Row(
                    "an item goes out of brackets",
                    "s: [a, b, c]\n",
                    p -> p.removeItem(S, 0).removeItem(S, 2),
                    "s: [b]\n"),
            new Row(
                    "one goes, one comes",
                    "s:\n- a\n- b\nt: 1\n",
                    p -> p.removeItem(S, 1).addItem(S, text("c")),
                    "s:\n- a\n- c\nt: 1\n"),
            new Row(
                    "the first key behind a dash goes",
                    "- n: 1\n  m: 2\n",
                    p -> p.removeKey(List.of(item(0), key("n"))),
                    "- m: 2\n"),
            new Row(
                    "the last key goes and an outer one comes",
                    "a:\n  b:\n    x: 1\n    z: 2\nz: 1\n",
                    p -> p.removeKey(keys("a", "b", "z")).set(keys("a", "s"), truth(true)),
                    "a:\n  b:\n    x: 1\n  s: true\nz: 1\n"),
            new Row("in braces", "s: {a: 1}\n", p -> p.set(keys("s", "b"), list("ALL")), "s: {a: 1, b: [ALL]}\n"),
            new Row(
                    "a merge key is overruled beside it",
                    "b: &b {x: 1}\ns:\n  <<: *b\n",
                    p -> p.set(keys("s", "x"), truth(true)),
                    "b: &b {x: 1}\ns:\n  <<: *b\n  x: true\n"),
            new Row(
                    "a merged list becomes one of its own",
                    "b: &b\n  l:\n  - 0755 # c\ns:\n  <<: *b\n",
                    p -> p.addItem(keys("s", "l"), text("x")),
                    "b: &b\n  l:\n  - 0755 # c\ns:\n  <<: *b\n  l:\n  - 0755\n  - x\n"),
            new Row(
                    "an alias becomes a block of its own",
                    "b: &b\n  x: 1\ns: *b # c\n",
                    p -> p.set(keys("s", "z"), truth(true)),
                    "b: &b\n  x: 1\ns: # c\n  x: 1\n  z: true\n"),
            new Row(
                    "at the anchor, where all its readers ask for the same",
                    "b: &b\n  x: 1\ns:\n  <<: *b\n",
                    p -> p.set(keys("s", "z"), truth(true)).set(keys("b", "z"), truth(true)),
                    "b: &b\n  x: 1\n  z: true\ns:\n  <<: *b\n"),
            new Row("what is so already is left alone", "s: true\n", p -> p.set(S, truth(true)), "s: true\n"),
            new Row(
                    "of two that agree one is written",
                    "a: 1\n",
                    p -> p.addItem(S, text("ALL")).addItem(S, text("ALL")),
                    "a: 1\ns:\n  - ALL\n"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void writes(Row row) {
        Source source = Source.of("t.yaml", row.before());
        Document document =
                Yaml.read(source, Dialect.COMPOSE, Limits.DEFAULT).documents().getFirst();
        TreePatch patch = TreePatch.yaml(document, Dialect.COMPOSE, Limits.DEFAULT);
        row.edit().accept(patch);
        Edits edits = patch.render();

        assertThat(edits.refusals()).isEmpty();
        assertThat(new String(Splices.apply(source.bytes(), edits.splices()), StandardCharsets.UTF_8))
                .isEqualTo(row.after());
    }

    record Refused(String name, String before, Consumer<TreePatch> edit, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Refused> REFUSED = List.of(
            new Refused(
                    "an anchor that another reads",
                    "b: &b\n  x: 1\ns:\n  <<: *b\n",
                    p -> p.set(keys("b", "z"), truth(true)),
                    "s.z reads the same anchor"),
            new Refused("inside a block of text", "s: |\n  a\n", p -> p.set(S, text("x")), "a block of text"),
            new Refused("a tag", "s: !reset null\n", p -> p.set(S, text("x")), "the tag !reset"),
            new Refused("a key written twice", "s: 1\ns: 2\n", p -> p.set(S, text("x")), "more than once"),
            new Refused(
                    "what a merge key brings can't go",
                    "b: &b {x: 1}\ns:\n  <<: *b\n",
                    p -> p.removeKey(keys("s", "x")),
                    "a merge key brings x in"),
            new Refused(
                    "two that disagree", "s: 1\n", p -> p.set(S, text("x")).set(S, text("y")), "another change asks"),
            new Refused(
                    "below a scalar", "s: 1\n", p -> p.set(keys("s", "x"), text("y")), "a number stands on its way"),
            new Refused("a complex key", "? s\n: 1\n", p -> p.set(S, text("x")), "`key: value`"));

    @ParameterizedTest
    @FieldSource("REFUSED")
    void refusesWithAReason(Refused row) {
        Source source = Source.of("t.yaml", row.before());
        Document document =
                Yaml.read(source, Dialect.COMPOSE, Limits.DEFAULT).documents().getFirst();
        TreePatch patch = TreePatch.yaml(document, Dialect.COMPOSE, Limits.DEFAULT);
        row.edit().accept(patch);

        assertThat(patch.render().refusals())
                .hasSize(1)
                .first()
                .extracting(Refusal::reason)
                .asString()
                .contains(row.reason());
    }

    static final List<Row> JSON = List.of(
            new Row(
                    "a key has quotes",
                    "{\n  \"a\": 1\n}\n",
                    p -> p.set(S, text("x")),
                    "{\n  \"a\": 1,\n  \"s\": \"x\"\n}\n"),
            new Row(
                    "in one line",
                    "{\"a\": [\"x\"]}",
                    p -> p.addItem(keys("a"), text("ALL")),
                    "{\"a\": [\"x\", \"ALL\"]}"),
            new Row("into nothing", "{}", p -> p.set(keys("s", "t"), truth(true)), "{\"s\": {\"t\": true}}"),
            new Row("out of it", "{\"a\": 1, \"s\": 2}", p -> p.removeKey(keys("a")), "{\"s\": 2}"));

    @ParameterizedTest
    @FieldSource("JSON")
    void writesJson(Row row) {
        Source source = Source.of("t.json", row.before());
        Node root = Json.read(source, Layer.FILE, Limits.DEFAULT).values().getFirst();
        TreePatch patch = TreePatch.json(root, source.at(0, source.length()), Limits.DEFAULT);
        row.edit().accept(patch);
        Edits edits = patch.render();

        assertThat(edits.refusals()).isEmpty();
        assertThat(new String(Splices.apply(source.bytes(), edits.splices()), StandardCharsets.UTF_8))
                .isEqualTo(row.after());
    }

    private static Node text(String value) {
        return Node.Text.of(value, Origin.NOWHERE);
    }

    private static Node truth(boolean value) {
        return Node.Bool.of(value, Origin.NOWHERE);
    }

    private static Node list(String item) {
        return new Node.Arr(List.of(text(item)), Origin.of(Layer.FILE, Location.NONE));
    }
}
