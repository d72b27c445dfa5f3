package dev.hull.benchmarks.oracles;

import dev.hull.formats.tree.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the API server's decoder makes of a text. */
record KubernetesOracle(String file) implements Oracle {
    @Override
    public void ask(Path corpora, Tally tally) throws IOException {
        Path folder = Files.createTempDirectory("hull-oracle").toRealPath();
        Path manifest = folder.resolve("manifest.yaml");
        try {
            for (Node.Obj row : Rows.of(corpora.resolve(file))) {
                byte[] bytes = row.has("base64")
                        ? Base64.getDecoder().decode(row.text("base64"))
                        : row.text("text").getBytes(java.nio.charset.StandardCharsets.UTF_8);
                Files.write(manifest, bytes);
                Line answer = Line.of(List.of("show", "--canonical", "manifest.yaml"), folder, Map.of());
                tally.add(row.text("id"), isEqual((Node.Obj) row.get("expected").orElseThrow(), answer));
            }
        } finally {
            Rows.delete(folder);
        }
    }

    private static boolean isEqual(Node.Obj expected, Line answer) {
        if (!(Rows.parse(answer.out()) instanceof Node.Obj found)) {
            return false;
        }
        List<Node> wanted = documents(expected);
        List<Node> got = documents(found);
        if (wanted.size() != got.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!isSame((Node.Obj) wanted.get(i), (Node.Obj) got.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Node> documents(Node.Obj obj) {
        return obj.get("documents").orElse(obj) instanceof Node.Arr list ? list.items() : List.of();
    }

    private static boolean isSame(Node.Obj wanted, Node.Obj got) {
        boolean failed = wanted.get("error").orElse(wanted) instanceof Node.Text;
        boolean itFailed = got.get("error").orElse(got) instanceof Node.Text;
        return failed == itFailed
                && strict(wanted).equals(strict(got))
                && same(wanted, got, "podSpec")
                && items(wanted, got);
    }

    private static boolean items(Node.Obj wanted, Node.Obj got) {
        List<Node> some = wanted.get("items").orElse(wanted) instanceof Node.Arr list ? list.items() : List.of();
        List<Node> others = got.get("items").orElse(got) instanceof Node.Arr list ? list.items() : List.of();
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = isSame((Node.Obj) some.get(i), (Node.Obj) others.get(i));
        }
        return same;
    }

    private static boolean same(Node.Obj wanted, Node.Obj got, String key) {
        return wanted.has(key) == got.has(key)
                && (!wanted.has(key)
                        || Rows.plain(wanted.get(key).orElseThrow())
                                .equals(Rows.plain(got.get(key).orElseThrow())));
    }

    /** The fields named, and whether keys are duplicate: the wording is the decoder's own. */
    private static Set<String> strict(Node.Obj document) {
        Set<String> named = new TreeSet<>();
        for (String error : Rows.texts(document, "strict")) {
            named.add(
                    error.contains("already set in map") || error.contains("duplicate field")
                            ? "duplicate"
                            : quoted(error));
        }
        return named;
    }

    private static String quoted(String error) {
        int from = error.indexOf('"');
        int to = error.lastIndexOf('"');
        return from < 0 || to <= from ? error : error.substring(from + 1, to);
    }
}
