package dev.hull.formats.splices;

import dev.hull.formats.tree.Node;
import dev.hull.formats.tree.Node.Entry;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The patch tree: what is to become of one node and of those below it. All operations of a document lie in one. */
final class Edit {
    final Map<String, Edit> keys = new LinkedHashMap<>();
    final TreeMap<Integer, Edit> items = new TreeMap<>();
    final List<Node> added = new ArrayList<>();
    boolean dropped;

    @Nullable
    Node put;

    static Edit of(List<Operation> operations) {
        Edit root = new Edit();
        for (Operation operation : operations) {
            root.below(operation.path()).take(operation);
        }
        return root;
    }

    private Edit below(List<Step> path) {
        Edit edit = this;
        for (Step step : path) {
            edit = step.isKey()
                    ? edit.keys.computeIfAbsent(step.key(), _ -> new Edit())
                    : edit.items.computeIfAbsent(step.index(), _ -> new Edit());
        }
        return edit;
    }

    private void take(Operation operation) {
        if (operation instanceof Operation.Put value) {
            put = value.value();
        } else if (operation instanceof Operation.Append more) {
            added.add(more.item());
        } else {
            dropped = true;
        }
    }

    /** {@return what {@code node} is after this edit} {@link Node.Null} stands in for what is not there yet. */
    Node after(Node node) {
        if (put != null) {
            return put;
        }
        if (!keys.isEmpty()) {
            return entries(node);
        }
        return items.isEmpty() && added.isEmpty() ? node : list(node);
    }

    private Node entries(Node node) {
        Map<String, Entry> entries = node instanceof Node.Obj object ? object.byKey() : new LinkedHashMap<>();
        keys.forEach((key, edit) -> {
            Entry entry = entries.get(key);
            if (edit.dropped) {
                entries.remove(key);
            } else if (entry != null) {
                entries.put(key, entry.with(edit.after(entry.value())));
            } else {
                entries.put(key, new Entry(key, Location.NONE, edit.after(new Node.Null(Origin.NOWHERE))));
            }
        });
        return Node.Obj.of(List.copyOf(entries.values()), node.origin());
    }

    private Node list(Node node) {
        List<Node> before = node instanceof Node.Arr list ? list.items() : List.of();
        List<Node> after = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Edit edit = items.get(i);
            if (edit == null) {
                after.add(before.get(i));
            } else if (!edit.dropped) {
                after.add(edit.after(before.get(i)));
            }
        }
        after.addAll(added);
        return new Node.Arr(after, node.origin());
    }
}
