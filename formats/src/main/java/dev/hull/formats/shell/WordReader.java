package dev.hull.formats.shell;

import java.util.List;
import java.util.function.Consumer;

/** Reads one word: quotes, escapes and expansions. */
final class WordReader {
    private final Scanner in;
    private final Variables variables;
    /** Reads the commands of a substitution up to the character that closes it, and passes that. */
    private final Consumer<Character> commands;

    private char closing = Scanner.END;

    WordReader(Scanner in, Variables variables, Consumer<Character> commands) {
        this.in = in;
        this.variables = variables;
        this.commands = commands;
    }

    /** {@return the words that the one here becomes} Not moved where none begins here. */
    List<Word> words() {
        int start = in.pos;
        return read(Scanner.END).words(in.at(start, in.pos));
    }

    /** {@return the word here as the value of an assignment, which may be empty} */
    Word value() {
        int start = in.pos;
        return read(Scanner.END).whole(in.at(start, in.pos));
    }

    private Fields read(char until) {
        Fields fields = new Fields();
        StringBuilder run = new StringBuilder();
        int runStart = in.pos;
        int wordStart = in.pos;
        while (!in.atEnd() && in.peek() != until && (until != Scanner.END || !endsWord())) {
            char c = in.peek();
            if (c == '\\') {
                if (in.meantLength() > 0) {
                    break;
                }
                escape(run);
                continue;
            }
            if (isQuoteOrExpansion(c)) {
                flush(fields, run, runStart);
                quoteOrExpansion(fields, c);
                runStart = in.pos;
                continue;
            }
            String meant = c < 0x80 ? "" : meant(c, in.pos == wordStart);
            if (!meant.isEmpty()) {
                in.fullWidth(in.pos, meant);
                run.append(meant);
            } else {
                run.append(c);
            }
            in.pos++;
        }
        flush(fields, run, runStart);
        return fields;
    }

    private void escape(StringBuilder run) {
        if (in.lineBreak(1) > 0) {
            in.continues();
        } else {
            run.append(in.peek(1) == Scanner.END ? '\\' : in.peek(1));
            in.pos += in.peek(1) == Scanner.END ? 1 : 2;
        }
    }

    private void flush(Fields fields, StringBuilder run, int start) {
        if (!run.isEmpty()) {
            fields.literal(new Part.Known(run.toString(), in.at(start, in.pos), false));
            run.setLength(0);
        }
    }

    boolean endsWord() {
        char c = in.peek();
        return Scanner.isBlank(c)
                || c == '\n'
                || in.lineBreak(0) > 0
                || c == ';'
                || c == '&'
                || c == '|'
                || c == '('
                || c == ')'
                || c == '<'
                || c == '>'
                || (c == '`' && closing == '`')
                || (c == '\uFF1B' && (Scanner.isBlank(in.peek(1)) || in.peek(1) == '\n' || in.pos + 1 >= in.length()));
    }

    private static String meantOf(char c, boolean first, char before, char after) {
        String sign = LookAlike.sign(c);
        boolean dash = sign.startsWith("-");
        if (sign.isEmpty() || !LookAlike.isAmongAscii(first ? ' ' : before, dash && first ? '-' : after)) {
            return "";
        }
        return sign;
    }

    private String meant(char c, boolean first) {
        return meantOf(c, first || LookAlike.sign(in.peek(-1)).startsWith("-"), in.peek(-1), in.peek(1));
    }

    private boolean isQuoteOrExpansion(char c) {
        return c == '\''
                || c == '"'
                || c == '`'
                || (c == '$' && isExpansion(in.peek(1)))
                || (c == '~' && isTilde())
                || LookAlike.isDoubleQuote(c)
                || LookAlike.isSingleQuote(c);
    }

    private boolean isTilde() {
        char before = in.peek(-1);
        char after = in.peek(1);
        boolean begins = in.pos == 0 || Scanner.isBlank(before) || before == '\n' || before == '=';
        return begins && (after == '/' || after == Scanner.END || Scanner.isBlank(after) || after == '\n');
    }

    private static boolean isExpansion(char c) {
        return isName(c) || c == '{' || c == '(' || c == '\'' || c == '"' || "@*#?$!-".indexOf(c) >= 0;
    }

