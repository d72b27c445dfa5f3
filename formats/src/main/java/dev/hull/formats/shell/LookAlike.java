package dev.hull.formats.shell;

/** Characters that word processors and Chinese input methods put where a shell wants ASCII. */
final class LookAlike {
    private LookAlike() {}

    /** {@return whether it looks like a blank: no-break, ideographic and typographic spaces} */
    static boolean isBlank(char c) {
        return c == '\u00A0' || c == '\u3000' || (c >= '\u2000' && c <= '\u200A') || c == '\u202F';
    }

    /** {@return the sign that {@code c} stands for, or the empty string} */
    static String sign(char c) {
        return switch (c) {
            case '\uFF0C' -> ",";
            case '\uFF1A' -> ":";
            case '\uFF1B' -> ";";
            case '\uFF1D' -> "=";
            case '\uFF0F' -> "/";
            case '\uFF0D', '\u2013', '\u2212', '\u2010', '\u2011' -> "-";
            case '\u2014' -> "--";
            default -> "";
        };
    }

    static boolean isDoubleQuote(char c) {
        return c == '\u201C' || c == '\u201D' || c == '\u201F' || c == '\uFF02';
    }

    static boolean isSingleQuote(char c) {
        return c == '\u2018' || c == '\u2019' || c == '\uFF07';
    }

    /** {@return whether a sign between these two can only be meant as ASCII} Between letters of other scripts it is text. */
    static boolean isAmongAscii(char before, char after) {
        return before < 0x80 && after < 0x80;
    }
}
