package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lays a later tree over an earlier one, as several files of a project and the bases of {@code extends} are joined: mappings by key,
 * lists one after the other, and by the rule of their place where it has one.
 *
 * <p>Source: the merge chapter of the Compose specification, and compose-go 2.9.1 for what a null does: it changes nothing, except for
 * {@code command}, {@code entrypoint} and {@code healthcheck.test}.
 */
record Merge(Complaints complaints) {

    Node.Obj objects(Node.Obj base, Node.Obj over, Rule rule, Trail path) {
        Map<String, Node.Entry> merged = new LinkedHashMap<>(base.byKey());
        for (Node.Entry entry : over.entries()) {
            Node.Entry before = merged.get(entry.key());
            merged.put(
                    entry.key(),
                    before == null
                            ? entry
                            : entry.with(nodes(
                                    before.value(), entry.value(), rule.entry(entry.key()), path.to(entry.key()))));
        }
        return Edit.object(merged.values(), over.entries().isEmpty() ? base.origin() : over.origin());
    }

    private Node nodes(Node base, Node over, Rule rule, Trail path) {
        return switch (rule.merge) {
            case "whole" -> over;
            case "list" -> concat(sequence(base), sequence(over), base, over);
            case "hosts" -> hosts(base, over);
            case "build" -> named(base, over, Merge::build, rule, path);
            case "depends" -> named(base, over, Merge::dependencies, rule, path);
            case "names" -> named(base, over, Merge::names, rule, path);
            case "logging" -> logging(base, over, rule, path);
            case "ipam" -> pools(base, over, rule, path);
            default -> byValue(base, over, rule, path);
        };
    }

    private Node byValue(Node base, Node over, Rule rule, Trail path) {
        if (over instanceof Node.Null) {
            return base;
        }
        return switch (base) {
            case Node.Obj obj when over instanceof Node.Obj other -> objects(obj, other, rule, path);
            case Node.Arr arr when over instanceof Node.Arr other -> concat(arr.items(), other.items(), base, over);
            case Node.Obj _, Node.Arr _ -> {
                complaints.invalid(
                        over, path, "a " + over.kind() + " can't override the " + base.kind() + " of an earlier file");
                yield base;
            }
            default -> over;
        };
    }

    private static Node concat(List<Node> first, List<Node> second, Node base, Node over) {
        List<Node> items = new ArrayList<>(first);
        items.addAll(second);
        return new Node.Arr(items, second.isEmpty() ? base.origin() : over.origin());
    }

    private static Node hosts(Node base, Node over) {
        List<Node> first = sequence(base);
        Set<String> known = first.stream().map(Same::key).collect(Collectors.toSet());
        List<Node> second = sequence(over).stream()
                .filter(item -> !known.contains(Same.key(item)))
                .toList();
        return concat(first, second, base, over);
    }

    /** {@return the items of a list, {@code KEY=VALUE} for each entry of a mapping, the one string, or nothing} */
    static List<Node> sequence(Node node) {
        return switch (node) {
            case Node.Arr arr -> arr.items();
            case Node.Text text -> List.of(text);
            case Node.Obj obj -> pairs(obj);
            default -> List.of();
        };
    }

    private static List<Node> pairs(Node.Obj obj) {
        List<Node.Text> items = new ArrayList<>();
        for (Node.Entry entry : obj.entries()) {
            switch (entry.value()) {
                case Node.Null absent -> items.add(Node.Text.of(entry.key(), absent.origin()));
                case Node.Arr arr -> arr.items().forEach(item -> items.add(pair(entry.key(), item)));
                default -> items.add(pair(entry.key(), entry.value()));
            }
        }
        items.sort(Comparator.comparing(Node.Text::value));
        return List.copyOf(items);
    }

    private static Node.Text pair(String key, Node value) {
        return Node.Text.of(key + "=" + GoText.of(value), value.origin());
    }

    private interface Named {
        Node.@Nullable Obj of(Node node);
    }

    private Node named(Node base, Node over, Named form, Rule rule, Trail path) {
        Node.Obj first = form.of(base);
        Node.Obj second = form.of(over);
        if (first == null) {
            return over;
        }
        return second == null ? first : objects(first, second, rule, path);
    }

    private static Node.@Nullable Obj build(Node node) {
        return node instanceof Node.Text text
                ? Edit.object(List.of(new Node.Entry("context", text.at(), text)), text.origin())
                : node instanceof Node.Obj obj ? obj : null;
    }

    private static Node.@Nullable Obj dependencies(Node node) {
        return node instanceof Node.Arr arr ? keyed(arr, Forms::dependency) : node instanceof Node.Obj obj ? obj : null;
    }

    private static Node.@Nullable Obj names(Node node) {
        return node instanceof Node.Arr arr
                ? keyed(arr, item -> new Node.Null(item.origin()))
                : node instanceof Node.Obj obj ? obj : null;
    }

    /** {@return a mapping with a key for each string of the list} */
    static Node.Obj keyed(Node.Arr arr, UnaryOperator<Node> value) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Node item : arr.items()) {
            if (item instanceof Node.Text text) {
                entries.put(text.value(), new Node.Entry(text.value(), text.at(), value.apply(text)));
            }
        }
        return Edit.object(entries.values(), arr.origin());
    }

    /** Options of two logging drivers don't mix. */
    private Node logging(Node base, Node over, Rule rule, Trail path) {
        if (!(base instanceof Node.Obj first) || !(over instanceof Node.Obj second)) {
            return byValue(base, over, rule, path);
        }
        Node before = Edit.child(first, "driver");
        Node after = Edit.child(second, "driver");
        boolean same = before == null || after == null || Same.value(before, after);
        return same ? objects(first, second, rule, path) : second;
    }

    private Node pools(Node base, Node over, Rule rule, Trail path) {
        if (!(base instanceof Node.Arr first) || !(over instanceof Node.Arr second)) {
            complaints.invalid(over, path, "must be a list");
            return base;
        }
        List<Node.Obj> pools = new ArrayList<>();
        for (Node original : first.items()) {
            for (Node override : second.items()) {
                if (original instanceof Node.Obj one && override instanceof Node.Obj other) {
                    pool(pools, one, other, rule.item(), path);
                }
            }
        }
        return new Node.Arr(List.copyOf(pools), over.origin());
    }

    private void pool(List<Node.Obj> pools, Node.Obj original, Node.Obj override, Rule rule, Trail path) {
        String subnet = Edit.text(override, "subnet");
        if (!subnet.equals(Edit.text(original, "subnet")) && indexOf(pools, subnet) < 0) {
            pools.add(override);
            return;
        }
        Node.Obj merged = objects(original, override, rule, path);
        int index = indexOf(pools, Edit.text(merged, "subnet"));
        if (index >= 0) {
            pools.set(index, merged);
        } else {
            pools.add(merged);
        }
    }

    private static int indexOf(List<Node.Obj> pools, String subnet) {
        for (int i = 0; i < pools.size(); i++) {
            if (Edit.text(pools.get(i), "subnet").equals(subnet)) {
                return i;
            }
        }
        return -1;
    }
}
