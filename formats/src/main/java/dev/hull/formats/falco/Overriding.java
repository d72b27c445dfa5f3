package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.tree.Node;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which keys of an item are added to those of the item that it changes, and which take their place. */
record Overriding(Set<String> append, Set<String> replace) {
    static Overriding of(Node.Obj item, List<String> appendable, List<String> replaceable, Trail parent) {
        Overriding overriding = new Overriding(new TreeSet<>(), new TreeSet<>());
        if (!(item.get("override").orElse(item) instanceof Node.Obj mapping) || mapping == item) {
            return overriding;
        }
        // The reference gives all of these the place of the item.
        Trail trail = parent.into("overrides", "", item.at());
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key();
            Trail at = trail.into("overrides", key, entry.keyAt());
            switch (Keys.scalar(entry.value())) {
                case "append" -> {
                    if (!appendable.contains(key)) {
                        throw at.refuse(Kind.NOT_APPENDABLE, key);
                    }
                    overriding.append.add(key);
                }
                case "replace" -> {
                    if (!replaceable.contains(key)) {
                        throw at.refuse(Kind.NOT_REPLACEABLE, key);
                    }
                    overriding.replace.add(key);
                }
                default ->
                    throw trail.into("value for", key, entry.value().at())
                            .refuse(Kind.BAD_OVERRIDE, Keys.scalar(entry.value()), key);
            }
        }
        return overriding;
    }

    boolean any() {
        return !append.isEmpty() || !replace.isEmpty();
    }

    boolean has(String key) {
        return append.contains(key) || replace.contains(key);
    }
}
