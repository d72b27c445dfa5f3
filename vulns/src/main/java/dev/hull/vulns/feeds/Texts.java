package dev.hull.vulns.feeds;

import java.util.Locale;

/** What feeds write for people, cut to what a table has room for. */
final class Texts {
    private static final int LONGEST = 160;

    private Texts() {}

    /** {@return one line: the summary, or the first sentence of the details} */
    static String title(String summary, String details) {
        String line = oneLine(summary.isBlank() ? details : summary);
        if (summary.isBlank()) {
            int end = line.indexOf(". ");
            line = end > 0 ? line.substring(0, end) : line;
        }
        if (line.length() <= LONGEST) {
            return line;
        }
        int blank = line.lastIndexOf(' ', LONGEST - 1);
        return line.substring(0, blank > LONGEST / 2 ? blank : LONGEST - 1) + "…";
    }

    /** {@return the text with every run of blanks and control characters as one blank} */
    static String oneLine(String text) {
        int take = Math.min(text.length(), 4 * LONGEST);
        StringBuilder line = new StringBuilder(take);
        boolean blank = false;
        for (int i = 0; i < take; i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7f || c == 0xa0) {
                blank = !line.isEmpty();
                continue;
            }
            if (blank) {
                line.append(' ');
                blank = false;
            }
            line.append(c);
        }
        return line.toString();
    }

    /** {@return the date of a time in ISO 8601}; empty where it is none, or the zero of Go's time. */
    static String date(String time) {
        if (time.length() < 10 || time.startsWith("0001-")) {
            return "";
        }
        for (int i = 0; i < 10; i++) {
            char c = time.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return "";
            }
        }
        return time.substring(0, 10);
    }

    /** {@return whether this has the shape of an id: a word of letters, a dash, and a digit or a letter after it} */
    static boolean isId(String text) {
        int dash = text.indexOf('-');
        if (dash < 2 || dash == text.length() - 1 || text.length() > 64) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = c >= '0' && c <= '9'
                    || c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c == '-'
                    || c == '.'
                    || c == ':'
                    || c == '_';
            if (!fits) {
                return false;
            }
        }
        return Character.isUpperCase(text.charAt(0)) || text.startsWith("openSUSE-");
    }

    static boolean isCve(String text) {
        if (text.length() < 13 || !text.startsWith("CVE-") || text.charAt(8) != '-' || text.length() > 24) {
            return false;
        }
        for (int i = 4; i < text.length(); i++) {
            if (i != 8 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
