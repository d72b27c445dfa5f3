package dev.hull.formats.apparmor;

import dev.hull.model.Location;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the text of a profile into statements (apparmor.d(5)): rules that end with a comma, heads that end with an opening brace, lines
 * of their own such as includes and variables. A comma or brace inside a word, as in {@code /{a,b}}, belongs to the word.
 */
final class Statements {
    /** How a statement ends. */
    enum End {
        RULE,
        OPEN,
        CLOSE,
        LINE
    }

    record Statement(List<String> words, End end, Location at) {}

    private static final int LONGEST_WORD = 4096; // PATH_MAX, linux/limits.h

    private final Source source;
    private final String text;
    private final List<Statement> found = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final int[] searched = new int[128];
    private int start = -1;
    private int at;

    private Statements(Source source) {
        this.source = source;
        // Byte offsets are wanted, and all that the syntax knows is ASCII.
        this.text = new String(source.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    static List<Statement> of(Source source) {
        Statements statements = new Statements(source);
        statements.run();
        return statements.found;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#' && word.isEmpty()) {
                comment();
            } else if (c == '"') {
                quoted();
            } else if (Character.isWhitespace(c)) {
                endWord();
                if (c == '\n' && isLine()) {
                    finish(End.LINE);
                }
                at++;
            } else if (c == ',' && endsHere(at + 1)) {
                endWord();
                finish(End.RULE);
                at++;
            } else if (c == '{' && isOpening()) {
                endWord();
                finish(End.OPEN);
                at++;
            } else if (c == '}' && word.isEmpty()) {
                closing();
            } else {
                inWord(c);
            }
        }
        endWord();
        if (!words.isEmpty()) {
            finish(End.LINE);
        }
    }

    private void closing() {
        if (!words.isEmpty()) {
            finish(End.RULE);
        }
        start = at;
        at++;
        finish(End.CLOSE);
    }

    /** A word, with what its brackets hold, commas and blanks included: {@code /{a,b}}, {@code (rw, bind)}. */
    private void inWord(char c) {
        begin();
        char closing = c == '{' ? '}' : c == '(' ? ')' : c == '[' ? ']' : 0;
        int end = closing == 0 ? -1 : within(closing);
        if (end > 0) {
            word.append(text, at, end + 1);
            at = end + 1;
        } else {
            word.append(c);
            at++;
        }
    }

    private void quoted() {
        begin();
        int end = within('"');
        int stop = end < 0 ? at : end;
        word.append(text, at, stop + 1);
        at = stop + 1;
    }

    /** {@return where {@code closing} stands on this line, no further than a path can be long; else -1} */
    private int within(char closing) {
        int limit = Math.min(text.length(), at + LONGEST_WORD);
        // What was searched in vain is not searched again, or a line of opening brackets would take for ever.
        int from = Math.max(at + 1, searched[closing]);
        for (int i = from; i < limit && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == closing) {
                return i;
            }
            searched[closing] = i + 1;
        }
        return -1;
    }

    /** {@code #include} is no comment. */
    private void comment() {
        int line = text.indexOf('\n', at);
        int end = line < 0 ? text.length() : line;
        if (text.startsWith("#include", at) && words.isEmpty()) {
            at++;
            return;
        }
        at = end;
    }

    private void begin() {
        if (start < 0) {
            start = at;
        }
    }

    private boolean isLine() {
        if (words.isEmpty()) {
            return false;
        }
        String first = words.getFirst();
        boolean variable =
                (first.startsWith("@{") || first.startsWith("$")) && words.size() > 1 && isAssigned(words.get(1));
        return first.equals("include") || variable;
    }

    private static boolean isAssigned(String operator) {
        return operator.startsWith("=") || operator.equals("+=");
    }

    /** A brace that stands alone opens a block; one at a word is part of it. */
    private boolean isOpening() {
        return (word.isEmpty() || word.charAt(word.length() - 1) == ')') && endsHere(at + 1);
    }

    private boolean endsHere(int next) {
        return next >= text.length()
                || Character.isWhitespace(text.charAt(next))
                || text.charAt(next) == '#'
                || text.charAt(next) == '}';
    }

    private void endWord() {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private void finish(End end) {
        int from = start < 0 ? at : start;
        found.add(new Statement(List.copyOf(words), end, source.at(from, Math.max(from, Math.min(at, text.length())))));
        words.clear();
        start = -1;
    }
}
