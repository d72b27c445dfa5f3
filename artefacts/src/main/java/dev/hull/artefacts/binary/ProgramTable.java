package dev.hull.artefacts.binary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which programs are known, by the names of their files: {@code programs.tsv} beside this class. */
final class ProgramTable {
    /** A program and one of the ways in which it says its version. */
    record Row(String program, Marker marker) {}

    /** {@code before*after} with any number of stars. */
    private record Pattern(List<String> parts, List<Row> rows) {
        boolean fits(String name) {
            int at = parts.getFirst().length();
            if (!name.startsWith(parts.getFirst())) {
                return false;
            }
            for (int i = 1; i < parts.size() - 1; i++) {
                int found = name.indexOf(parts.get(i), at);
                if (found < 0) {
                    return false;
                }
                at = found + parts.get(i).length();
            }
            String end = parts.getLast();
            return name.length() - end.length() >= at && name.endsWith(end);
        }
    }

    private static final class Loaded {
        static final ProgramTable TABLE = load();
    }

    private final Map<String, List<Row>> names = new HashMap<>();
    private final Map<Character, List<Pattern>> patterns = new HashMap<>();

    private ProgramTable() {}

    /** {@return the rows for a file of this name, the surest first} */
    static List<Row> rows(String name) {
        if (name.isEmpty()) {
            return List.of();
        }
        ProgramTable table = Loaded.TABLE;
        List<Row> exact = table.names.getOrDefault(name, List.of());
        if (!exact.isEmpty()) {
            return exact;
        }
        for (Pattern pattern : table.patterns.getOrDefault(name.charAt(0), List.of())) {
            if (pattern.fits(name)) {
                return pattern.rows();
            }
        }
        return List.of();
    }

    private static ProgramTable load() {
        try (InputStream in = ProgramTable.class.getResourceAsStream("programs.tsv")) {
            if (in == null) {
                throw new IllegalStateException("programs.tsv is missing");
            }
            ProgramTable table = new ProgramTable();
            Map<String, List<Row>> starred = new HashMap<>();
            List<String> order = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String[] cells = line.split("\t", -1);
                if (line.startsWith("#") || cells.length != 3) {
                    continue;
                }
                Row row = new Row(cells[0], Marker.of(cells[2]));
                for (String file : cells[1].split(" ", -1)) {
                    boolean isStarred = file.indexOf('*') >= 0;
                    if (isStarred && !starred.containsKey(file)) {
                        order.add(file);
                    }
                    (isStarred ? starred : table.names)
                            .computeIfAbsent(file, key -> new ArrayList<>())
                            .add(row);
                }
            }
            for (String file : order) {
                table.patterns
                        .computeIfAbsent(file.charAt(0), key -> new ArrayList<>())
                        .add(new Pattern(List.of(file.split("[*]", -1)), starred.getOrDefault(file, List.of())));
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
