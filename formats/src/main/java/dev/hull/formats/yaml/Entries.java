package dev.hull.formats.yaml;

import dev.hull.formats.tree.Node;
import dev.hull.formats.tree.Node.Entry;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of a mapping while it is read: which of two with one key stays, by dialect. */
final class Entries {
    private final Dialect dialect;
    private final List<Notes.Duplicate> duplicates;
    private final Map<String, Entry> written = new LinkedHashMap<>();
    private final Map<String, Entry> merged = new LinkedHashMap<>();

    Entries(Dialect dialect, List<Notes.Duplicate> duplicates) {
        this.dialect = dialect;
        this.duplicates = duplicates;
    }

    void write(Entry entry) {
        Entry before = written.put(entry.key(), entry);
        Entry brought = dialect.mergesInOrder() ? merged.remove(entry.key()) : null;
        if (before != null) {
            duplicates.add(new Notes.Duplicate(entry.key(), before.keyAt(), entry.keyAt(), false));
        } else if (brought != null) {
            duplicates.add(new Notes.Duplicate(entry.key(), brought.keyAt(), entry.keyAt(), true));
        }
    }

    /** The entries of {@code other}, reached through {@code via}. */
    void merge(Node.Obj other, List<Location> via) {
        for (Entry entry : other.entries()) {
            Entry seen = entry.with(entry.value().from(through(entry.value().origin(), via)));
            if (dialect.mergesInOrder()) {
                overrule(seen);
            } else {
                merged.putIfAbsent(seen.key(), seen);
            }
        }
    }

    private void overrule(Entry entry) {
        Entry before = written.remove(entry.key());
        Entry brought = merged.put(entry.key(), entry);
        Entry first = before != null ? before : brought;
        if (first != null) {
            duplicates.add(new Notes.Duplicate(entry.key(), first.keyAt(), entry.keyAt(), true));
        }
    }

    private static Origin through(Origin origin, List<Location> via) {
        if (via.isEmpty()) {
            return origin;
        }
        List<Location> longer = new ArrayList<>(via);
        longer.addAll(origin.via());
        return new Origin(origin.layer(), origin.at(), longer);
    }

    Node.Obj mapping(Origin origin) {
        merged.keySet().removeAll(written.keySet());
        return new Node.Obj(List.copyOf(written.values()), List.copyOf(merged.values()), origin);
    }
}
