package dev.hull.formats.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.json.Json;
import dev.hull.formats.json.JsonText;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the decoder of k8s.io/api and apimachinery v0.37.2 made of 415 texts. */
class ServerViewTest {
    record Case(String id, Source source, List<Node> documents) {
        @Override
        public String toString() {
            return id;
        }
    }

    static final List<Case> CASES = cases();

    @Test
    void hasAllCases() {
        assertThat(CASES).hasSize(415);
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void decodesAsTheServerDoes(Case one) {
        Node root = ServerView.of(one.source(), Limits.DEFAULT).root();
        List<Node> documents = items(get(root, "documents"));

        Object ours = documents.stream().map(ServerViewTest::comparable).toList();
        Object theirs = one.documents().stream().map(ServerViewTest::comparable).toList();
        // Not isEqualTo: to print what is nested 300 deep, AssertJ needs longer than anyone waits.
        assertThat(ours.equals(theirs)).as("%s is %s", ours, theirs).isTrue();
    }

    /** Error as present or absent, strict as a set, the rest as it is. */
    private static Object comparable(Node document) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (Node.Entry entry : ((Node.Obj) document).entries()) {
            switch (entry.key()) {
                case "legacy" -> {}
                case "error" -> parts.put("error", entry.value() instanceof Node.Text);
                case "strict" -> parts.put("strict", strict(entry.value()));
                case "items" ->
                    parts.put(
                            "items",
                            items(entry.value()).stream()
                                    .map(ServerViewTest::comparable)
                                    .toList());
                default -> parts.put(entry.key(), value(entry.value()));
            }
        }
        return parts;
    }

    private static Object strict(Node texts) {
        TreeSet<String> all = new TreeSet<>();
        // A repeated key counts by its name: the server sometimes tells the line of its value, and not its own.
        items(texts)
                .forEach(t -> ((Node.Text) t).value().lines().forEach(l -> all.add(l.substring(l.indexOf(": ") + 1))));
        all.removeIf(l -> l.endsWith("unmarshal errors:"));
        return all;
    }

    private static Object value(Node node) {
        return switch (node) {
            case Node.Obj object -> {
                Map<String, Object> map = new LinkedHashMap<>();
                object.entries().forEach(e -> map.put(e.key(), value(e.value())));
                yield map;
            }
            case Node.Arr list ->
                list.items().stream().map(ServerViewTest::value).toList();
            case Node.Text text -> text.value();
            case Node.Num number -> number.value().stripTrailingZeros();
            case Node.Bool bool -> bool.value();
            case Node.Null _ -> "null";
        };
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(ServerViewTest.class.getResourceAsStream("cases.jsonl.gz")),
                StandardCharsets.UTF_8))) {
            Limits deep = new Limits(1 << 20, 1000, 100_000, 10);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Node node = Json.read(Source.of("cases.jsonl", line), Layer.FILE, deep)
                        .values()
                        .getFirst();
                String id = text(get(node, "id"));
                byte[] bytes = ((Node.Obj) node).has("base64")
                        ? Base64.getDecoder().decode(text(get(node, "base64")))
                        : text(get(node, "text")).getBytes(StandardCharsets.UTF_8);
                cases.add(new Case(id, Source.of(id + ".yaml", bytes), items(get(get(node, "expected"), "documents"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static Node get(Node node, String key) {
        return ((Node.Obj) node).get(key).orElseThrow(() -> new AssertionError(key + " in " + JsonText.compact(node)));
    }

    private static String text(Node node) {
        return ((Node.Text) node).value();
    }

    private static List<Node> items(Node node) {
        return node instanceof Node.Arr list ? list.items() : List.of();
    }
}
