package dev.hull.benchmarks.oracles;

import dev.hull.formats.tree.Node;
import java.util.ArrayList;
import java.util.List;

/** Lists of lists of scalars, as other projects' test tables are dumped. */
final class Tables {
    private Tables() {}

    /** {@return a list of lists as texts} What is no text is written as JSON writes it; a list that is none is left out. */
    static List<List<String>> rows(Node node) {
        List<List<String>> rows = new ArrayList<>();
        if (node instanceof Node.Arr list) {
            list.items().forEach(item -> rows.add(cells(item)));
        }
        return rows;
    }

    static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        if (row instanceof Node.Arr list) {
            list.items().forEach(cell -> cells.add(text(cell)));
        }
        return cells;
    }

    /** {@return tables with a row of heads first, as pytest's parameters are dumped: {@code [heads, [row …]]}} */
    static List<List<List<String>>> of(Node.Obj object, String key) {
        return of(object.get(key).orElse(object));
    }

    static List<List<List<String>>> of(Node node) {
        List<List<List<String>>> tables = new ArrayList<>();
        if (node instanceof Node.Arr list) {
            for (Node item : list.items()) {
                if (item instanceof Node.Arr pair && pair.items().size() == 2) {
                    tables.add(table(pair.items().get(0), pair.items().get(1)));
                }
            }
        }
        return tables;
    }

    private static List<List<String>> table(Node heads, Node rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(heads instanceof Node.Text text ? List.of(text.value()) : cells(heads));
        if (rows instanceof Node.Arr list) {
            for (Node row : list.items()) {
                table.add(row instanceof Node.Arr ? cells(row) : List.of(text(row)));
            }
        }
        return table;
    }

    static String text(Node cell) {
        return switch (cell) {
            case Node.Text text -> text.value();
            case Node.Bool bool -> String.valueOf(bool.value());
            case Node.Num num -> num.value().toPlainString();
            case Node.Null nothing -> "null";
            case Node.Arr list -> String.join("\n", cells(list));
            case Node.Obj object ->
                object.entries().stream()
                        .map(entry -> entry.key() + "=" + text(entry.value()))
                        .reduce("", (all, next) -> all + next + ";");
        };
    }
}
