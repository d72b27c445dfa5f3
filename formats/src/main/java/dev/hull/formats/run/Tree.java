package dev.hull.formats.run;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mapping while it is built: later entries of a key replace earlier ones, at the earlier place. */
final class Tree {
    static final Node NULL = new Node.Null(Origin.NOWHERE);
    static final Node EMPTY_LIST = new Node.Arr(List.of(), Origin.NOWHERE);
    static final Node EMPTY_MAP = Node.Obj.of(List.of(), Origin.NOWHERE);
    static final Node EMPTY_TEXT = text("");
    static final Node ZERO = number(0);
    static final Node NO = Node.Bool.of(false, Origin.NOWHERE);

    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private Origin origin = Origin.NOWHERE;

    static Node text(String value) {
        return Node.Text.of(value, Origin.NOWHERE);
    }

    static Node number(long value) {
        return Node.Num.of(value, Origin.NOWHERE);
    }

    static Node truth(boolean value, Origin origin) {
        return Node.Bool.of(value, origin);
    }

    Tree put(String key, Node value) {
        return put(key, value.at(), value);
    }

    Tree put(String key, Location keyAt, Node value) {
        entries.put(key, new Node.Entry(key, keyAt, value));
        if (!origin.at().isSomewhere()) {
            origin = value.origin();
        }
        return this;
    }

    /** Puts {@code value} unless it is null, zero, false or empty, as Go's omitempty does. */
    Tree putUnlessEmpty(String key, Node value) {
        return isEmpty(value) ? this : put(key, value);
    }

    static boolean isEmpty(Node value) {
        return switch (value) {
            case Node.Null _ -> true;
            case Node.Text text -> text.value().isEmpty();
            case Node.Bool bool -> !bool.value();
            case Node.Num num -> num.value().signum() == 0;
            case Node.Arr arr -> arr.items().isEmpty();
            case Node.Obj obj -> obj.entries().isEmpty();
        };
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Node.Obj build() {
        return build(origin);
    }

    Node.Obj build(Origin at) {
        return Node.Obj.of(List.copyOf(entries.values()), at);
    }

    /** {@return a list of {@code items}, whose origin is that of the first; {@code none} where there are none} */
    static Node list(List<? extends Node> items, Node none) {
        return items.isEmpty()
                ? none
                : new Node.Arr(new ArrayList<>(items), items.getFirst().origin());
    }
}
