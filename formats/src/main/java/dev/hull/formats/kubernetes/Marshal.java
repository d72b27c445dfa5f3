package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.formats.tree.Node.Entry;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A decoded object written again, as encoding/json of Go does: what is empty and may be left out is, what must stand stands. */
final class Marshal {
    private static final Node NULL = new Node.Null(Origin.NOWHERE);

    private final boolean json;

    private Marshal(boolean json) {
        this.json = json;
    }

    /** {@return {@code node} as {@code type} is written; the empty object of that type where the node is null} */
    static Node of(@Nullable Node node, String type, boolean json) {
        return new Marshal(json).write(node, new Shape.Struct(type));
    }

    /** {@return a tree without a type, as a map is written: keys sorted, numbers as JSON has them} */
    static Node plain(Node node, boolean json) {
        return new Marshal(json).any(node);
    }

    private Node write(@Nullable Node node, Shape shape) {
        Node value = node instanceof Node.Null ? null : node;
        return switch (shape) {
            case Shape.Scalar scalar -> scalar(value, scalar.kind());
            case Shape.Pointer pointer -> value == null ? NULL : write(value, pointer.to());
            case Shape.Struct struct -> struct(value, struct);
            case Shape.ListOf list -> value instanceof Node.Arr items ? list(items, list) : NULL;
            case Shape.MapOf map -> value instanceof Node.Obj entries ? map(entries, map) : NULL;
        };
    }

    private Node struct(@Nullable Node value, Shape.Struct struct) {
        List<Entry> entries = new ArrayList<>();
        for (Types.Field field : Types.named(struct.type()).fields().values()) {
            Node inner =
                    value instanceof Node.Obj object ? object.get(field.key()).orElse(null) : null;
            if (field.always() || !isEmpty(inner, field.shape())) {
                entries.add(new Entry(field.key(), Location.NONE, write(inner, field.shape())));
            }
        }
        return Node.Obj.of(entries, Origin.NOWHERE);
    }

    private static boolean isEmpty(@Nullable Node node, Shape shape) {
        if (node == null || node instanceof Node.Null) {
            return true;
        }
        return switch (shape) {
            case Shape.Scalar _ -> isZero(node);
            case Shape.Pointer _, Shape.Struct _ -> false;
            case Shape.ListOf _ -> node instanceof Node.Arr list && list.items().isEmpty();
            case Shape.MapOf _ -> node instanceof Node.Obj map && map.entries().isEmpty();
        };
    }

    private static boolean isZero(Node node) {
        return switch (node) {
            case Node.Text text -> text.value().isEmpty();
            case Node.Bool bool -> !bool.value();
            case Node.Num number -> number.value().signum() == 0;
            default -> false;
        };
    }

    private Node list(Node.Arr items, Shape.ListOf shape) {
        return new Node.Arr(
                items.items().stream().map(i -> write(i, shape.element())).toList(), Origin.NOWHERE);
    }

    private Node map(Node.Obj entries, Shape.MapOf shape) {
        return sorted(entries.entries().stream()
                .map(e -> e.with(write(e.value(), shape.element())))
                .toList());
    }

    private static Node sorted(List<Entry> entries) {
        return Node.Obj.of(
                entries.stream().sorted(Comparator.comparing(Entry::key)).toList(), Origin.NOWHERE);
    }

    private Node scalar(@Nullable Node value, Shape.Kind kind) {
        return switch (kind) {
            case STRING, DURATION -> value == null ? text("") : value;
            case BOOL -> value == null ? Node.Bool.of(false, Origin.NOWHERE) : value;
            case INT32, INT64, NUMBER -> value == null ? Node.Num.of(0, Origin.NOWHERE) : any(value);
            case INT_OR_STRING -> value == null ? Node.Num.of(0, Origin.NOWHERE) : any(value);
            case QUANTITY -> text(value == null ? "0" : quantity(value));
            case TIME, MICRO_TIME -> value instanceof Node.Text time ? text(utc(time.value())) : NULL;
            case BYTES -> value instanceof Node.Text bytes ? text(base64(bytes.value())) : NULL;
            case ANY -> value == null ? NULL : any(value);
        };
    }

    private String quantity(Node value) {
        String written = switch (value) {
            case Node.Text text -> text.value();
            case Node.Num number -> json ? number.text() : Scalars.goText(number);
            default -> "";
        };
        return Quantity.parse(written).map(Quantity::canonical).orElse(written);
    }

    private static String utc(String time) {
        if (time.length() == 20 && time.endsWith("Z")) {
            return time;
        }
        return OffsetDateTime.parse(time.replace(',', '.'))
                .withOffsetSameInstant(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT));
    }

    private static String base64(String written) {
        return Base64.getEncoder()
                .encodeToString(
                        Base64.getDecoder().decode(written.replace("\n", "").replace("\r", "")));
    }

    private Node any(Node node) {
        return switch (node) {
            case Node.Obj object ->
                sorted(object.entries().stream()
                        .map(e -> e.with(any(e.value())))
                        .toList());
            case Node.Arr list ->
                new Node.Arr(list.items().stream().map(this::any).toList(), Origin.NOWHERE);
            case Node.Num number -> number(number);
            default -> node;
        };
    }

    private Node number(Node.Num number) {
        String text = json ? number.text() : Scalars.goText(number);
        return new Node.Num(new BigDecimal(text), text, Origin.NOWHERE);
    }

    private static Node text(String value) {
        return Node.Text.of(value, Origin.NOWHERE);
    }
}
