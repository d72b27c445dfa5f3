package dev.hull.artefacts.toml;

import dev.hull.artefacts.json.Json;
import dev.hull.model.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a document while they grow: a header may open again what an earlier one made. */
final class TomlTables {
    private final Limits limits;
    private final Table root = new Table();
    private Table current = root;

    TomlTables(Limits limits) {
        this.limits = limits;
    }

    /** A value is a {@link Json}, a {@code Table}, or a {@code List} of tables. */
    private static final class Table {
        final Map<String, Object> entries = new LinkedHashMap<>();
    }

    void open(List<String> path) {
        current = walk(root, path);
    }

    /** Opens a new table at the end of the list at {@code path}. */
    void append(List<String> path) {
        Table parent = walk(root, path.subList(0, path.size() - 1));
        Table added = new Table();
        if (parent.entries.get(path.getLast()) instanceof Tables tables) {
            tables.list.add(added);
        } else {
            Tables tables = new Tables();
            tables.list.add(added);
            parent.entries.put(path.getLast(), tables);
        }
        current = added;
    }

    private static final class Tables {
        final List<Table> list = new ArrayList<>();
    }

    void put(List<String> path, Json value) {
        walk(current, path.subList(0, path.size() - 1)).entries.put(path.getLast(), value);
    }

    private Table walk(Table from, List<String> path) {
        if (path.size() > limits.depth()) {
            throw new TomlParser.Bad("a key of more than %d parts".formatted(limits.depth()));
        }
        Table table = from;
        for (String part : path) {
            Object next = table.entries.get(part);
            if (next instanceof Table known) {
                table = known;
            } else if (next instanceof Tables tables) {
                table = tables.list.getLast();
            } else {
                Table made = new Table();
                table.entries.put(part, made);
                table = made;
            }
        }
        return table;
    }

    /** Depth is bounded: a header and a key have at most {@code limits.depth()} parts each, and so has a value. */
    Json tree() {
        return tree(root);
    }

    private static Json tree(Table table) {
        Map<String, Json> entries = LinkedHashMap.newLinkedHashMap(table.entries.size());
        table.entries.forEach((key, value) -> entries.put(key, tree(value)));
        return Json.object(entries);
    }

    private static Json tree(Object value) {
        if (value instanceof Json json) {
            return json;
        }
        if (value instanceof Tables tables) {
            List<Json> items = new ArrayList<>();
            tables.list.forEach(table -> items.add(tree(table)));
            return Json.list(items);
        }
        return value instanceof Table table ? tree(table) : Json.NOTHING;
    }
}
