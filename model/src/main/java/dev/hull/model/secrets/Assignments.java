package dev.hull.model.secrets;

import java.util.ArrayList;
import java.util.List;

/** Names with values in any text: {@code NAME=value}, {@code name: "value"}, {@code 'name' => 'value'}, {@code name := value}. */
public final class Assignments {
    private static final int NAME_AT_MOST = 100;
    private static final int BLANKS_AT_MOST = 30;
    private static final int VALUE_AT_MOST = 512;

    private Assignments() {}

    /** {@code start} is the place of the value. */
    public record Assignment(String name, String value, int start) {}

    /** {@return them in the order in which they stand} Each character is passed a bounded number of times. */
    public static List<Assignment> in(String text) {
        List<Assignment> found = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' || c == ':') {
                String name = nameBefore(text, i);
                int start = valueAfter(text, i);
                String value = name.isEmpty() || start < 0 ? "" : value(text, start);
                if (!value.isEmpty()) {
                    found.add(new Assignment(name, value, start));
                    i = Math.max(i, start - 1);
                }
            }
        }
        return found;
    }

    private static String nameBefore(String text, int operator) {
        int to = operator;
        while (to > 0 && operator - to < BLANKS_AT_MOST && " \t\"'?:]".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        int from = to;
        while (from > 0
                && to - from < NAME_AT_MOST
                && (Form.has('w', text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        while (from < to && text.charAt(from) == '-') {
            from++;
        }
        return text.substring(from, to);
    }

    private static int valueAfter(String text, int operator) {
        int at = operator + 1;
        int limit = Math.min(text.length(), operator + BLANKS_AT_MOST);
        while (at < limit && "=>: \t\"'`".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && at < limit && text.charAt(at) != '/' ? at : -1;
    }

    private static String value(String text, int start) {
        char before = text.charAt(start - 1);
        boolean quoted = before == '"' || before == '\'' || before == '`';
        int end = start;
        int limit = Math.min(text.length(), start + VALUE_AT_MOST);
        while (end < limit && !ends(text.charAt(end), quoted ? before : 0)) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean ends(char c, int quote) {
        return quote != 0 ? c == quote || c == '\n' : Character.isWhitespace(c) || ",;\"'`<&)".indexOf(c) >= 0;
    }
}
