package dev.hull.benchmarks.oracles;

import dev.hull.vulns.versions.NpmRanges;
import dev.hull.vulns.versions.Pep440Set;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The test tables of node-semver and Python's packaging about which versions a range takes. */
final class RangesOracle implements Oracle {
    @Override
    public String file() {
        return "versions/orders (ranges)";
    }

    @Override
    public void ask(Path corpora, Tally tally) throws IOException {
        Path folder = corpora.resolve("versions/orders");
        npm(folder.resolve("node-semver/range-include.json"), true, tally);
        npm(folder.resolve("node-semver/range-exclude.json"), false, tally);
        npmTexts(folder.resolve("node-semver/range-parse.json"), tally);
        for (List<List<String>> table :
                Tables.of(Rows.parse(Files.readString(folder.resolve("pep440_specifiers.json"))))) {
            pep440(String.join(" ", table.getFirst()), table.subList(1, table.size()), tally);
        }
    }

    private static void npm(Path file, boolean expected, Tally tally) throws IOException {
        for (List<String> row : Tables.rows(Rows.parse(Files.readString(file)))) {
            String options = row.size() > 2 ? row.get(2) : "";
            boolean contains = NpmRanges.contains(row.get(0), row.get(1), isLoose(options), isEarly(options));
            tally.add("npm " + row + " " + expected, contains == expected);
        }
    }

    private static void npmTexts(Path file, Tally tally) throws IOException {
        for (List<String> row : Tables.rows(Rows.parse(Files.readString(file)))) {
            String options = row.size() > 2 ? row.get(2) : "";
            String text = NpmRanges.text(row.get(0), isLoose(options), isEarly(options))
                    .orElse("null");
            tally.add("npm " + row + " " + text, text.equals(row.get(1)));
        }
    }

    private static boolean isLoose(String options) {
        return options.equals("true") || options.contains("loose=true") || options.contains("loose=123");
    }

    private static boolean isEarly(String options) {
        return options.contains("includePrerelease=true");
    }

    private static void pep440(String heads, List<List<String>> rows, Tally tally) {
        for (List<String> row : rows) {
            switch (heads) {
                case "specifier" -> {
                    boolean refused = Pep440Set.of(row.get(0)).isEmpty();
                    tally.add("pep440 " + row, refused != row.get(0).startsWith("==="));
                }
                case "spec_str version expected" -> expect(row.get(0), row.get(1), false, row.get(2), tally);
                case "spec_str version_str expected" -> expect(row.get(0), row.get(1), false, row.get(2), tally);
                case "version specifier expected", "version spec_str expected" ->
                    expect(row.get(1), row.get(0), false, row.get(2), tally);
                case "specifier version spec_pre contains_pre expected" ->
                    expect(row.get(0), row.get(1), isStable(row.get(2), row.get(3)), row.get(4), tally);
                case "specifier prereleases version expected" ->
                    expect(row.get(0), row.get(2), row.get(1).equals("false"), row.get(3), tally);
                default -> {}
            }
        }
    }

    private static boolean isStable(String specifier, String call) {
        return call.equals("false") || (call.equals("null") && specifier.equals("false"));
    }

    private static void expect(String specifiers, String version, boolean stable, String expected, Tally tally) {
        Optional<Pep440Set> set = Pep440Set.of(specifiers);
        boolean contains = set.isPresent() && set.get().contains(version, stable);
        tally.add(
                "pep440 " + specifiers + " " + version + " " + stable + " " + expected,
                String.valueOf(contains).equals(expected));
    }
}
