package dev.hull.benchmarks.inventory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Expected lists: lines of cells between tabs. */
final class Lists {
    private Lists() {}

    static Suite.Rows tsv(Path file, Function<String[], String> row) {
        return () -> read(file, row);
    }

    /** {@return the lines as they are} */
    static Suite.Rows tsv(Path file) {
        return tsv(file, cells -> String.join("\t", cells));
    }

    private static List<String> read(Path file, Function<String[], String> row) throws IOException {
        List<String> rows = new ArrayList<>();
        try (var in = Trees.open(file)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank()) {
                    rows.add(row.apply(line.split("\t", -1)));
                }
            }
        }
        return rows;
    }
}
