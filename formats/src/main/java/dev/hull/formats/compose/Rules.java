package dev.hull.formats.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree of {@link Rule}s, read once from {@code fields.tsv} when a Compose file is first met. */
final class Rules {
    private static final int COLUMNS = 9;

    private Rules() {}

    /** {@return the rule of a whole file} */
    static Rule root() {
        return Holder.ROOT;
    }

    private static final class Holder {
        static final Rule ROOT = read();
    }

    private static Rule read() {
        Map<String, Rule> byPath = new HashMap<>();
        Rule root = Rule.NONE;
        String[] lines = table().split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].isEmpty()) {
                continue;
            }
            List<String> cells = new ArrayList<>(List.of(lines[i].split("\t", -1)));
            cells.addAll(Collections.nCopies(COLUMNS - cells.size(), ""));
            String path = cells.get(0);
            if (path.equals(".")) {
                root = new Rule("", cells);
                continue;
            }
            int dot = path.lastIndexOf('.');
            Rule rule = new Rule(path.substring(dot + 1), cells);
            byPath.put(path, rule);
            // Rows are sorted, so a parent stands before its children.
            Rule parent = dot < 0 ? root : byPath.getOrDefault(path.substring(0, dot), root);
            parent.add(rule.name, rule);
        }
        return root;
    }

    private static String table() {
        try (InputStream in = Rules.class.getResourceAsStream("fields.tsv")) {
            if (in == null) {
                throw new IllegalStateException("fields.tsv is not beside its class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("fields.tsv", e);
        }
    }
}
