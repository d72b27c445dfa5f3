package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.formats.tree.Node.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a tree against the type that the API server decodes it into: fields that the type does not have, and values that it does not
 * take. Keys are compared letter for letter.
 */
final class Conformance {
    private final boolean json;
    private final List<Deviation> found = new ArrayList<>();
    private final List<Object> path = new ArrayList<>();

    private Conformance(boolean json) {
        this.json = json;
    }

    /** Where a tree differs from its type. */
    sealed interface Deviation {
        /** {@return as the API server writes it, {@code spec.containers[0].image}} */
        String path();

        /** A key that {@code in} does not have: dropped, and refused under strict validation. */
        record Unknown(String path, Entry entry, Types.Type in) implements Deviation {}

        /** A value that can't stand here: the whole object is refused. */
        record Mismatch(String path, Node node, String reason) implements Deviation {}
    }

    /** {@return where {@code node}, which stands at {@code prefix} of its object, differs from {@code type}} */
    static List<Deviation> of(Node node, String type, List<String> prefix, boolean json) {
        Conformance walk = new Conformance(json);
        walk.path.addAll(prefix);
        walk.value(node, new Shape.Struct(type));
        return walk.found;
    }

    private void value(Node node, Shape shape) {
        if (node instanceof Node.Null) {
            return;
        }
        switch (shape) {
            case Shape.Scalar scalar -> scalar(node, scalar.kind());
            case Shape.Pointer pointer -> value(node, pointer.to());
            case Shape.Struct struct -> struct(node, struct);
            case Shape.ListOf list -> list(node, list);
            case Shape.MapOf map -> map(node, map);
        }
    }

    private void scalar(Node node, Shape.Kind kind) {
        String objection = Scalars.objection(node, kind, json);
        if (!objection.isEmpty()) {
            found.add(new Deviation.Mismatch(where(), node, objection));
        }
    }

    private void struct(Node node, Shape.Struct struct) {
        if (!(node instanceof Node.Obj object)) {
            mismatch(node, struct);
            return;
        }
        Types.Type type = Types.named(struct.type());
        entries(object.written(), type);
        entries(object.merged(), type);
    }

    private void entries(List<Entry> entries, Types.Type type) {
        for (Entry entry : entries) {
            Types.Field field = type.field(entry.key());
            path.add(entry.key());
            if (field == null) {
                found.add(new Deviation.Unknown(where(), entry, type));
            } else {
                value(entry.value(), field.shape());
            }
            path.removeLast();
        }
    }

    private void list(Node node, Shape.ListOf shape) {
        if (!(node instanceof Node.Arr list)) {
            mismatch(node, shape);
            return;
        }
        for (int i = 0; i < list.items().size(); i++) {
            path.add(i);
            value(list.items().get(i), shape.element());
            path.removeLast();
        }
    }

    private void map(Node node, Shape.MapOf shape) {
        if (!(node instanceof Node.Obj object)) {
            mismatch(node, shape);
            return;
        }
        for (Entry entry : object.entries()) {
            path.add(entry.key());
            value(entry.value(), shape.element());
            path.removeLast();
        }
    }

    private void mismatch(Node node, Shape shape) {
        found.add(new Deviation.Mismatch(
                where(), node, "a %s stands where a %s must".formatted(node.kind(), shape.word())));
    }

    private String where() {
        StringBuilder text = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer) {
                text.append('[').append(step).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}