    static boolean isName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private void quoteOrExpansion(Fields fields, char c) {
        if (c == '~') {
            fields.literal(new Part.Unresolved("~", in.at(in.pos, in.pos + 1), false));
            in.pos++;
        } else if (c == '\'') {
            single(fields, '\'');
        } else if (LookAlike.isSingleQuote(c)) {
            lookAlikeSingle(fields);
        } else if (c == '"') {
            in.pos++;
            inDoubleQuotes(fields, false);
        } else if (LookAlike.isDoubleQuote(c)) {
            in.fullWidth(in.pos, "\"");
            in.pos++;
            inDoubleQuotes(fields, true);
        } else if (c == '$' && in.peek(1) == '\'') {
            in.pos++;
            dollarQuote(fields);
        } else if (c == '$' && in.peek(1) == '"') {
            in.pos += 2;
            inDoubleQuotes(fields, false);
        } else {
            expansion(fields, false);
        }
    }

    private void single(Fields fields, char quote) {
        int start = ++in.pos;
        while (!in.atEnd() && in.peek() != quote) {
            in.pos++;
        }
        fields.literal(new Part.Known(in.text(start, in.pos), in.at(start, in.pos), true));
        in.pos++;
        in.pos = Math.min(in.pos, in.length());
    }

    /** Only with its partner on the line: an apostrophe of typography stands alone. */
    private void lookAlikeSingle(Fields fields) {
        int end = in.pos + 1;
        while (end < in.length() && in.text(end, end + 1).charAt(0) != '\n') {
            if (LookAlike.isSingleQuote(in.text(end, end + 1).charAt(0))) {
                in.fullWidth(in.pos, "'");
                fields.literal(new Part.Known(in.text(in.pos + 1, end), in.at(in.pos + 1, end), true));
                in.fullWidth(end, "'");
                in.pos = end + 1;
                return;
            }
            end++;
        }
        fields.literal(new Part.Known(in.text(in.pos, in.pos + 1), in.at(in.pos, in.pos + 1), false));
        in.pos++;
    }

    private void dollarQuote(Fields fields) {
        int start = ++in.pos;
        StringBuilder text = new StringBuilder();
        while (!in.atEnd() && in.peek() != '\'') {
            if (in.peek() == '\\') {
                in.pos = Escapes.read(in, text);
            } else {
                text.append(in.peek());
                in.pos++;
            }
        }
        fields.literal(new Part.Known(text.toString(), in.at(start, in.pos), true));
        in.pos = Math.min(in.pos + 1, in.length());
    }

    private void inDoubleQuotes(Fields fields, boolean lookAlike) {
        int start = in.pos;
        int runStart = in.pos;
        StringBuilder run = new StringBuilder();
        boolean any = false;
        while (!in.atEnd() && !endsQuote(lookAlike)) {
            char c = in.peek();
            if (c == '\\') {
                escapeInQuotes(run);
            } else if (c == '`' || (c == '$' && in.peek(1) != '\'' && in.peek(1) != '"' && isExpansion(in.peek(1)))) {
                flushQuoted(fields, run, runStart);
                expansion(fields, true);
                runStart = in.pos;
                any = true;
            } else {
                run.append(c);
                in.pos++;
            }
        }
        if (!run.isEmpty() || !any) {
            fields.literal(new Part.Known(run.toString(), in.at(Math.max(runStart, start), in.pos), true));
        }
        if (lookAlike && !in.atEnd() && in.peek() != '"') {
            in.fullWidth(in.pos, "\"");
        }
        in.pos = Math.min(in.pos + 1, in.length());
    }

    private boolean endsQuote(boolean lookAlike) {
        return in.peek() == '"' || (lookAlike && (LookAlike.isDoubleQuote(in.peek()) || in.peek() == '\n'));
    }

    private void flushQuoted(Fields fields, StringBuilder run, int start) {
        if (!run.isEmpty()) {
            fields.literal(new Part.Known(run.toString(), in.at(start, in.pos), true));
            run.setLength(0);
        }
    }

    private void escapeInQuotes(StringBuilder run) {
        char next = in.peek(1);
        int lineBreak = in.lineBreak(1);
        if (lineBreak > 0) {
            in.pos += 1 + lineBreak;
        } else if (next == '$' || next == '`' || next == '"' || next == '\\') {
            run.append(next);
            in.pos += 2;
        } else {
            run.append('\\');
            in.pos++;
        }
    }

