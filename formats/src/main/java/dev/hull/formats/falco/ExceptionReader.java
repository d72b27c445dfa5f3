package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Items.Entry;
import dev.hull.formats.falco.Items.ExceptionItem;
import dev.hull.formats.tree.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads one exception of a rule. */
final class ExceptionReader {
    private ExceptionReader() {}

    /** {@code append}: it may be one that is there already, so that it says only values. */
    static ExceptionItem read(Node node, Trail rule, Trail all, boolean append, Complaints complaints) {
        Trail unnamed = all.into("exception", "", node.at());
        Node.Obj item = Keys.mapping(node, unnamed);
        String name = Keys.text(item, "name", unnamed);
        Trail trail = rule.into("exception", name, node.at());
        if (!append && !item.has("fields")) {
            throw trail.refuse(Kind.NO_KEY, "fields");
        }
        Entry fields = entry(item, "fields", trail);
        Entry comparisons = entry(item, "comps", trail);
        List<Entry> values = new ArrayList<>();
        if (item.has("values")) {
            Node given = item.get("values").orElse(item);
            Trail within = trail.into("exception values", "", given.at());
            if (!(given instanceof Node.Arr list)) {
                throw within.refuse(Kind.NOT_SEQUENCE, "values", given.kind());
            }
            for (Node value : list.items()) {
                values.add(entry(value, within.into("exception value", "", value.at()), 0));
            }
        } else if (append) {
            complaints.add(trail.complain(Kind.NO_VALUES, name));
        }
        return new ExceptionItem(name, fields, comparisons, values, trail);
    }

    private static Entry entry(Node.Obj item, String key, Trail trail) {
        Node node = item.get(key).orElse(item);
        return node == item ? Entry.ABSENT : entry(node, trail.into("value for", key, node.at()), 0);
    }

    private static Entry entry(Node node, Trail trail, int depth) {
        if (node instanceof Node.Arr list && depth < 3) {
            List<Entry> entries = new ArrayList<>();
            for (Node each : list.items()) {
                entries.add(entry(each, trail.into("exception", "", each.at()), depth + 1));
            }
            return Entry.of(entries);
        }
        if (!Keys.isScalar(node)) {
            throw trail.refuse(Kind.BAD_EXCEPTION, node.kind(), "text or list");
        }
        String word = Keys.scalar(node);
        if (word.isEmpty()) {
            throw trail.refuse(Kind.BAD_EXCEPTION, "an empty text", "text or list");
        }
        return Entry.of(word);
    }
}
