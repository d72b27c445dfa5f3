package dev.hull.report;

import java.util.ArrayList;
import java.util.List;

/** Text on a grid of terminal cells: East Asian wide characters take two (UAX #11), combining ones none. */
public final class Columns {
    private Columns() {}

    /** {@return how many cells {@code text} takes} */
    public static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += width(c);
            i += Character.charCount(c);
        }
        return width;
    }

    private static int width(int c) {
        if (c < 0x300) {
            return 1;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F
                || c >= 0xA960 && c <= 0xA97F
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1F64F
                || c >= 0x1F900 && c <= 0x1F9FF
                || c >= 0x20000 && c <= 0x3FFFD;
    }

    /** {@return {@code text} with blanks behind it up to {@code width} cells} */
    public static String pad(String text, int width) {
        int missing = width - width(text);
        return missing <= 0 ? text : text + " ".repeat(missing);
    }

    /** {@return {@code text}, or as much of it as fits into {@code width} cells with three dots behind} */
    public static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        int end = end(text, 0, Math.max(0, width - 3));
        return text.substring(0, end) + "...";
    }

    /** {@return {@code text} in lines of {@code width} cells, broken at blanks, and between wide characters} */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = end(text, from, width);
            int at = end;
            if (end < text.length() && text.charAt(end) != ' ') {
                at = breakBefore(text, from, end);
            }
            lines.add(text.substring(from, at).stripTrailing());
            from = at;
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static int breakBefore(String text, int from, int end) {
        for (int i = end; i > from; i--) {
            if (text.charAt(i - 1) == ' '
                    || isWide(text.codePointBefore(i))
                            && !isOpening(text.charAt(i - 1))
                            && !isClosing(text.charAt(i))) {
                return i;
            }
        }
        return end;
    }

    private static boolean isOpening(char c) {
        return "（【《「".indexOf(c) >= 0;
    }

    private static boolean isClosing(char c) {
        return "，。：；、）？！,.:;)?!".indexOf(c) >= 0;
    }

    /** {@return where the text that fits ends; at least one character on} */
    private static int end(String text, int from, int width) {
        int taken = 0;
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            taken += width(c);
            if (taken > width && i > from) {
                return i;
            }
            i += Character.charCount(c);
        }
        return i;
    }
}
