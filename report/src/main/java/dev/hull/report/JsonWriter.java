package dev.hull.report;

import java.util.Collection;

/** Writes JSON (RFC 8259) with two blanks a level, or all on one line, in the order of the calls. Whoever calls keeps objects and lists balanced. */
public final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();
    private final boolean oneLine;
    private int depth;
    private boolean first = true;
    private boolean afterKey;

    public JsonWriter() {
        this(false);
    }

    private JsonWriter(boolean oneLine) {
        this.oneLine = oneLine;
    }

    /** {@return one that writes all on one line} */
    public static JsonWriter oneLine() {
        return new JsonWriter(true);
    }

    public JsonWriter open(char bracket) {
        element();
        out.append(bracket);
        depth++;
        first = true;
        return this;
    }

    public JsonWriter close(char bracket) {
        depth--;
        if (!first && !oneLine) {
            out.append('\n').repeat("  ", depth);
        }
        out.append(bracket);
        first = false;
        return this;
    }

    public JsonWriter key(String key) {
        element();
        string(key);
        out.append(": ");
        afterKey = true;
        return this;
    }

    /** Writes a string, number, boolean, list or null; anything else by its text. */
    public JsonWriter value(Object value) {
        if (value instanceof Collection<?> many) {
            open('[');
            many.forEach(this::value);
            return close(']');
        }
        element();
        if (value instanceof Boolean || value instanceof Integer || value instanceof Long || value instanceof Double) {
            out.append(value);
        } else {
            string(value.toString());
        }
        return this;
    }

    /** Writes a number whose 64 bits have no sign. */
    JsonWriter unsigned(long number) {
        element();
        out.append(Long.toUnsignedString(number));
        return this;
    }

    public JsonWriter nothing() {
        element();
        out.append("null");
        return this;
    }

    public JsonWriter entry(String key, Object value) {
        return key(key).value(value);
    }

    public String text() {
        return out.append('\n').toString();
    }

    private void element() {
        if (afterKey) {
            afterKey = false;
            return;
        }
        if (depth > 0) {
            parted();
        }
        first = false;
    }

    private void parted() {
        if (oneLine) {
            out.append(first ? "" : ", ");
        } else {
            out.append(first ? "\n" : ",\n").repeat("  ", depth);
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> plain(c);
            }
        }
        out.append('"');
    }

    private void plain(char c) {
        if (c < ' ' || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
            out.append("\\u")
                    .append(HEX.charAt(c >> 12))
                    .append(HEX.charAt(c >> 8 & 15))
                    .append(HEX.charAt(c >> 4 & 15))
                    .append(HEX.charAt(c & 15));
        } else {
            out.append(c);
        }
    }
}
