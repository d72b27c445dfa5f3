package dev.hull.formats.falco;

import dev.hull.formats.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file has the shape that Falco's JSON schema of rule files asks for. It is flat: one kind of item, with the keys of lists, macros and
 * rules alike. Falco only reports what differs, and loads the file nonetheless; so it says nothing about what the rules mean.
 */
final class RuleSchema {
    private static final int MOST = 100;

    private static final Set<String> PRIORITIES =
            Set.of("EMERGENCY", "ALERT", "CRITICAL", "ERROR", "WARNING", "NOTICE", "INFO", "INFORMATIONAL", "DEBUG");

    private static final Shape TEXT = (node, path, to) -> to.unless(Keys.isScalar(node), path, "is not a text");
    private static final Shape ANY = (node, path, to) -> {};
    private static final Shape FLAG =
            (node, path, to) -> to.unless(Keys.isFlag(Keys.scalar(node)), path, "is neither true nor false");
    private static final Shape WHOLE =
            (node, path, to) -> to.unless(isWhole(Keys.scalar(node)), path, "is not a whole number");
    private static final Shape PRIORITY = (node, path, to) ->
            to.unless(PRIORITIES.contains(Keys.scalar(node)), path, "is not a priority in capital letters");
    private static final Shape CHANGE = (node, path, to) ->
            to.unless(Set.of("append", "replace").contains(Keys.scalar(node)), path, "is neither append nor replace");

    private static final Shape OVERRIDE = (node, path, to) -> {
        Map<String, Shape> keys = Map.ofEntries(
                Map.entry("capture", CHANGE),
                Map.entry("capture_duration", CHANGE),
                Map.entry("condition", CHANGE),
                Map.entry("desc", CHANGE),
                Map.entry("enabled", CHANGE),
                Map.entry("exceptions", CHANGE),
                Map.entry("items", CHANGE),
                Map.entry("output", CHANGE),
                Map.entry("priority", CHANGE),
                Map.entry("skip-if-unknown-filter", CHANGE),
                Map.entry("tags", CHANGE),
                Map.entry("warn_evttypes", CHANGE));
        mapping(keys, Set.of()).look(node, path, to);
        to.unless(!(node instanceof Node.Obj override) || !override.entries().isEmpty(), path, "is empty");
    };

    private static final Shape ALTERNATIVE = mapping(Map.of("name", TEXT, "version", TEXT), Set.of("name", "version"));
    private static final Shape PLUGIN = mapping(
            Map.of("name", TEXT, "version", TEXT, "alternatives", sequence(ALTERNATIVE)), Set.of("name", "version"));
    private static final Shape EXCEPTION =
            mapping(Map.of("name", TEXT, "fields", ANY, "comps", ANY, "values", ANY), Set.of("name"));

    private static final Shape ITEM = mapping(
            Map.ofEntries(
                    Map.entry("append", FLAG),
                    Map.entry("capture", FLAG),
                    Map.entry("capture_duration", WHOLE),
                    Map.entry("condition", TEXT),
                    Map.entry("desc", TEXT),
                    Map.entry("enabled", FLAG),
                    Map.entry("exceptions", sequence(EXCEPTION)),
                    Map.entry("items", sequence(TEXT)),
                    Map.entry("list", TEXT),
                    Map.entry("macro", TEXT),
                    Map.entry("output", TEXT),
                    Map.entry("override", OVERRIDE),
                    Map.entry("priority", PRIORITY),
                    Map.entry("required_engine_version", TEXT),
                    Map.entry("required_plugin_versions", sequence(PLUGIN)),
                    Map.entry("rule", TEXT),
                    Map.entry("skip-if-unknown-filter", FLAG),
                    Map.entry("source", TEXT),
                    Map.entry("tags", sequence(TEXT)),
                    Map.entry("warn_evttypes", FLAG)),
            Set.of());

    private static final Shape FILE = sequence(ITEM);

    private RuleSchema() {}

    /** {@return what differs, each with the way to it from the root; none if {@code root} has the shape} */
    static List<String> deviations(Node root) {
        Found found = new Found(new ArrayList<>());
        FILE.look(root, null, found);
        return found.all;
    }

    private interface Shape {
        void look(Node node, @Nullable Step path, Found to);
    }

    /** Is written out for a mistake alone. */
    private record Step(@Nullable Step before, String key) {
        static String text(@Nullable Step last) {
            return last == null ? "<root>" : text(last.before) + "[" + last.key + "]";
        }
    }

    private record Found(List<String> all) {
        void unless(boolean fine, @Nullable Step path, String reason) {
            if (!fine && all.size() < MOST) {
                all.add(Step.text(path) + " " + reason);
            }
        }
    }

    private static Shape sequence(Shape each) {
        return (node, path, to) -> {
            if (!(node instanceof Node.Arr list)) {
                to.unless(false, path, "is not a sequence");
                return;
            }
            for (int i = 0; i < list.items().size(); i++) {
                each.look(list.items().get(i), new Step(path, Integer.toString(i)), to);
            }
        };
    }

    private static Shape mapping(Map<String, Shape> keys, Set<String> required) {
        return (node, path, to) -> {
            if (!(node instanceof Node.Obj mapping)) {
                to.unless(false, path, "is not a mapping");
                return;
            }
            for (Node.Entry entry : mapping.entries()) {
                Shape shape = keys.get(entry.key());
                Step step = new Step(path, entry.key());
                if (shape == null) {
                    to.unless(false, step, "is not known to the schema");
                } else {
                    shape.look(entry.value(), step, to);
                }
            }
            required.stream().sorted().forEach(key -> to.unless(mapping.has(key), path, "has no " + key));
        };
    }

    private static boolean isWhole(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        return !digits.isEmpty() && digits.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
