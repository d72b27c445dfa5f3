package dev.hull.formats.falco;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.model.rules.Value;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Regular expressions in the syntax that RE2 calls POSIX: classes in brackets and repetitions, nothing of Perl. They are checked,
 * and written anew in the syntax of RE2/J where that differs: stacked repetitions, and a negated class takes no line break.
 */
final class PosixPattern {
    private static final int MOST = 10_000;
    private static final int MOST_SIZE = 50_000;
    private static final int MOST_REPEAT = 1000;
    private static final String SPECIAL = "\\.+*?()|[]{}^$";

    private final String text;
    private final int place;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> groups = new ArrayDeque<>();
    private int at;
    /** Where in {@code out} what a repetition would repeat begins, or -1. */
    private int atom = -1;

    private boolean repeated;
    private boolean anchored;
    /** States of the group that is open, and of what a repetition would repeat, with repetitions written out. */
    private long size;

    private long atomSize;
    private int stacked;
    private final Deque<Long> sizes = new ArrayDeque<>();

    private PosixPattern(String text, int place) {
        this.text = text;
        this.place = place;
    }

    /** @throws Complaint.Stop if the text is no such expression */
    static Value.Pattern value(String text, int place) {
        PosixPattern pattern = new PosixPattern(text, place);
        String translated = pattern.translate();
        try {
            Pattern.compile(translated);
        } catch (PatternSyntaxException e) {
            throw pattern.bad(e.getDescription());
        } catch (RuntimeException | StackOverflowError e) {
            throw pattern.bad("it is too large");
        }
        return new Value.Pattern(text, translated);
    }

    private Complaint.Stop bad(String reason) {
        return new Complaint.Stop(Kind.BAD_PATTERN, place, text, reason);
    }

    private String translate() {
        if (text.length() > MOST) {
            throw bad("longer than " + MOST + " letters");
        }
        while (at < text.length()) {
            step(text.charAt(at));
        }
        if (!groups.isEmpty()) {
            throw bad("a closing parenthesis is missing");
        }
        return anchored ? "(?m)" + out : out.toString();
    }

    private void step(char letter) {
        switch (letter) {
            case '(' -> open();
            case ')' -> close();
            case '|' -> {
                out.append(text.charAt(at++));
                atom = -1;
            }
            case '*', '+', '?' -> repeat(text.substring(at, ++at), 1);
            case '{' -> braces();
            case '[' -> brackets();
            case '\\' -> {
                begin();
                escape();
            }
            case '^', '$' -> {
                anchored = true;
                begin();
                out.append(text.charAt(at++));
            }
            case '.' -> {
                begin();
                out.append(text.charAt(at++));
            }
            default -> {
                begin();
                literal(text.codePointAt(at));
            }
        }
    }

    private void begin() {
        atom = out.length();
        repeated = false;
        stacked = 0;
        atomSize = 1;
        size++;
    }

    private void literal(int point) {
        if (point < 0x80 && SPECIAL.indexOf(point) >= 0) {
            out.append('\\');
        }
        out.appendCodePoint(point);
        at += Character.charCount(point);
    }

    private void open() {
        if (groups.size() == 200) {
            throw bad("more than 200 groups in one another");
        }
        groups.push(out.length());
        sizes.push(size);
        size = 0;
        out.append("(?:");
        at++;
        atom = -1;
        if (at < text.length() && text.charAt(at) == '?') {
            throw bad("nothing stands before ?");
        }
    }

    private void close() {
        if (groups.isEmpty()) {
            throw bad("a parenthesis closes nothing");
        }
        atom = groups.pop();
        atomSize = size + 1;
        size = sizes.pop() + atomSize;
        repeated = false;
        stacked = 0;
        out.append(')');
        at++;
    }

    private void repeat(String operator, long times) {
        if (atom < 0) {
            throw bad("nothing stands before " + operator);
        }
        if (repeated) {
            out.insert(atom, "(?:").append(')');
        }
        out.append(operator);
        repeated = true;
        size += atomSize * times;
        atomSize += atomSize * times;
        if (size > MOST_SIZE || ++stacked > 50 || out.length() > 4 * MOST) {
            throw bad("it is too large");
        }
    }

