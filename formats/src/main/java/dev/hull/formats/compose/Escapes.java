package dev.hull.formats.compose;

/** The escapes of a double-quoted value in a file of variables: those of a Go string that are one letter, {@code \$}, and octal {@code \0NNN}. */
final class Escapes {
    private static final String LETTERS = "abfnrtv\"\\";
    private static final String MEANINGS = "\u0007\b\f\n\r\t\u000B\"\\";
    private static final int MOST_DIGITS = 3;

    private Escapes() {}

    static String expand(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) != '\\' || i + 1 == text.length()) {
                out.append(text.charAt(i++));
                continue;
            }
            char c = text.charAt(i + 1);
            int letter = LETTERS.indexOf(c);
            if (letter >= 0) {
                out.append(MEANINGS.charAt(letter));
                i += 2;
            } else if (c == '$') {
                // Variables are put in afterwards, and there a dollar sign is written twice.
                out.append("$$");
                i += 2;
            } else if (c == '0') {
                i = octal(text, i, out);
            } else {
                out.append('\\');
                i++;
            }
        }
        return out.toString();
    }

    private static int octal(String text, int start, StringBuilder out) {
        int end = start + 2;
        while (end < text.length() && end < start + 2 + MOST_DIGITS && isDigit(text.charAt(end))) {
            end++;
        }
        String digits = text.substring(start + 2, end);
        int value = digits.length() == MOST_DIGITS && digits.chars().allMatch(d -> d < '8')
                ? Integer.parseInt(digits, 8)
                : -1;
        if (value < 0 || value > 255) {
            out.append(text, start, end);
        } else {
            out.append((char) value);
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
