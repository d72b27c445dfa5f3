package dev.hull.formats.falco;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of conditions and outputs. Every method that takes something moves behind it, or stays where it is. */
final class Scanner {
    private final String text;
    private int at;
    /** What was taken last; messages quote it. */
    private String last = "";

    Scanner(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    void back(int to) {
        at = to;
    }

    String last() {
        return last;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** {@return what stands here, or NUL at the end} */
    char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    String from(int start) {
        return text.substring(start, at);
    }

    static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' || letter == '\b';
    }

    private static boolean isLetter(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isWordPart(char letter) {
        return isLetter(letter) || isDigit(letter) || letter == '_';
    }

    boolean blanks() {
        int start = at;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at > start;
    }

    /** Takes exactly this. */
    boolean take(String word) {
        if (!text.startsWith(word, at)) {
            return false;
        }
        return taken(at + word.length());
    }

    /** Takes this word and leaves the blank that must follow it. */
    boolean takeBeforeBlank(String word) {
        int end = at + word.length();
        if (!text.startsWith(word, at) || end >= text.length() || !isBlank(text.charAt(end))) {
            return false;
        }
        return taken(end);
    }

    private boolean taken(int end) {
        last = text.substring(at, end);
        at = end;
        return true;
    }

    /** {@return the first of these words that stands before {@code following}, taken with it; empty if none} */
    String takeCall(List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, at) && text.startsWith("(", at + word.length())) {
                taken(at + word.length() + 1);
                return word;
            }
        }
        return "";
    }

    /** A name without dots; empty if none stands here. */
    String identifier() {
        int end = wordEnd(at);
        String word = text.substring(at, end);
        if (end > at) {
            taken(end);
        }
        return word;
    }

    /** Letters with dots between; empty if none stands here, or nothing with a dot. */
    String fieldName() {
        int end = wordEnd(at);
        int last = at;
        while (end > last && end < text.length() && text.charAt(end) == '.' && wordEnd(end + 1) > end + 1) {
            last = end;
            end = wordEnd(end + 1);
        }
        if (last == at) {
            return "";
        }
        String name = text.substring(at, end);
        taken(end);
        return name;
    }

    private int wordEnd(int from) {
        int end = from;
        if (end < text.length() && isLetter(text.charAt(end))) {
            while (end < text.length() && isWordPart(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    /** {@code 0x1f}, {@code -12}, {@code 1.5e+3}; empty if none stands here. */
    String number() {
        int end = text.startsWith("0x", at) ? digits(at + 2, true) : at;
        if (end <= at + 2) {
            end = decimalEnd();
        }
        String number = text.substring(at, end);
        if (end > at) {
            taken(end);
        }
        return number;
    }

    private int decimalEnd() {
        int sign = peek() == '+' || peek() == '-' ? at + 1 : at;
        int end = digits(sign, false);
        if (end == sign) {
            return at;
        }
        if (end < text.length() && text.charAt(end) == '.' && digits(end + 1, false) > end + 1) {
            end = digits(end + 1, false);
        }
        if (end + 1 < text.length() && text.charAt(end) == 'e' && "+-".indexOf(text.charAt(end + 1)) >= 0) {
            int exponent = digits(end + 2, false);
            end = exponent > end + 2 ? exponent : end;
        }
        return end;
    }

    private int digits(int from, boolean hex) {
        int end = from;
        while (end < text.length()
                && (isDigit(text.charAt(end)) || hex && Character.digit(text.charAt(end), 16) >= 0)) {
            end++;
        }
        return end;
    }

    /** One or more of what is no blank and none of <code>()"'=,</code>; empty if none stands here. */
    String bare() {
        return until("()\"'=,");
    }

    /** What may stand in a field's brackets without quotes. */
    String bareArgument() {
        return until("[]\"'");
    }

    private String until(String ends) {
        int end = at;
        while (end < text.length() && !isBlank(text.charAt(end)) && ends.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(at, end);
        if (end > at) {
            taken(end);
        }
        return word;
    }

    /**
     * A string in quotes, with its escapes resolved; null if none stands here, or it has no end. It ends at the first quote
     * that no backslash stands before.
     *
     * @throws Complaint.Stop at an escape that does not exist
     */
    @Nullable
    String quoted() {
        char quote = peek();
        if (quote != '"' && quote != '\'') {
            return null;
        }
        int end = at + 1;
        while (end < text.length() && (text.charAt(end) != quote || text.charAt(end - 1) == '\\')) {
            end++;
        }
        if (end >= text.length()) {
            return null;
        }
        int start = at + 1;
        taken(end + 1);
        return unescaped(start, end, quote);
    }

    private String unescaped(int from, int to, char quote) {
        StringBuilder plain = new StringBuilder();
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            if (letter != '\\' || i + 1 >= to) {
                plain.append(letter);
                continue;
            }
            char escaped = text.charAt(++i);
            int known = "bfnrt\\/".indexOf(escaped);
            if (known >= 0) {
                plain.append("\b\f\n\r\t\\/".charAt(known));
            } else if (escaped == ' ') {
                // Surprising, and what the reference does: the blank is lost, the backslash stays.
                plain.append('\\');
            } else if (escaped == quote) {
                plain.append(quote);
            } else {
                throw new Complaint.Stop(Complaint.Kind.BAD_ESCAPE, at, Character.toString(escaped));
            }
        }
        return plain.toString();
    }
}
