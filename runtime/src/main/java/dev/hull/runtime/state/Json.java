package dev.hull.runtime.state;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value of an event. */
sealed interface Json {
    record Members(Map<String, Json> of) implements Json {}

    record Items(List<Json> of) implements Json {}

    record Text(String text) implements Json {}

    record Number(String digits) implements Json {}

    record Truth(boolean value) implements Json {}

    /** {@code null}, and what is not there. */
    record Nothing() implements Json {
        static final Json HERE = new Nothing();
    }

    /** {@return the member of that name, or {@link Nothing}} */
    default Json get(String name) {
        return this instanceof Members members ? members.of.getOrDefault(name, Nothing.HERE) : Nothing.HERE;
    }

    default List<Json> items() {
        return this instanceof Items items ? items.of : List.of();
    }

    default String text() {
        return this instanceof Text text ? text.text : "";
    }

    default boolean isTrue() {
        return this instanceof Truth truth && truth.value;
    }

    default int number(int otherwise) {
        if (this instanceof Number number) {
            try {
                return Integer.parseInt(number.digits);
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }
        return otherwise;
    }

    /** {@return the value that the bytes up to a NUL are, or {@link Nothing} if they are none, or nested too deeply} */
    static Json read(byte[] bytes, int from, int length) {
        Reader reader = new Reader(bytes, from, from + length);
        Json value = reader.value(0);
        return reader.failed ? Nothing.HERE : value;
    }

    /** Goes through the bytes once. */
    final class Reader {
        private static final int DEEPEST = 32;

        private final byte[] bytes;
        private final int end;
        private int at;
        private boolean failed;

        private Reader(byte[] bytes, int from, int end) {
            this.bytes = bytes;
            this.at = from;
            this.end = end;
        }

        private Json value(int depth) {
            byte first = next();
            if (depth > DEEPEST) {
                return fail();
            }
            return switch (first) {
                case '{' -> members(depth);
                case '[' -> items(depth);
                case '"' -> new Text(string());
                case 't' -> word("true", new Truth(true));
                case 'f' -> word("false", new Truth(false));
                case 'n' -> word("null", Nothing.HERE);
                default -> number();
            };
        }

        /** {@return the next byte that is no blank, not taken; 0 at the end} */
        private byte next() {
            while (at < end && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\t' || bytes[at] == '\r')) {
                at++;
            }
            return at < end ? bytes[at] : 0;
        }

        private Json fail() {
            failed = true;
            at = end;
            return Nothing.HERE;
        }

        private boolean take(char wanted) {
            if (next() == wanted) {
                at++;
                return true;
            }
            return false;
        }

        private Json members(int depth) {
            Map<String, Json> members = new LinkedHashMap<>();
            at++;
            if (take('}')) {
                return new Members(members);
            }
            do {
                if (next() != '"') {
                    return fail();
                }
                String name = string();
                if (!take(':')) {
                    return fail();
                }
                members.put(name, value(depth + 1));
            } while (take(','));
            return take('}') ? new Members(members) : fail();
        }

        private Json items(int depth) {
            List<Json> items = new ArrayList<>();
            at++;
            if (take(']')) {
                return new Items(items);
            }
            do {
                items.add(value(depth + 1));
            } while (take(','));
            return take(']') ? new Items(items) : fail();
        }

        private Json word(String word, Json value) {
            if (end - at >= word.length()
                    && new String(bytes, at, word.length(), StandardCharsets.ISO_8859_1).equals(word)) {
                at += word.length();
                return value;
            }
            return fail();
        }

        private Json number() {
            int start = at;
            while (at < end && "+-.eE0123456789".indexOf(bytes[at]) >= 0) {
                at++;
            }
            return at == start ? fail() : new Number(new String(bytes, start, at - start, StandardCharsets.ISO_8859_1));
        }

        private String string() {
            int start = ++at;
            boolean escaped = false;
            while (at < end && bytes[at] != '"') {
                escaped |= bytes[at] == '\\';
                at += bytes[at] == '\\' ? 2 : 1;
            }
            if (at >= end) {
                fail();
                return "";
            }
            String text = new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
            return escaped ? unescaped(text) : text;
        }

        private String unescaped(String text) {
            StringBuilder plain = new StringBuilder(text.length());
            int i = 0;
            while (i < text.length()) {
                char c = text.charAt(i++);
                if (c != '\\' || i == text.length()) {
                    plain.append(c);
                    continue;
                }
                char escape = text.charAt(i++);
                switch (escape) {
                    case 'b' -> plain.append('\b');
                    case 'f' -> plain.append('\f');
                    case 'n' -> plain.append('\n');
                    case 'r' -> plain.append('\r');
                    case 't' -> plain.append('\t');
                    case 'u' -> {
                        plain.append(unit(text, i));
                        i = Math.min(text.length(), i + 4);
                    }
                    default -> plain.append(escape);
                }
            }
            return plain.toString();
        }

        private static char unit(String text, int from) {
            int value = 0;
            for (int i = from; i < from + 4; i++) {
                int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
                if (digit < 0) {
                    return '\ufffd';
                }
                value = value << 4 | digit;
            }
            return (char) value;
        }
    }
}
