package dev.hull.benchmarks.oracles;

import dev.hull.formats.tree.Node;
import dev.hull.vulns.versions.Order;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
            default -> false;
        };
    }

    private static boolean equality(Node.Obj row, Node.Obj input) {
        List<String> versions = Rows.texts(input, "versions");
        boolean equal = order(input.text("input_scheme")).compare(versions.get(0), versions.get(1)) == 0;
        return row.get("expected").orElse(row) instanceof Node.Bool bool && bool.value() == equal;
    }

    /** Versions that are equal may stand in either order. */
    private static boolean comparison(Node.Obj row, Node.Obj input) {
        Order order = order(input.text("input_scheme"));
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

    private static Order order(String scheme) {
        return switch (scheme) {
            case "apk" -> Order.APK;
            case "alpm" -> Order.ALPM;
            case "maven" -> Order.MAVEN;
            case "nuget" -> Order.NUGET;
            case "gentoo" -> Order.GENTOO;
            case "conan" -> Order.CONAN;
            case "openssl" -> Order.OPENSSL;
            default -> Order.TEXT;
        };
    }
}
