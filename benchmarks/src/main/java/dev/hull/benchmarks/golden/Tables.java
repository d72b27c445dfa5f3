package dev.hull.benchmarks.golden;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables of our own that lie beside the classes. */
final class Tables {
    private Tables() {}

    static List<String[]> rows(String name) throws IOException {
        try (InputStream in = Tables.class.getResourceAsStream("/golden/" + name)) {
            if (in == null) {
                throw new IOException("no such table: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
