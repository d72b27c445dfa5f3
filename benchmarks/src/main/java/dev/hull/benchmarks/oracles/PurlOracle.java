package dev.hull.benchmarks.oracles;

import dev.hull.formats.tree.Node;
import dev.hull.model.Purl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The tests of the package URL specification. */
final class PurlOracle implements Oracle {
    @Override
    public String file() {
        return "versions/purl.jsonl";
    }

    @Override
    public void ask(Path corpora, Tally tally) throws IOException {
        for (Node.Obj row : Rows.of(corpora.resolve(file()))) {
            Optional<Purl> purl = answer(row);
            boolean refused = row.get("expectedFailure").orElse(row) instanceof Node.Bool bool && bool.value();
            boolean equal = refused ? purl.isEmpty() : purl.isPresent() && isExpected(row, purl.get());
            tally.add(row.text("id") + " " + row.text("type") + " " + row.text("input") + " -> " + purl, equal);
        }
    }

    private static Optional<Purl> answer(Node.Obj row) {
        return switch (row.text("type")) {
            case "parse" -> Purl.parse(row.text("input"));
            case "validate" -> Purl.lenient(row.text("input"));
            default -> row.object("input").flatMap(PurlOracle::build);
        };
    }

    private static Optional<Purl> build(Node.Obj parts) {
        Map<String, String> qualifiers = Rows.map(parts, "qualifiers");
        return Purl.build(
                parts.text("type"),
                parts.text("namespace"),
                parts.text("name"),
                parts.text("version"),
                qualifiers,
                parts.text("subpath"));
    }

    private static boolean isExpected(Node.Obj row, Purl purl) {
        return row.object("expected")
                .map(parts -> purl.equals(new Purl(
                        parts.text("type"),
                        parts.text("namespace"),
                        parts.text("name"),
                        parts.text("version"),
                        new java.util.TreeMap<>(Rows.map(parts, "qualifiers")),
                        parts.text("subpath"))))
                .orElseGet(() -> row.text("expected").equals(purl.toString()));
    }
}
