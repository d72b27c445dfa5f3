package dev.hull.formats.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.json.Json;
import dev.hull.formats.shell.Shell;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Source;
import dev.hull.model.Sources;
import dev.hull.testkit.Shared;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the Docker CLI 28.2.2 posted for a line, or that it refused it. */
final class RecordedRunTest {
    /** Lines whose answer hangs on something that a reader of lines can't see. */
    static final Set<String> MISSED = Set.of(
            // the folder of the file that --cidfile names does not exist: a reader can't tell it from one that does
            "cidfile-02",
            // the client keeps -e in a map of random order: recorded in one order, read in the line's
            "dr-0081");

    record Case(String id, List<String> argv, Node recorded) {
        @Override
        public String toString() {
            return id;
        }
    }

    static final List<Case> OWN = own();

    @ParameterizedTest
    @FieldSource("OWN")
    void postsWhatTheClientPosts(Case one) {
        assertThat(answer(one)).isEqualTo(expected(one));
    }

    @Test
    void hasAllCases() {
        assertThat(OWN).hasSize(732 - 1);
    }

    @Test
    void postsWhatTheClientPostsForLinesOfOthers() throws IOException {
        Optional<Path> file = Shared.find("corpora/docker-run/cases.jsonl");
        for (String line : file.isPresent() ? Files.readAllLines(file.get()) : List.<String>of()) {
            Case one = parsed(line);
            if (!MISSED.contains(one.id)) {
                assertThat(answer(one)).as(one.id).isEqualTo(expected(one));
            }
        }
    }

    private static Object expected(Case one) {
        Node expected = get(one.recorded, "expected");
        return get(expected, "body") instanceof Node.Obj body
                ? List.of(plain(get(expected, "query")), plain(body))
                : "refused";
    }

    private static Object answer(Case one) {
        RunContext context = new RunContext(new Recorded(one.recorded), "/srv/project", Limits.DEFAULT);
        RunLine line = RunLine.parse(Shell.words("line", one.argv), context).orElseThrow();
        return line.verdict().isAccepted() ? List.of(plain(line.query()), plain(line.body())) : "refused";
    }

    private record Recorded(Node recorded) implements Sources {
        @Override
        public Optional<Source> open(String reference, Location by) {
            return switch (get(get(recorded, "files"), reference)) {
                case Node.Text text -> Optional.of(Source.of(reference, text.value()));
                case Node.Obj obj ->
                    Optional.of(Source.of(reference, Base64.getDecoder().decode(text(get(obj, "base64")))));
                default -> Optional.empty();
            };
        }

        @Override
        public Map<String, String> environment() {
            Map<String, String> all = new HashMap<>(Map.of("HOME", "/home/user"));
            if (get(recorded, "env") instanceof Node.Obj obj) {
                obj.entries().forEach(entry -> all.put(entry.key(), text(entry.value())));
            }
            return all;
        }
    }

    private static Object plain(Node node) {
        return switch (node) {
            case Node.Obj obj -> {
                Map<String, Object> map = new TreeMap<>();
                obj.entries().forEach(entry -> map.put(entry.key(), plain(entry.value())));
                yield map;
            }
            case Node.Arr arr ->
                arr.items().stream().map(RecordedRunTest::plain).toList();
            case Node.Text text -> "'" + text.value();
            case Node.Num num -> num.value().stripTrailingZeros();
            case Node.Bool bool -> bool.value();
            case Node.Null _ -> "null";
        };
    }

    private static Node get(Node node, String key) {
        return node instanceof Node.Obj obj
                ? obj.get(key).orElse(new Node.Null(Origin.NOWHERE))
                : new Node.Null(Origin.NOWHERE);
    }

    private static String text(Node node) {
        return ((Node.Text) node).value();
    }

    private static Case parsed(String line) {
        Node root = Json.read(Source.of("case", line), Layer.FILE, Limits.DEFAULT)
                .values()
                .getFirst();
        List<String> argv = ((Node.Arr) get(root, "argv"))
                .items().stream().map(RecordedRunTest::text).toList();
        return new Case(text(get(root, "id")), argv, root);
    }

    private static List<Case> own() {
        List<Case> cases = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(RecordedRunTest.class.getResourceAsStream("own.jsonl.gz")),
                StandardCharsets.UTF_8))) {
            in.lines()
                    .map(RecordedRunTest::parsed)
                    .filter(one -> !MISSED.contains(one.id))
                    .forEach(cases::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }
}
