package dev.hull.formats.shell;

import dev.hull.model.Arg;
import dev.hull.model.Location;
import java.util.ArrayList;
import java.util.List;

/** A place in a text, with what counts as blank, as the end of a line, and as its continuation, written rightly or as meant. */
final class Scanner {
    static final char END = '\0';

    final Letters letters;
    final List<Spelling> spellings = new ArrayList<>();
    private final String text;
    int pos;

    Scanner(Letters letters) {
        this.letters = letters;
        this.text = letters.text;
    }

    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        int i = pos + ahead;
        return i >= 0 && i < text.length() ? text.charAt(i) : END;
    }

    boolean atEnd() {
        return pos >= text.length();
    }

    boolean looksAt(String what) {
        return text.startsWith(what, pos);
    }

    String text(int from, int to) {
        return text.substring(from, Math.min(to, text.length()));
    }

    int length() {
        return text.length();
    }

    Location at(int from, int to) {
        return letters.at(from, Math.min(to, text.length()));
    }

    /** {@return the length of the line break that stands {@code ahead}, or 0} */
    int lineBreak(int ahead) {
        char c = peek(ahead);
        return c == '\n'
                ? 1
                : c == '\r' && (peek(ahead + 1) == '\n' || pos + ahead + 1 >= text.length())
                        ? (peek(ahead + 1) == '\n' ? 2 : 1)
                        : 0;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || LookAlike.isBlank(c);
    }

    /** Passes blanks and continuations, and what was meant to be one. */
    void skipBlanks() {
        while (!atEnd()) {
            char c = peek();
            if (LookAlike.isBlank(c)) {
                fullWidth(pos, " ");
                pos++;
            } else if (isBlank(c)) {
                pos++;
            } else if (c != '\\' || !continues()) {
                return;
            }
        }
    }

    /** Passes a backslash that joins this line to the next, if one stands here. */
    boolean continues() {
        int direct = lineBreak(1);
        if (direct > 0) {
            int slash = pos;
            pos += 1 + direct;
            skipCommentMeantToBeInside(slash);
            return true;
        }
        return continuesAsMeant();
    }

    private boolean continuesAsMeant() {
        int length = meantLength();
        if (length == 0) {
            return false;
        }
        boolean comment = text(pos, pos + length).indexOf('#') > 0;
        broken(pos, pos + length, comment ? "comment" : "blanks");
        pos += length;
        pos += lineBreak(0);
        return true;
    }

    /**
     * {@return how many characters from the backslash here to the end of its line show that the line was meant to go on: blanks, or
     * blanks and a comment; 0 where they do not}
     */
    int meantLength() {
        int i = 1;
        while (isBlank(peek(i))) {
            i++;
        }
        if (i == 1) {
            return 0;
        }
        if (peek(i) == '#') {
            while (pos + i < text.length() && lineBreak(i) == 0) {
                i++;
            }
        }
        return pos + i >= text.length() || lineBreak(i) > 0 ? i : 0;
    }

    /** A comment, or nothing, on the line after a backslash ends the command there; more of it below says that this was not meant. */
    private void skipCommentMeantToBeInside(int slash) {
        int from = pos;
        int i = 0;
        boolean comment = false;
        boolean passed = false;
        while (pos + i < text.length()) {
            int lineStart = i;
            while (isBlank(peek(i))) {
                i++;
            }
            boolean isComment = peek(i) == '#';
            if (!isComment && lineBreak(i) == 0) {
                boolean goesOn = passed && (peek(i) == '-' || (comment && i > lineStart));
                if (goesOn) {
                    broken(slash, from + lineStart, comment ? "comment" : "empty line");
                    pos += lineStart;
                }
                return;
            }
            while (pos + i < text.length() && lineBreak(i) == 0) {
                i++;
            }
            comment |= isComment;
            passed = true;
            i += lineBreak(i);
        }
    }

    private void broken(int from, int to, String what) {
        Location at = at(from, to);
        spellings.add(new Spelling("syntax.broken-continuation", what, at, List.of(Arg.of("what", what))));
    }

    void fullWidth(int at, String meant) {
        String found = text(at, at + 1);
        String codePoint = "U+%04X".formatted((int) found.charAt(0));
        spellings.add(new Spelling(
                "syntax.full-width-character",
                codePoint,
                at(at, at + 1),
                List.of(Arg.of("found", found), Arg.of("meant", meant), Arg.of("codePoint", codePoint))));
    }
}
