package dev.hull.formats.run;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of the form name=value: environment, labels, and other mappings. */
final class Pairs {
    private Pairs() {}

    /** {@return {@code Env}: the pairs of the files in their order, then those of the line, of which the last of a name counts} */
    static Node environment(Values values, RunContext context) {
        List<Node> all = new ArrayList<>(
                files(values, "env-file", context, context.sources().environment()));
        Map<String, Node> byName = new LinkedHashMap<>();
        for (Node node : values.list("env", (given, text) -> variable(given, text, context))) {
            String text = ((Node.Text) node).value();
            int sign = text.indexOf('=');
            byName.put(sign < 0 ? text : text.substring(0, sign), node);
        }
        all.addAll(byName.values());
        return Tree.list(all, Tree.NULL);
    }

    private static Node variable(Given given, String text, RunContext context) throws Refusal {
        int sign = text.indexOf('=');
        if (sign == 0) {
            throw new Refusal("a variable without a name");
        }
        if (text.isEmpty()) {
            throw new Refusal("a variable without a name");
        }
        String value = sign < 0 ? context.sources().environment().get(text) : null;
        return given.node(value == null ? text : text + "=" + value);
    }

    private static List<Node.Text> files(
            Values values, String flag, RunContext context, Map<String, String> environment) {
        List<Node.Text> all = new ArrayList<>();
        for (Given given : values.all(flag)) {
            if (given.isKnown()) {
                try {
                    Source file = open(given, context);
                    all.addAll(EnvFile.read(file, given.value().at(), environment));
                } catch (Refusal refusal) {
                    values.refuse(given, refusal);
                }
            }
        }
        return all;
    }

    private static Source open(Given given, RunContext context) throws Refusal {
        Optional<Source> file = given.text().isEmpty()
                ? Optional.empty()
                : context.sources().open(given.text(), given.value().at());
        return file.orElseThrow(() -> new Refusal("the file can't be read"));
    }

    /** {@return {@code Labels}: those of the files, overruled by those of the line} */
    static Node labels(Values values, RunContext context) {
        Tree tree = new Tree();
        for (Node.Text pair : files(values, "label-file", context, Map.of())) {
            put(tree, pair, pair.value());
        }
        for (Node node : values.list("label", Pairs::label)) {
            put(tree, node, ((Node.Text) node).value());
        }
        return tree.build();
    }

    private static Node label(Given given, String text) throws Refusal {
        if (text.isEmpty() || text.startsWith("=")) {
            throw new Refusal("a label without a name");
        }
        return given.node(text);
    }

    /** {@return a mapping of the values of {@code flag}, parted at their first {@code separator}} */
    static Tree map(Values values, String flag, char separator, Values.Parser<Node> parser) {
        Tree tree = new Tree();
        for (Node node : values.list(flag, parser)) {
            put(tree, node, ((Node.Text) node).value(), separator);
        }
        return tree;
    }

    private static void put(Tree tree, Node at, String pair) {
        put(tree, at, pair, '=');
    }

    private static void put(Tree tree, Node node, String pair, char separator) {
        int sign = pair.indexOf(separator);
        Location at = node.at();
        tree.put(
                sign < 0 ? pair : pair.substring(0, sign),
                at,
                Node.Text.of(sign < 0 ? "" : pair.substring(sign + 1), node.origin()));
    }
}
