package dev.hull.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class JsonTest {
    private static final String TEXT =
            "{ \"a\\\"é\" : [1, -2.50e+3, \"x\\\\\", true,false , null],\n \"o\":{ },\"e\":[]}";

    static final List<String> SPANS = List.of("", "\uFEFF");

    @ParameterizedTest
    @FieldSource("SPANS")
    void everyNodeKnowsItsBytes(String before) {
        Node.Obj root = (Node.Obj) one(before + TEXT);
        assertThat(root.at().text()).isEqualTo(TEXT);
        assertThat(root.written().getFirst().keyAt().text()).isEqualTo("\"a\\\"é\"");
        assertThat(((Node.Arr) root.written().getFirst().value()).items())
                .extracting(item -> item.at().text())
                .containsExactly("1", "-2.50e+3", "\"x\\\\\"", "true", "false", "null");
        assertThat(root.get("o").orElseThrow().at().text()).isEqualTo("{ }");
        assertThat(root.get("e").orElseThrow().at().text()).isEqualTo("[]");
    }

    @Test
    void writesWhatItRead() {
        assertThat(JsonText.compact(one(TEXT)))
                .isEqualTo("{\"a\\\"é\":[1,-2.50e+3,\"x\\\\\",true,false,null],\"o\":{},\"e\":[]}");
        assertThat(JsonText.pretty(one("{\"a\":[1],\"b\":{}}")))
                .isEqualTo("{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}");
    }

    @Test
    void theLastOfTwoEntriesCountsAndIsRemarked() {
        Reading<Node> reading = read("{\"o\":{\"a\":1,\"b\":2,\"a\":3}}");
        assertThat(JsonText.compact(reading.values().getFirst())).isEqualTo("{\"o\":{\"b\":2,\"a\":3}}");
        assertThat(reading.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.subject().name()).isEqualTo("o");
            assertThat(remark.key()).isEqualTo("a");
            assertThat(remark.at().start()).isEqualTo(18);
        });
    }

    record Bad(String text, String reason, int at) {}

    static final List<Bad> BAD = List.of(
            new Bad("", "empty", 0),
            new Bad("{\"a\":}", "not JSON", 5),
            new Bad("{\"a\":1", "not JSON", 6),
            new Bad("[1,]", "not JSON", 3),
            new Bad("{} {}", "more than one", 3),
            new Bad("\u0000a", "UTF-8", 0),
            new Bad("[1e99999999999]", "out of every range", 1),
            new Bad("[".repeat(200), "nested deeper", 99));

    @ParameterizedTest
    @FieldSource("BAD")
    void whatIsWrongIsAProblem(Bad bad) {
        Reading<Node> reading = read(bad.text);
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).contains(bad.reason);
            assertThat(problem.at().start()).isBetween(bad.at - 1, bad.at + 1);
        });
    }

    @Test
    void malformedBytesAreAProblem() {
        Source source = Source.of("x", new byte[] {'"', (byte) 0xFF, '"'});
        assertThat(Json.read(source, Layer.FILE, Limits.DEFAULT).problems()).hasSize(1);
    }

    @Test
    void aStreamHasManyValues() {
        Reading<Node> reading = Json.stream(Source.of("x", "{\"a\":1}\n[2] 3"), Layer.FILE, Limits.DEFAULT);
        assertThat(reading.values()).extracting(JsonText::compact).containsExactly("{\"a\":1}", "[2]", "3");
    }

    private static Node one(String text) {
        return read(text).values().getFirst();
    }

    private static Reading<Node> read(String text) {
        return Json.read(Source.of("x.json", text.getBytes(StandardCharsets.UTF_8)), Layer.FILE, Limits.DEFAULT);
    }
}
