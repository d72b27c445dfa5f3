package dev.hull.formats.kubernetes;

import dev.hull.model.Source;
import java.util.HashMap;
import java.util.Map;

/** The keys at the left margin of a text with the words behind them, found by letters alone. */
record Margin(Map<String, String> keys) {
    /** What stands in one line is enough; a text that begins with a brace may be one line as a whole. */
    private static final int LONGEST = 200;

    static Margin of(Source source, Splitter.Piece piece) {
        Map<String, String> keys = new HashMap<>();
        byte[] bytes = source.bytes();
        int line = piece.from();
        int end = piece.to();
        if (source.length() > 2 && line == 0 && (bytes[0] & 0xFF) == 0xEF) {
            line = 3;
        }
        if (braced(bytes, line, end)) {
            String text = source.text(line, Math.min(end, line + (1 << 16)));
            for (String key : new String[] {"apiVersion", "kind"}) {
                if (text.contains("\"" + key + "\"") || text.contains(key + ":")) {
                    keys.put(key, "");
                }
            }
            return new Margin(keys);
        }
        while (line < end) {
            int next = line;
            while (next < end && bytes[next] != '\n') {
                next++;
            }
            if (isLetter(bytes[line]) || bytes[line] == '"' || bytes[line] == '\'') {
                entry(source.text(line, Math.min(next, line + LONGEST)), keys);
            }
            line = next + 1;
        }
        return new Margin(keys);
    }

    private static boolean braced(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] <= ' ' && bytes[i] > 0) {
            i++;
        }
        return i < to && bytes[i] == '{' && (i + 1 == to || bytes[i + 1] != '{');
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private static void entry(String line, Map<String, String> keys) {
        int colon = line.indexOf(':');
        // A full-width colon makes no key; the reader says so, if the file comes to it.
        int wide = line.indexOf('\uFF1A');
        int end = colon < 0 || (wide >= 0 && wide < colon) ? wide : colon;
        if (end > 0) {
            keys.putIfAbsent(unquoted(line.substring(0, end).strip()), unquoted(value(line.substring(end + 1))));
        }
    }

    private static String value(String text) {
        int comment = text.indexOf(" #");
        return (comment < 0 ? text : text.substring(0, comment)).strip();
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.endsWith(text.substring(0, 1));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    boolean has(String key) {
        return keys.containsKey(key);
    }

    String valueOf(String key) {
        return keys.getOrDefault(key, "");
    }
}
