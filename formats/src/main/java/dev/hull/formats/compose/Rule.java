package dev.hull.formats.compose;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Compose knows about one place of its files: which values it takes, how a later file changes them, what the short form stands
 * for and how the value is printed. Rules form a tree like the files themselves; {@code *} is any key and {@code []} any item.
 *
 * <p>The rows of {@code fields.tsv} are facts of compose-go 2.9.1: its schema, and its tables of merge, unicity, cast and transformation
 * rules. A row marked {@code newer} names a place that only later versions know.
 */
final class Rule {
    /** What a scalar or a collection is to the schema. */
    enum Type {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        INTEGER,
        BOOLEAN,
        NULL
    }

    /** A rule that says nothing, for what stands below a place without one. */
    static final Rule NONE = new Rule("", List.of("", "", "", "", "", "", "", "", ""));

    final String name;
    final Set<Type> types;
    final Set<String> flags;
    final Map<String, String> limits;
    final String merge;
    final String key;
    final String cast;
    final String form;
    final String shape;
    private final Map<String, Rule> children = new HashMap<>();
    private @Nullable Rule any;
    private @Nullable Rule item;

    Rule(String name, List<String> cells) {
        this.name = name;
        this.types = types(cells.get(1));
        this.flags = Set.of(words(cells.get(2)));
        this.limits = limits(cells.get(3));
        this.merge = cells.get(4);
        this.key = cells.get(5);
        this.cast = cells.get(6);
        this.form = cells.get(7);
        this.shape = cells.get(8);
    }

    /** {@return the rule of an entry, which is {@link #NONE} where Compose knows no such key} */
    Rule entry(String key) {
        Rule named = children.get(key);
        return named != null ? named : any != null ? any : NONE;
    }

    /** {@return the rule of the list's items} */
    Rule item() {
        return item != null ? item : NONE;
    }

    /** {@return the entries with fixed names} */
    Map<String, Rule> named() {
        return children;
    }

    boolean hasAny() {
        return any != null;
    }

    /** {@return whether something below this place has a rule} */
    boolean isInner() {
        return any != null || item != null || !children.isEmpty();
    }

    boolean is(String flag) {
        return flags.contains(flag);
    }

    boolean isKnown() {
        return this != NONE;
    }

    void add(String step, Rule rule) {
        switch (step) {
            case "*" -> any = rule;
            case "[]" -> item = rule;
            default -> children.put(step, rule);
        }
    }

    private static Set<Type> types(String cell) {
        EnumSet<Type> found = EnumSet.noneOf(Type.class);
        for (String word : words(cell)) {
            found.add(
                    switch (word) {
                        case "object" -> Type.OBJECT;
                        case "array" -> Type.ARRAY;
                        case "string" -> Type.STRING;
                        case "number" -> Type.NUMBER;
                        case "integer" -> Type.INTEGER;
                        case "boolean" -> Type.BOOLEAN;
                        default -> Type.NULL;
                    });
        }
        return found;
    }

    private static Map<String, String> limits(String cell) {
        if (cell.isEmpty()) {
            return Map.of();
        }
        Map<String, String> found = new HashMap<>();
        for (String word : words(cell)) {
            int equals = word.indexOf('=');
            found.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return found;
    }

    private static String[] words(String cell) {
        return cell.isEmpty() ? new String[0] : cell.split(" ", -1);
    }
}
