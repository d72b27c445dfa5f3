package dev.hull.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.json.JsonText;
import dev.hull.formats.tree.Node;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class YamlTest {
    record Span(String name, String text, String span) {}

    /** The value of the first key {@code k}, or the first item, as it stands in the bytes. */
    static final List<Span> SPANS = List.of(
            new Span("plain", "k: a b # c\n", "a b"),
            new Span("behind two-byte and four-byte characters", "\"é😀\": 1\nk: ü\n", "ü"),
            new Span("quoted", "k: 'a''b'\n", "'a''b'"),
            new Span("with anchor and tag", "k: &a !!str x\n", "x"),
            new Span("with tag and anchor", "k: !!str &a x\n", "x"),
            new Span("flow with anchor", "k: &a {b: 1}\n", "{b: 1}"),
            new Span("block behind an anchor", "k: &a\n  # c\n  b: 1\n", "b: 1"),
            new Span("block ends at its last token", "k:\n  b:\n  - 1\n\n# c\nz: 2\n", "b:\n  - 1"),
            new Span("list at its key's indentation", "k:\n- 1\n- 2 # c\nz: 1\n", "- 1\n- 2"),
            new Span("block scalar without the blank lines behind it", "k: |\n  a\n  b\n\n\nz: 1\n", "|\n  a\n  b"),
            new Span("null is right behind the colon", "k:\nz: 1\n", ""),
            new Span("null in a list ends at its dash", "k:\n-\n- 1\n-\nz: 1\n", "-\n- 1\n-"),
            new Span("alias is its target", "a: &x [1]\nk: *x\n", "[1]"),
            new Span("behind a byte order mark", "\uFEFFk: v\n", "v"),
            new Span("lines of Windows", "a: 1\r\nk: v\r\nz: 1\r\n", "v"));

    @ParameterizedTest
    @FieldSource("SPANS")
    void everyValueKnowsItsBytes(Span row) {
        assertThat(value(row.text(), "k").at().text()).isEqualTo(row.span());
    }

    @Test
    void aRangeHasTheSpansOfTheWhole() {
        Source source = Source.of("s.yaml", "é: 1\n---\nk: v\n---\nk: w\n");
        int from = source.lineStart(3);
        YamlStream read = Yaml.read(source, from, source.lineStart(4), Dialect.KUBERNETES, Limits.DEFAULT);

        Node value = ((Node.Obj) read.documents().getFirst().root()).get("k").orElseThrow();
        assertThat(value.at()).hasToString("s.yaml:3:4");
        assertThat(value.at().text()).isEqualTo("v");
    }

    @Test
    void anAliasSaysWhereItStandsAndTheAnchorWhoReadsIt() {
        Document document =
                read("a: &x {p: 1}\nb: *x\nc:\n  <<: *x\n  q: 2\n").documents().getFirst();
        Node.Obj root = (Node.Obj) document.root();

        assertThat(root.get("b").orElseThrow().origin().via().getFirst().text()).isEqualTo("*x");
        Node.Obj merging = (Node.Obj) root.get("c").orElseThrow();
        assertThat(merging.written()).extracting(Node.Entry::key).containsExactly("q");
        assertThat(merging.merged()).extracting(Node.Entry::key).containsExactly("p");
        assertThat(merging.merged().getFirst().value().origin().via()).hasSize(1);
        assertThat(document.notes().merges(merging)).hasSize(1);
        assertThat(document.notes().anchors().getFirst().reads())
                .extracting(Notes.Read::merges)
                .containsExactly(false, true);
    }

    @Test
    void tagsAreBesideTheTree() {
        Document document =
                read("a: !reset null\nb: !override\n  - x\n").documents().getFirst();
        Node.Obj root = (Node.Obj) document.root();

        assertThat(document.notes().tag(root.get("a").orElseThrow())).contains("!reset");
        assertThat(document.notes().tag(root.get("b").orElseThrow())).contains("!override");
        assertThat(document.notes().tag(root)).isEmpty();
    }

    record MergeRow(String text, String compose, String kubernetes) {}

    static final List<MergeRow> MERGES = List.of(
            new MergeRow("x: &b {a: 1}\nk:\n  a: 2\n  <<: *b\n", "{\"a\":2}", "{\"a\":1}"),
            new MergeRow("x: &b {a: 1}\nk:\n  <<: *b\n  a: 2\n", "{\"a\":2}", "{\"a\":2}"),
            new MergeRow("x: &b {a: 1}\ny: &c {a: 3}\nk:\n  <<: [*b, *c]\n", "{\"a\":1}", "{\"a\":1}"),
            new MergeRow("x: &b {a: 1}\nk:\n  '<<': *b\n", "{\"<<\":{\"a\":1}}", "{\"<<\":{\"a\":1}}"));

    @ParameterizedTest
    @FieldSource("MERGES")
    void mergeKeysOverruleByDialect(MergeRow row) {
        assertThat(JsonText.compact(value(row.text(), "k", Dialect.COMPOSE))).isEqualTo(row.compose());
        assertThat(JsonText.compact(value(row.text(), "k", Dialect.KUBERNETES))).isEqualTo(row.kubernetes());
    }

    @Test
    void keysThatAreSetTwiceAreNoted() {
        Document document = read("a: 1\nb: 2\na: 3\n").documents().getFirst();

        assertThat(JsonText.compact(document.root())).isEqualTo("{\"a\":3,\"b\":2}");
        assertThat(document.notes().duplicates()).hasSize(1);
        assertThat(document.notes().duplicates().getFirst().again()).hasToString("t.yaml:3:1");
    }

    record Bad(String name, String text, String reason) {}

    static final List<Bad> BAD = List.of(
            new Bad("unknown alias", "a: *nope\n", "no anchor &nope"),
            new Bad("an anchor in itself", "a: &x [*x]\n", "&x contains itself"),
            new Bad("an anchor merged into itself", "a: &x\n  <<: *x\n", "&x contains itself"),
            new Bad("billion laughs", laughs(), "more than 5000 values"),
            new Bad("too deep", "a: " + "[".repeat(200), "nested more than 100 deep"),
            new Bad("a mapping as a key", "? {a: 1}\n: b\n", "can't be a key"),
            new Bad("a scalar merged", "a:\n  <<: 5\n", "takes a mapping"),
            new Bad("a tab in front", "a:\n\tb: 1\n", "not YAML"),
            new Bad("a control character", "a: \u0007\n", "U+0007"),
            new Bad("an unknown directive", "%FOO x\n---\na: 1\n", "%FOO"),
            new Bad("an escape of JSON alone", "a: \"\\/\"\n", "escape"),
            new Bad("unclosed", "a: \"b\n", "not YAML"),
            new Bad("a tag that does not fit", "a: !!int x\n", "no value for the tag"));

    private static String laughs() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            text.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        return text.toString();
    }

    @ParameterizedTest
    @FieldSource("BAD")
    void badInputIsAProblemThatSaysWhere(Bad row) {
        Limits few = new Limits(1 << 20, 100, 5000, 10);
        YamlStream read = Yaml.read(Source.of("t.yaml", row.text()), Dialect.COMPOSE, few);

        assertThat(read.problems()).isNotEmpty();
        assertThat(read.problems().getFirst().reason()).contains(row.reason());
    }

    @Test
    void malformedBytesAreAProblem() {
        byte[] bytes = {'a', ':', ' ', (byte) 0xC0, (byte) 0x80, '\n'};
        YamlStream read = Yaml.read(Source.of("t.yaml", bytes), Dialect.COMPOSE, Limits.DEFAULT);

        assertThat(read.problems().getFirst().reason()).contains("save it as UTF-8");
    }

    static final List<Charset> WIDE = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @ParameterizedTest
    @FieldSource("WIDE")
    void utf16IsReadButNotWritten(Charset charset) {
        byte[] bytes = "\uFEFFa: &x é\n".getBytes(charset);
        Document document = Yaml.read(Source.of("t.yaml", bytes), Dialect.COMPOSE, Limits.DEFAULT)
                .documents()
                .getFirst();

        assertThat(JsonText.compact(document.root())).isEqualTo("{\"a\":\"é\"}");
        assertThat(document.notes().unwritable()).contains("UTF-16");
    }

    @Test
    void theFirstDocumentAloneIsReadAsGoDoes() {
        Source source = Source.of("t.yaml", "a: 1\n...\nb: [\n");

        assertThat(Yaml.first(source, 0, source.length(), Dialect.KUBERNETES, Limits.DEFAULT)
                        .problems())
                .isEmpty();
        assertThat(Yaml.read(source, Dialect.KUBERNETES, Limits.DEFAULT).problems())
                .isNotEmpty();
    }

    private static YamlStream read(String text) {
        return Yaml.read(Source.of("t.yaml", text), Dialect.COMPOSE, Limits.DEFAULT);
    }

    private static Node value(String text, String key) {
        return value(text, key, Dialect.COMPOSE);
    }

    private static Node value(String text, String key, Dialect dialect) {
        YamlStream read = Yaml.read(Source.of("t.yaml", text), dialect, Limits.DEFAULT);
        assertThat(read.problems()).isEmpty();
        return ((Node.Obj) read.documents().getFirst().root()).get(key).orElseThrow();
    }
}
