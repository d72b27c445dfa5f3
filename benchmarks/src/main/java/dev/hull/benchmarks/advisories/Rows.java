package dev.hull.benchmarks.advisories;

import dev.hull.vulns.Range;
import dev.hull.vulns.Spaces;
import dev.hull.vulns.Statement;
import dev.hull.vulns.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whether a database says all that a table of rows (kind, ecosystem, package, id, introduced, fixed, last affected …) says. */
final class Rows {
    private static final Map<String, String> SPACES = Map.of("pip", "pypi", "go", "golang", "rubygems", "gem");
    private static final int EXAMPLES = 4;

    private final Database database;
    private final Map<String, List<Statement>> known = new HashMap<>();
    private final Map<String, Integer> missing = new TreeMap<>();
    private final Map<String, List<String>> examples = new TreeMap<>();
    private int total;
    private int equal;

    Rows(Database database) {
        this.database = database;
    }

    void compare(Path table) throws IOException {
        Set<String> seen = new HashSet<>();
        try (BufferedReader reader = Files.newBufferedReader(table)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] fields = line.split("\t", -1);
                total++;
                compare(fields, line);
                seen.add(fields[1] + " " + fields[2]);
            }
        }
        System.out.printf("rows equal: %d / %d (of %d packages)%n", equal, total, seen.size());
        missing.forEach((cause, count) -> {
            System.out.printf("  %6d  %s%n", count, cause);
            examples.getOrDefault(cause, List.of()).forEach(example -> System.out.println("          " + example));
        });
    }

    private void compare(String[] row, String line) {
        String space = space(row[1]);
        Range range = new Range(start(row[4]), row[5], row[6]);
        List<Statement> about = about(space, row[2]);
        if (about.stream().anyMatch(s -> names(s, row[3]) && s.ranges().contains(range))) {
            equal++;
            return;
        }
        if (row[1].equals("alpine:3.18") || row[1].equals("alpine:3.20")) {
            List<Statement> edge = about("alpine:edge", row[2]);
            if (edge.stream().anyMatch(s -> names(s, row[3]) && s.ranges().contains(range))) {
                miss("edge's fixes, which the table gives as those of 3.18 and 3.20", "");
                return;
            }
        }
        String cause = about.isEmpty()
                ? "package not known"
                : about.stream().noneMatch(s -> names(s, row[3])) ? "flaw not known of that package" : "other range";
        miss(cause + ": " + row[1], line);
    }

    private void miss(String cause, String example) {
        missing.merge(cause, 1, Integer::sum);
        if (!example.isEmpty()) {
            List<String> shown = examples.computeIfAbsent(cause, _ -> new ArrayList<>());
            if (shown.size() < EXAMPLES) {
                shown.add(example);
            }
        }
    }

    private static boolean names(Statement statement, String id) {
        return statement.advisory().equals(id) || statement.flaws().contains(id);
    }

    private List<Statement> about(String space, String name) {
        return known.computeIfAbsent(space + " " + Spaces.name(space, name), _ -> database.about(space, name));
    }

    private static String space(String ecosystem) {
        return ecosystem.startsWith("alma:")
                ? "almalinux:" + ecosystem.substring(5)
                : SPACES.getOrDefault(ecosystem, ecosystem);
    }

    private static String start(String version) {
        return version.equals("0") || version.equals("0.0.0-0") ? "" : version;
    }
}
