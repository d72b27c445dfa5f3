package dev.hull.formats.compose;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Source;
import dev.hull.model.Sources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A command line, the files that it is run among, and the answers that Docker Compose gave: the JSON by {@link #comparable}, or {@link
 * #REFUSED}.
 */
record Recorded(
        String id,
        List<String> argv,
        Map<String, String> environment,
        Map<String, byte[]> files,
        List<Object> answers) {
    static final String FOLDER = "/srv/project";
    static final Object REFUSED = "refused";
    static final Limits LIMITS =
            new Limits(Limits.DEFAULT.bytes(), 1_000, Limits.DEFAULT.nodes(), Limits.DEFAULT.documents());

    @Override
    public String toString() {
        return id;
    }

    Sources sources() {
        return sources(files, environment);
    }

    static Sources sources(Map<String, byte[]> files, Map<String, String> environment) {
        return new Sources() {
            @Override
            public Optional<Source> open(String reference, Location by) {
                return Optional.ofNullable(files.get(reference)).map(bytes -> Source.of(reference, bytes));
            }

            @Override
            public Map<String, String> environment() {
                return environment;
            }
        };
    }

    /** {@return what Hull answers} */
    Object answer() {
        return switch (ComposeConfig.run(argv, FOLDER, sources(), LIMITS)) {
            case ComposeConfig.Answer.Printed printed -> comparable(parse(printed.json()));
            case ComposeConfig.Answer.Refused _ -> REFUSED;
        };
    }

    static Node parse(String json) {
        return Json.read(Source.of("answer.json", json), Layer.FILE, LIMITS)
                .values()
                .getFirst();
    }

    /** {@return a value that equals another if the two are the same JSON} The order of keys and the spelling of numbers count for nothing. */
    static Object comparable(Node node) {
        return switch (node) {
            case Node.Obj obj -> {
                Map<String, Object> map = new TreeMap<>();
                obj.entries().forEach(entry -> map.put(entry.key(), comparable(entry.value())));
                yield map;
            }
            case Node.Arr arr -> arr.items().stream().map(Recorded::comparable).toList();
            case Node.Text text -> text.value();
            case Node.Num num ->
                num.value().signum() == 0 ? "#0" : "#" + num.value().stripTrailingZeros();
            case Node.Bool bool -> bool.value();
            case Node.Null _ -> "#null";
        };
    }

    /** {@return one line of the recorded set of our own} {@code files} are those of the line's folder. */
    static Recorded own(Node row, Map<String, byte[]> files) {
        List<String> argv = new ArrayList<>(List.of("docker", "compose"));
        texts(row, "files").forEach(file -> argv.addAll(List.of("-f", file)));
        argv.addAll(texts(row, "args"));
        Map<String, String> environment = base();
        Edit.entries(row, "env").forEach(entry -> environment.put(entry.key(), GoText.of(entry.value())));
        return new Recorded(Edit.text(row, "id"), argv, environment, files, answers(row));
    }

    /** {@return one line of the set that is kept outside the project} */
    static Recorded other(Node row, String file, Map<String, byte[]> files) {
        List<String> argv = List.of(
                "docker",
                "compose",
                "-f",
                file,
                "--project-directory",
                FOLDER,
                "-p",
                "proj",
                "config",
                "--format",
                "json",
                "--no-path-resolution");
        return new Recorded(Edit.text(row, "id"), argv, base(), files, answers(row));
    }

    private static Map<String, String> base() {
        return new LinkedHashMap<>(
                Map.of("PATH", "/usr/bin", "HOME", "/home/user", "DOCKER_HOST", "unix:///none.sock"));
    }

    private static List<String> texts(Node row, String key) {
        return Edit.items(row, key).stream().map(GoText::of).toList();
    }

    private static List<Object> answers(Node row) {
        List<Object> answers = new ArrayList<>(List.of(answer(row)));
        Node newer = Edit.child(row, "newer");
        if (newer != null) {
            answers.add(answer(newer));
        }
        return answers;
    }

    private static Object answer(Node answer) {
        Node expected = Edit.child(answer, "expected");
        return expected == null || expected instanceof Node.Null ? REFUSED : comparable(expected);
    }
}
