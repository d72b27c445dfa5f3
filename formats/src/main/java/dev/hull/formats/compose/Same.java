package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import java.util.Map;
import java.util.TreeMap;

/** Whether two trees hold the same values, wherever they come from and in whatever order their keys stand. */
final class Same {
    private Same() {}

    static boolean value(Node one, Node other) {
        return key(one).equals(key(other));
    }

    /** {@return a text that is the same for the same values, and for no others} */
    static String key(Node node) {
        return write(node, new StringBuilder()).toString();
    }

    private static StringBuilder write(Node node, StringBuilder out) {
        return switch (node) {
            case Node.Text text ->
                out.append('"').append(text.value().length()).append(':').append(text.value());
            case Node.Num num ->
                out.append('#')
                        .append(num.value().signum() == 0 ? "0" : num.value().stripTrailingZeros());
            case Node.Bool bool -> out.append(bool.value() ? 'T' : 'F');
            case Node.Null _ -> out.append('N');
            case Node.Arr arr -> {
                out.append('[');
                arr.items().forEach(item -> write(item, out));
                yield out.append(']');
            }
            case Node.Obj obj -> {
                Map<String, Node.Entry> sorted = new TreeMap<>(obj.byKey());
                out.append('{');
                sorted.forEach((key, entry) -> write(
                        entry.value(), out.append(key.length()).append(':').append(key)));
                yield out.append('}');
            }
        };
    }
}