    private void braces() {
        int close = text.indexOf('}', at);
        String inner = close < 0 ? "" : text.substring(at + 1, close);
        int comma = inner.indexOf(',');
        int least = number(comma < 0 ? inner : inner.substring(0, comma));
        int most = comma < 0 ? least : comma == inner.length() - 1 ? least : number(inner.substring(comma + 1));
        if (least < 0 || most < 0) {
            begin();
            literal('{');
            return;
        }
        if (least > MOST_REPEAT || most > MOST_REPEAT || most < least) {
            throw bad("{" + inner + "} is no number of repetitions");
        }
        at = close + 1;
        repeat("{" + inner + "}", Math.max(least, most));
    }

    private static int number(String digits) {
        boolean number = !digits.isEmpty() && digits.length() < 6;
        for (int i = 0; number && i < digits.length(); i++) {
            number = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        return number ? Integer.parseInt(digits) : -1;
    }

    private void escape() {
        if (at + 1 >= text.length()) {
            throw bad("it ends in a backslash");
        }
        char letter = text.charAt(at + 1);
        int known = "aftnrv".indexOf(letter);
        boolean octal = letter >= '0' && letter <= '7';
        if (known >= 0) {
            at += 2;
            out.append("\\x{")
                    .append(Integer.toHexString("\007\f\t\n\r\013".charAt(known)))
                    .append('}');
        } else if (letter == 'x') {
            hex();
        } else if (octal) {
            octal();
        } else if (letter < 0x80 && !Character.isLetterOrDigit(letter) && letter > ' ') {
            at += 2;
            out.append('\\').append(letter);
        } else {
            throw bad("there is no escape \\" + letter);
        }
    }

    private void hex() {
        boolean braced = text.startsWith("{", at + 2);
        int start = braced ? at + 3 : at + 2;
        int end = braced ? text.indexOf('}', start) : Math.min(start + 2, text.length());
        String digits = end < start ? "" : text.substring(start, end);
        boolean number = !digits.isEmpty() && digits.length() < 7 && (braced || digits.length() == 2);
        for (int i = 0; number && i < digits.length(); i++) {
            number = digits.charAt(i) < 0x80 && Character.digit(digits.charAt(i), 16) >= 0;
        }
        if (!number || Integer.parseInt(digits, 16) > 0x10FFFF) {
            throw bad("there is no escape \\x" + digits);
        }
        at = braced ? end + 1 : end;
        out.append("\\x{").append(digits).append('}');
    }

    private void octal() {
        int end = at + 1;
        while (end < text.length() && end < at + 4 && text.charAt(end) >= '0' && text.charAt(end) <= '7') {
            end++;
        }
        // A single digit from 1 would be a back-reference, which no linear engine has.
        if (end == at + 2 && text.charAt(at + 1) != '0') {
            throw bad("there is no escape \\" + text.charAt(at + 1));
        }
        out.append("\\x{")
                .append(Integer.toHexString(Integer.parseInt(text.substring(at + 1, end), 8)))
                .append('}');
        at = end;
    }

    private void brackets() {
        begin();
        out.append(text.charAt(at++));
        boolean negated = at < text.length() && text.charAt(at) == '^';
        if (negated) {
            out.append("^\\n");
            at++;
        }
        int first = at;
        while (at < text.length() && (text.charAt(at) != ']' || at == first)) {
            if (text.startsWith("[:", at)) {
                named();
            } else {
                member(at == first);
            }
        }
        if (at >= text.length()) {
            throw bad("a closing bracket is missing");
        }
        out.append(text.charAt(at++));
    }

    private void named() {
        int end = text.indexOf(":]", at);
        if (end < 0) {
            throw bad("a class in brackets has no end");
        }
        out.append(text, at, end + 2);
        at = end + 2;
    }

    private void member(boolean first) {
        char letter = text.charAt(at);
        boolean last = text.startsWith("]", at + 1);
        if (letter == '-' && !first && !last) {
            throw bad("a range has no beginning");
        }
        if (letter == '\\') {
            escape();
        } else {
            inBrackets(text.codePointAt(at));
        }
        if (text.startsWith("-", at) && !text.startsWith("]", at + 1) && at + 1 < text.length()) {
            out.append(text.charAt(at++));
            if (text.charAt(at) == '\\') {
                escape();
            } else {
                inBrackets(text.codePointAt(at));
            }
        }
    }

    private void inBrackets(int point) {
        if (point < 0x80 && "[]^\\-&~".indexOf(point) >= 0) {
            out.append('\\');
        }
        out.appendCodePoint(point);
        at += Character.charCount(point);
    }
}