    private void expansion(Fields fields, boolean quoted) {
        int start = in.pos;
        if (in.peek() == '`') {
            in.pos++;
            substitution('`');
        } else if (in.looksAt("$((")) {
            skipArithmetic();
        } else if (in.peek(1) == '(') {
            in.pos += 2;
            substitution(')');
        } else if (in.peek(1) == '{') {
            braces(fields, quoted);
            return;
        } else {
            name(fields, quoted);
            return;
        }
        fields.literal(new Part.Unresolved(in.text(start, in.pos), in.at(start, in.pos), quoted));
    }

    private void substitution(char close) {
        char before = closing;
        closing = close == '`' ? '`' : Scanner.END;
        commands.accept(close);
        closing = before;
    }

    void skipArithmetic() {
        int depth = 0;
        while (!in.atEnd()) {
            char c = in.peek();
            in.pos++;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && c == ')') {
                return;
            }
        }
    }

    private void name(Fields fields, boolean quoted) {
        int start = in.pos++;
        if (isName(in.peek()) && !Character.isDigit(in.peek())) {
            while (isName(in.peek())) {
                in.pos++;
            }
        } else {
            in.pos++;
        }
        String name = in.text(start + 1, in.pos);
        Part.Unresolved use = new Part.Unresolved(in.text(start, in.pos), in.at(start, in.pos), quoted);
        put(fields, variables.get(name), use, false);
    }

    private static void put(Fields fields, Variables.Value value, Part.Unresolved use, boolean each) {
        if (!value.isWritten() || !value.certain()) {
            fields.literal(use);
        } else {
            fields.value(value.words(), use, each);
        }
    }

    private void braces(Fields fields, boolean quoted) {
        int start = in.pos;
        in.pos += 2;
        int from = in.pos;
        while (isName(in.peek())) {
            in.pos++;
        }
        String name = in.text(from, in.pos);
        boolean each = in.looksAt("[@]") || in.looksAt("[*]");
        in.pos += each ? 3 : 0;
        if (name.isEmpty() || "}:-=+?".indexOf(in.peek()) < 0 || (in.peek() == ':' && "-=+?".indexOf(in.peek(1)) < 0)) {
            skipBraces();
            fields.literal(new Part.Unresolved(in.text(start, in.pos), in.at(start, in.pos), quoted));
            return;
        }
        boolean emptyToo = in.peek() == ':';
        in.pos += emptyToo ? 1 : 0;
        char operator = in.peek();
        Word other = new Word(List.of(), in.at(in.pos, in.pos), List.of());
        if (operator != '}') {
            int otherFrom = ++in.pos;
            other = read('}').whole(in.at(otherFrom, in.pos));
        }
        in.pos = Math.min(in.pos + 1, in.length());
        Part.Unresolved use = new Part.Unresolved(in.text(start, in.pos), in.at(start, in.pos), quoted);
        choose(fields, name, operator, emptyToo, other, use, each);
    }

    private void choose(
            Fields fields,
            String name,
            char operator,
            boolean emptyToo,
            Word other,
            Part.Unresolved use,
            boolean each) {
        Variables.Value value = variables.get(name);
        boolean defaults = operator == '-' || operator == '=';
        boolean empty = value.words().stream().allMatch(word -> word.text().isEmpty());
        boolean missing = !value.isWritten() || (value.certain() && emptyToo && empty);
        if (operator == '+') {
            if (value.isWritten() && value.certain()) {
                fields.value(missing ? List.of() : List.of(other), use, false);
            } else {
                fields.literal(use);
            }
        } else if (missing && defaults) {
            if (operator == '=') {
                variables.assign(name, List.of(other));
            }
            fields.value(List.of(other), use, false);
        } else {
            put(fields, value, use, each);
        }
    }

    private void skipBraces() {
        int depth = 1;
        while (!in.atEnd() && depth > 0) {
            char c = in.peek();
            if (c == '\\') {
                in.pos++;
            } else if (c == '\'') {
                skipTo('\'');
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            in.pos++;
        }
        in.pos = Math.min(in.pos, in.length());
    }

    private void skipTo(char quote) {
        int end = in.pos + 1;
        while (end < in.length() && in.text(end, end + 1).charAt(0) != quote) {
            end++;
        }
        in.pos = end < in.length() ? end : in.pos;
    }
}
