package dev.hull.artefacts.java;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Groups of artefacts that are published without {@code pom.properties}, mostly by Gradle: {@code groups.tsv} beside this class,
 * of lines <i>artifact or family*, group, folder</i>. A group counts only where the jar has something in that folder.
 */
final class KnownGroups {
    private record Row(String group, String folder) {}

    private static final class Table {
        static final Map<String, Row> ROWS = load();
    }

    private KnownGroups() {}

    /** {@return the group, or nothing} The longest family wins. */
    static String group(String artifact, Predicate<String> holds) {
        Row row = Table.ROWS.get(artifact);
        for (int dash = artifact.lastIndexOf('-');
                row == null && dash > 0;
                dash = artifact.lastIndexOf('-', dash - 1)) {
            row = Table.ROWS.get(artifact.substring(0, dash + 1) + "*");
        }
        return row != null && holds.test(row.folder()) ? row.group() : "";
    }

    private static Map<String, Row> load() {
        try (InputStream in = KnownGroups.class.getResourceAsStream("groups.tsv")) {
            if (in == null) {
                throw new IllegalStateException("groups.tsv is missing");
            }
            Map<String, Row> rows = new HashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String[] cells = line.split("\t", -1);
                if (cells.length == 3 && !line.startsWith("#")) {
                    rows.put(cells[0], new Row(cells[1], cells[2]));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
