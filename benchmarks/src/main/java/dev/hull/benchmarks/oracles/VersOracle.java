package dev.hull.benchmarks.oracles;

import dev.hull.formats.tree.Node;
import dev.hull.vulns.versions.Order;
import dev.hull.vulns.versions.Vers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The tests of the version range specification: orders, ranges, and what package managers write. */
final class VersOracle implements Oracle {
    @Override
    public String file() {
        return "versions/vers.jsonl";
    }

    @Override
    public void ask(Path corpora, Tally tally) throws IOException {
        for (Node.Obj row : Rows.of(corpora.resolve(file()))) {
            tally.add(row.text("id") + " " + row.get("input").map(Tables::text).orElse(""), isEqual(row));
        }
    }

    private static boolean isEqual(Node.Obj row) {
        Node.Obj input = row.object("input").orElse(row);
        return switch (row.text("type")) {
            case "equality" -> equality(row, input);
            case "comparison" -> comparison(row, input);
            case "from_native" -> fromNative(row, input);
            case "containment" -> containment(row, input);
            case "parse" -> parse(row);
            case "validate" -> validate(row);
            default -> false;
        };
    }

    private static boolean equality(Node.Obj row, Node.Obj input) {
        List<String> versions = Rows.texts(input, "versions");
        boolean equal = Vers.order(input.text("input_scheme")).compare(versions.get(0), versions.get(1)) == 0;
        return row.get("expected").orElse(row) instanceof Node.Bool bool && bool.value() == equal;
    }

    /** Versions that are equal may stand in either order. */
    private static boolean comparison(Node.Obj row, Node.Obj input) {
        Order order = Vers.order(input.text("input_scheme"));
        List<String> sorted =
                Rows.texts(input, "versions").stream().sorted(order).toList();
        List<String> expected = Rows.texts(row, "expected");
        for (int i = 0; i < expected.size(); i++) {
            if (order.compare(sorted.get(i), expected.get(i)) != 0) {
                return false;
            }
        }
        return sorted.size() == expected.size();
    }

    private static boolean fromNative(Node.Obj row, Node.Obj input) {
        return Vers.ofNative(input.text("scheme"), input.text("native_range"))
                .map(Vers::toString)
                .filter(row.text("expected")::equals)
                .isPresent();
    }

    private static boolean containment(Node.Obj row, Node.Obj input) {
        boolean expected = row.get("expected").orElse(row) instanceof Node.Bool bool && bool.value();
        return Vers.lenient(input.text("vers"))
                .filter(vers -> vers.contains(input.text("version")) == expected)
                .isPresent();
    }

    private static boolean parse(Node.Obj row) {
        Optional<Vers> vers = Vers.parse(row.text("input"));
        if (row.get("expectedFailure").orElse(row) instanceof Node.Bool refused && refused.value()) {
            return vers.isEmpty();
        }
        Node.Obj expected = row.object("expected").orElse(row);
        List<List<String>> pairs =
                Tables.rows(expected.get("version_constraints").orElse(row));
        return vers.isPresent()
                && vers.get().scheme().equals(expected.text("scheme"))
                && vers.get().constraints().stream()
                        .map(each -> List.of(each.operator().sign(), each.version()))
                        .toList()
                        .equals(pairs);
    }

    private static boolean validate(Node.Obj row) {
        return Vers.parse(row.text("input"))
                .map(Vers::toString)
                .filter(row.text("expected")::equals)
                .isPresent();
    }
}
