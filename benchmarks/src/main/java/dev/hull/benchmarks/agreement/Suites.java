package dev.hull.benchmarks.agreement;

import dev.hull.formats.json.Json;
import dev.hull.formats.json.JsonText;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The suites: where each keeps its cases, and how it writes one down. */
final class Suites {
    /** {@code cases} makes the cases of one line. */
    private record Suite(String name, String file, BiFunction<String, Node.Obj, List<PeerCase>> cases) {}

    private static final List<Suite> ALL = List.of(
            new Suite("kubernetes/kubescape", "kubernetes/kubescape/cases.jsonl", Suites::kubescape),
            new Suite("kubernetes/kyverno", "kubernetes/kyverno/cases.jsonl", Suites::kyverno),
            new Suite("kubernetes/gatekeeper", "kubernetes/gatekeeper/cases.jsonl", Suites::gatekeeper),
            new Suite("kubernetes/kics", "kubernetes/kics/cases.jsonl", Suites::kics),
            new Suite("kubernetes/polaris", "kubernetes/polaris/cases.jsonl", Suites::polaris),
            new Suite("kubernetes/kube-linter", "kubernetes/kube-linter/cases.jsonl", Suites::kubeLinter),
            new Suite("kubernetes/kube-score", "kubernetes/kube-score/cases.jsonl", Suites::kubeScore),
            new Suite("kubernetes/datree", "kubernetes/datree/cases.jsonl", Suites::datree),
            new Suite("kubernetes/checkov", "kubernetes/checkov/cases.jsonl", Suites::checkov),
            new Suite("compose/kics", "compose/kics.jsonl", Suites::kics));

    private Suites() {}

    /** {@return every case of every suite below {@code corpora}} */
    static List<PeerCase> read(Path corpora) throws IOException {
        List<PeerCase> cases = new ArrayList<>();
        for (Suite suite : ALL) {
            for (String line : Files.readAllLines(corpora.resolve(suite.file()))) {
                cases.addAll(suite.cases().apply(suite.name(), object(line)));
            }
        }
        return cases;
    }

    private static Node.Obj object(String line) {
        return (Node.Obj) Json.read(Source.of("case", line), Layer.FILE, Limits.DEFAULT)
                .values()
                .getFirst();
    }

    private static List<PeerCase> kubescape(String suite, Node.Obj row) {
        Map<String, String> files = texts(row, "input");
        boolean fires = row.get("expected").orElseThrow() instanceof Node.Arr alerts
                && !alerts.items().isEmpty();
        return List.of(new PeerCase(suite, row.text("rule"), row.text("id"), files, fires));
    }

    private static List<PeerCase> kyverno(String suite, Node.Obj row) {
        String expected = row.text("expected");
        if (expected.equals("skip")) {
            return List.of();
        }
        String manifest = JsonText.pretty(row.get("manifest").orElseThrow());
        String rule = policySuite(row.text("suite")) + "/" + row.text("policy");
        return List.of(
                new PeerCase(suite, rule, row.text("id"), Map.of("manifest.json", manifest), expected.equals("fail")));
    }

    /** The same policies are kept once more for each kind that a policy may be written in. */
    private static String policySuite(String folder) {
        String top = folder.split("/", 2)[0];
        for (String kind : List.of("-cel", "-vpol", "-mpol", "-gpol")) {
            top = top.endsWith(kind) ? top.substring(0, top.length() - kind.length()) : top;
        }
        return top;
    }

    private static List<PeerCase> gatekeeper(String suite, Node.Obj row) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String key : List.of("object", "inventory")) {
            if (row.get(key).orElse(row) instanceof Node.Arr list) {
                list.items().forEach(item -> files.put(key + files.size() + ".json", JsonText.pretty(item)));
            }
        }
        Node first = list(list(row, "constraint").isEmpty() ? row : row, "constraint")
                .getFirst();
        String kind = first instanceof Node.Obj constraint ? constraint.text("kind") : "";
        Node violations =
                list((Node.Obj) row.get("expected").orElseThrow(), "violations").getFirst();
        boolean fires = violations instanceof Node.Bool bool
                ? bool.value()
                : violations instanceof Node.Num num && num.value().signum() > 0;
        return List.of(new PeerCase(suite, kind, row.text("id"), files, fires));
    }

    /** Each file is a case of its own. */
    private static List<PeerCase> kics(String suite, Node.Obj row) {
        List<PeerCase> cases = new ArrayList<>();
        List<Node> expected = list(row, "expected");
        texts(row, "files").forEach((name, content) -> {
            boolean fires = expected.stream()
                    .anyMatch(e -> e instanceof Node.Obj o && o.text("fileName").equals(name));
            cases.add(new PeerCase(suite, row.text("id"), row.text("id") + "/" + name, Map.of(name, content), fires));
        });
        return cases;
    }

    private static List<PeerCase> polaris(String suite, Node.Obj row) {
        boolean fires =
                ((Node.Obj) row.get("expected").orElseThrow()).text("result").equals("fail");
        return one(suite, row, row.text("check"), "yaml", fires);
    }

    private static List<PeerCase> kubeLinter(String suite, Node.Obj row) {
        Node.Obj expected = (Node.Obj) row.get("expected").orElseThrow();
        boolean fires = expected.get("count").orElse(expected) instanceof Node.Num num
                && num.value().signum() > 0;
        return one(suite, row, row.text("check"), "yaml", fires);
    }

    private static List<PeerCase> kubeScore(String suite, Node.Obj row) {
        return one(suite, row, row.text("check"), "yaml", !row.text("expected").equals("GradeAllOK"));
    }

    private static List<PeerCase> datree(String suite, Node.Obj row) {
        return one(suite, row, row.text("rule"), "yaml", row.text("expected").equals("fail"));
    }

    /** Files say in their names what is expected of them; where they don't, the numbers of the whole case do. */
    private static List<PeerCase> checkov(String suite, Node.Obj row) {
        Map<String, String> files = texts(row, "files");
        boolean named = files.keySet().stream().allMatch(name -> verdict(name).isPresent());
        if (!named) {
            Node.Obj expected = (Node.Obj) row.get("expected").orElseThrow();
            boolean fires = expected.get("failed").orElse(expected) instanceof Node.Num num
                    && num.value().signum() > 0;
            return List.of(new PeerCase(suite, row.text("check"), row.text("id"), files, fires));
        }
        List<PeerCase> cases = new ArrayList<>();
        files.forEach((name, content) -> cases.add(new PeerCase(
                suite,
                row.text("check"),
                row.text("id") + "/" + name,
                Map.of(name, content),
                verdict(name).orElseThrow())));
        return cases;
    }

    private static Optional<Boolean> verdict(String name) {
        boolean fails = name.contains("FAILED");
        boolean passes = name.contains("PASSED") || name.contains("UNKNOWN");
        return fails == passes ? Optional.empty() : Optional.of(fails);
    }

    private static List<PeerCase> one(String suite, Node.Obj row, String rule, String key, boolean fires) {
        return List.of(new PeerCase(suite, rule, row.text("id"), Map.of("manifest.yaml", row.text(key)), fires));
    }

    private static Map<String, String> texts(Node.Obj row, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (row.get(key).orElse(row) instanceof Node.Obj files) {
            files.entries().forEach(e -> texts.put(e.key(), e.value() instanceof Node.Text t ? t.value() : ""));
        }
        return texts;
    }

    private static List<Node> list(Node.Obj row, String key) {
        return row.get(key).orElse(row) instanceof Node.Arr arr ? arr.items() : List.of();
    }
}
