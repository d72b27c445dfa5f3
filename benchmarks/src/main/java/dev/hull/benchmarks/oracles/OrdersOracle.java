package dev.hull.benchmarks.oracles;

import dev.hull.formats.tree.Node;
import dev.hull.vulns.versions.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The test tables of dpkg, rpm, Maven, node-semver and Python's packaging about which of two versions is older. */
final class OrdersOracle implements Oracle {
    @Override
    public String file() {
        return "versions/orders";
    }

    @Override
    public void ask(Path corpora, Tally tally) throws IOException {
        Path folder = corpora.resolve(file());
        table(folder.resolve("dpkg_version.tsv"), Order.DPKG, tally);
        table(folder.resolve("rpm_vercmp.tsv"), Order.RPM, tally);
        maven(object(folder.resolve("maven_comparable.json")), tally);
        semver(folder.resolve("node-semver"), tally);
        pep440(object(folder.resolve("pep440_version.json")), tally);
    }

    private static void table(Path file, Order order, Tally tally) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            String id = order + " " + cells[0] + " " + cells[1];
            int expected = Integer.parseInt(cells[2]);
            tally.add(
                    id,
                    signum(order, cells[0], cells[1]) == expected && signum(order, cells[1], cells[0]) == -expected);
        }
    }

    private static void maven(Node.Obj tables, Tally tally) {
        for (List<String> pair : pairs(tables, "equal")) {
            expect(Order.MAVEN, pair.get(0), pair.get(1), 0, tally);
        }
        for (List<String> pair : pairs(tables, "ascendingPairs")) {
            expect(Order.MAVEN, pair.get(0), pair.get(1), -1, tally);
        }
        tables.object("ascendingLists")
                .ifPresent(lists ->
                        lists.entries().forEach(list -> ascending(Order.MAVEN, Rows.texts(lists, list.key()), tally)));
    }

    private static void semver(Path folder, Tally tally) throws IOException {
        for (List<String> pair : rows(folder.resolve("comparisons.json"))) {
            expect(Order.SEMVER, pair.get(0), pair.get(1), 1, tally);
        }
        for (List<String> pair : rows(folder.resolve("equality.json"))) {
            expect(Order.SEMVER, pair.get(0), pair.get(1), 0, tally);
        }
    }

    private static void pep440(Node.Obj tables, Tally tally) {
        tables.object("lists").ifPresent(lists -> ascending(Order.PEP440, Rows.texts(lists, "VERSIONS"), tally));
        for (List<List<String>> table : Tables.of(tables, "parametrized")) {
            String heads = String.join(" ", table.getFirst());
            for (List<String> row : table.subList(1, table.size())) {
                switch (heads) {
                    case "version normalized" -> expect(Order.PEP440, row.get(0), row.get(1), 0, tally);
                    default -> {}
                }
            }
        }
    }

    private static void ascending(Order order, List<String> versions, Tally tally) {
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                expect(order, versions.get(i), versions.get(j), -1, tally);
            }
        }
    }

    private static void expect(Order order, String left, String right, int expected, Tally tally) {
        boolean equal = signum(order, left, right) == expected && signum(order, right, left) == -expected;
        tally.add(order + " " + left + " " + right, equal);
    }

    private static int signum(Order order, String left, String right) {
        return Integer.signum(order.compare(left, right));
    }

    static Node.Obj object(Path file) throws IOException {
        return Rows.parse(Files.readString(file)) instanceof Node.Obj obj
                ? obj
                : Node.Obj.of(List.of(), dev.hull.model.Origin.NOWHERE);
    }

    private static List<List<String>> pairs(Node.Obj tables, String key) {
        return Tables.rows(tables.get(key).orElse(tables));
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return new ArrayList<>(Tables.rows(Rows.parse(Files.readString(file))));
    }
}
