package dev.hull.formats.compose;

import dev.hull.model.Location;
import dev.hull.model.Source;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of variables as Compose reads {@code .env}, {@code env_file} and {@code label_file}: {@code KEY=VALUE} or {@code KEY: VALUE}
 * a line, {@code export} before it, values without quotes up to {@code " #"}, in single quotes as they stand, in double quotes with
 * escapes; variables are put in except within single quotes; a key alone takes the value that is already known.
 */
final class DotEnv {
    /** A value and where it stands. */
    record Value(String text, Location at) {}

    /** {@code error} says why Compose refuses the file, or is empty. */
    record Result(Map<String, Value> values, String error) {}

    private final Source source;
    private final String text;
    private final Function<String, @Nullable String> outer;
    private final Map<String, Value> values;
    private final int mark;
    private final int[] offsets;
    private int at;
    private String error = "";

    private DotEnv(Source source, String text, Map<String, Value> values, Function<String, @Nullable String> outer) {
        this.source = source;
        this.text = text;
        this.values = values;
        this.outer = outer;
        this.mark = source.length() >= 3 && source.text(0, 3).equals("\uFEFF") ? 3 : 0;
        this.offsets = offsets(text, mark, source.length());
    }

    /** {@return what {@code source} sets} Variables inside it are asked of {@code outer} first, then of {@code known} and the file itself. */
    static Result read(Source source, Map<String, Value> known, Function<String, @Nullable String> outer) {
        String text = decode(source.bytes());
        Map<String, Value> values = new LinkedHashMap<>(known);
        DotEnv file = new DotEnv(source, text, values, outer);
        file.statements();
        return new Result(values, file.error);
    }

    private static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void statements() {
        while (error.isEmpty() && toStatement()) {
            statement();
        }
    }

    private boolean toStatement() {
        while (at < text.length()) {
            if (isSpace(text.charAt(at)) || text.charAt(at) == '\n') {
                at++;
            } else if (text.charAt(at) == '#') {
                at = lineEnd(at);
            } else {
                return true;
            }
        }
        return false;
    }

    private void statement() {
        skipExport();
        int start = at;
        int end = keyEnd();
        if (!error.isEmpty()) {
            return;
        }
        if (end == text.length()) {
            // A key alone on the last line, without a line break, counts for nothing but is read as "key" with an empty
            // name.
            values.put("", new Value(plain(start), place(start, end)));
            at = end;
            return;
        }
        char sign = text.charAt(end);
        String key = text.substring(start, end).stripTrailing();
        at = end + 1;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        if (key.indexOf(' ') >= 0) {
            fail(start, "the name `" + key + "` holds a blank");
        } else if (sign == '\n') {
            inherit(key, start, end);
        } else {
            value(key);
        }
    }

    private void skipExport() {
        if (text.startsWith("export", at)
                && at + 6 < text.length()
                && (isSpace(text.charAt(at + 6)) || text.charAt(at + 6) == '\n')) {
            at += 6;
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
        }
    }

    private int keyEnd() {
        int i = at;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '=' || c == ':' || c == '\n') {
                return i;
            }
            int point = text.codePointAt(i);
            boolean part = isSpace(c) || "_.-[]".indexOf(c) >= 0 || Character.isLetter(point) || isNumber(point);
            if (!part) {
                fail(i, "`" + Character.toString(point) + "` can't stand in a name");
                return i;
            }
            i += Character.charCount(point);
        }
        return i;
    }

    private static boolean isNumber(int point) {
        int type = Character.getType(point);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private void inherit(String key, int start, int end) {
        String value = outer.apply(key);
        if (value != null) {
            values.put(key, new Value(value, place(start, end)));
        }
    }

    private void value(String key) {
        int start = at;
        char quote = at < text.length() ? text.charAt(at) : 0;
        String value = quote == '"' || quote == '\'' ? quoted(quote) : plain(start);
        values.put(key, new Value(value, place(start, at)));
    }

    private String plain(int start) {
        int end = lineEnd(start);
        at = Math.min(end + 1, text.length());
        String line = text.substring(start, end);
        int comment = line.indexOf(" #");
        return expand((comment < 0 ? line : line.substring(0, comment)).stripTrailing(), start);
    }

    private String quoted(char quote) {
        int start = at;
        StringBuilder chars = new StringBuilder();
        boolean escaped = false;
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote && !escaped) {
                at = i + 1;
                return quote == '"' ? expand(Escapes.expand(chars.toString()), start) : chars.toString();
            }
            if (c == '\\' && !escaped) {
                escaped = true;
                continue;
            }
            if (escaped && c != quote) {
                chars.append('\\');
            }
            escaped = false;
            chars.append(c);
        }
        fail(start, "the quote is not closed");
        at = text.length();
        return "";
    }

    private String expand(String value, int start) {
        Variables.Result result = Variables.substitute(value, name -> {
            String known = outer.apply(name);
            Value here = values.get(name);
            return known != null ? known : here == null ? null : here.text();
        });
        if (!result.error().isEmpty()) {
            fail(start, result.error());
        }
        return result.text();
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void fail(int offset, String reason) {
        if (error.isEmpty()) {
            error = source.name() + ":" + place(offset, offset).line() + ": " + reason;
        }
    }

    private Location place(int from, int to) {
        int end = to;
        while (end > from && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return source.at(byteOffset(from), byteOffset(end));
    }

    private int byteOffset(int index) {
        return offsets.length == 0 ? index + mark : offsets[index];
    }

    /** {@return the byte offset of each char, or an empty array where every char is one byte} */
    private static int[] offsets(String text, int mark, int length) {
        if (text.length() + mark == length) {
            return new int[0];
        }
        int[] offsets = new int[text.length() + 1];
        int offset = mark;
        for (int i = 0; i < text.length(); i++) {
            offsets[i] = Math.min(offset, length);
            char c = text.charAt(i);
            offset += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        offsets[text.length()] = Math.min(offset, length);
        return offsets;
    }

    /** A blank that ends no line, as Go's dotenv reader has it. */
    private static boolean isSpace(char c) {
        return switch (c) {
            case '\t', '\u000B', '\f', '\r', ' ', '\u0085', '\u00A0' -> true;
            default -> false;
        };
    }
}
