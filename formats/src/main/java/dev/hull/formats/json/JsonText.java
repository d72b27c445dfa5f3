package dev.hull.formats.json;

import dev.hull.formats.tree.Node;
import java.math.BigDecimal;
import java.util.List;

/**
 * A tree as JSON text (RFC 8259): keys in the tree's order, no character escaped that need not be.
 *
 * <p>A number is written as its author wrote it where that is a JSON number, else by its value.
 */
public final class JsonText {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out = new StringBuilder();
    private final boolean pretty;

    private JsonText(boolean pretty) {
        this.pretty = pretty;
    }

    /** {@return {@code node} on one line without blanks} */
    public static String compact(Node node) {
        return new JsonText(false).value(node, 0).out.toString();
    }

    /** {@return {@code node} with two blanks a level, and no line break at the end} */
    public static String pretty(Node node) {
        return new JsonText(true).value(node, 0).out.toString();
    }

    /** {@return {@code text} as a JSON string, with its quotes} */
    public static String quoted(String text) {
        return new JsonText(false).string(text).out.toString();
    }

    private JsonText value(Node node, int depth) {
        return switch (node) {
            case Node.Obj obj -> object(obj.entries(), depth);
            case Node.Arr arr -> array(arr.items(), depth);
            case Node.Text text -> string(text.value());
            case Node.Num num -> add(number(num));
            case Node.Bool bool -> add(Boolean.toString(bool.value()));
            case Node.Null _ -> add("null");
        };
    }

    private JsonText object(List<Node.Entry> entries, int depth) {
        if (entries.isEmpty()) {
            return add("{}");
        }
        out.append('{');
        String between = "";
        for (Node.Entry entry : entries) {
            out.append(between);
            line(depth + 1);
            string(entry.key()).add(pretty ? ": " : ":").value(entry.value(), depth + 1);
            between = ",";
        }
        line(depth);
        return add("}");
    }

    private JsonText array(List<Node> items, int depth) {
        if (items.isEmpty()) {
            return add("[]");
        }
        out.append('[');
        String between = "";
        for (Node item : items) {
            out.append(between);
            line(depth + 1);
            value(item, depth + 1);
            between = ",";
        }
        line(depth);
        return add("]");
    }

    private JsonText add(String text) {
        out.append(text);
        return this;
    }

    private void line(int depth) {
        if (pretty) {
            out.append('\n').repeat("  ", depth);
        }
    }

    private JsonText string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text, i);
        }
        out.append('"');
        return this;
    }

    private void character(String text, int i) {
        char c = text.charAt(i);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || c == '\u2028' || c == '\u2029' || isLone(text, i)) {
                    out.append("\\u")
                            .append(HEX[c >> 12])
                            .append(HEX[c >> 8 & 15])
                            .append(HEX[c >> 4 & 15])
                            .append(HEX[c & 15]);
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** {@return whether half of a pair stands alone at {@code i}} Such text has no UTF-8. */
    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static String number(Node.Num num) {
        if (isJson(num.text())) {
            return num.text();
        }
        BigDecimal value = num.value();
        return Math.abs((long) value.scale()) < 40 ? value.toPlainString() : value.toString();
    }

    /** {@return whether {@code text} is a number of RFC 8259: no plus sign, no leading zero, digits around the point} */
    private static boolean isJson(String text) {
        int i = text.startsWith("-") ? 1 : 0;
        int whole = digits(text, i);
        if (whole == i || (text.charAt(i) == '0' && whole > i + 1)) {
            return false;
        }
        i = whole;
        if (i < text.length() && text.charAt(i) == '.') {
            int fraction = digits(text, i + 1);
            if (fraction == i + 1) {
                return false;
            }
            i = fraction;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int sign =
                    i + 1 < text.length() && (text.charAt(i + 1) == '+' || text.charAt(i + 1) == '-') ? i + 2 : i + 1;
            i = digits(text, sign) == sign ? i : digits(text, sign);
        }
        return i == text.length();
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
