package dev.hull.artefacts.toml;

import dev.hull.artefacts.json.Json;
import dev.hull.model.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One trip over the text of a document, from its first character to its last. */
final class TomlParser {
    private static final char END = '\0';

    private final String text;
    private final TomlTables tables;
    private final Limits limits;
    private int at;
    private int values;

    TomlParser(String text, TomlTables tables, Limits limits) {
        this.text = text;
        this.tables = tables;
        this.limits = limits;
    }

    /** Ends the trip; caught in {@link Toml}. */
    static final class Bad extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final String reason;

        Bad(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }
    }

    /** {@return the 1-based line of the place where the parser stands} */
    int line() {
        return 1
                + (int) text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    void document() {
        if (peek() == '\uFEFF') {
            at++;
        }
        for (skipLines(); !isAtEnd(); skipLines()) {
            if (peek() == '[') {
                header();
            } else {
                List<String> key = key();
                expect('=');
                tables.put(key, value(0));
            }
            endOfLine();
        }
    }

    private void header() {
        at++;
        boolean many = peek() == '[';
        at += many ? 1 : 0;
        List<String> key = key();
        expect(']');
        if (many) {
            expect(']');
            tables.append(key);
        } else {
            tables.open(key);
        }
    }

    private List<String> key() {
        List<String> parts = new ArrayList<>();
        do {
            at += parts.isEmpty() ? 0 : 1;
            if (parts.size() > limits.depth()) {
                throw new Bad("a key of more than %d parts".formatted(limits.depth()));
            }
            skipBlanks();
            parts.add(keyPart());
            skipBlanks();
        } while (peek() == '.');
        return parts;
    }

    private String keyPart() {
        char c = peek();
        if (c == '"' || c == '\'') {
            return string();
        }
        int from = at;
        while (isBare(peek())) {
            at++;
        }
        if (at == from) {
            throw new Bad("a key was expected");
        }
        return text.substring(from, at);
    }

    private static boolean isBare(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    private Json value(int depth) {
        if (depth > limits.depth()) {
            throw new Bad("nested deeper than %d".formatted(limits.depth()));
        }
        if (++values > limits.nodes()) {
            throw new Bad("more than %,d values".formatted(limits.nodes()));
        }
        skipBlanks();
        return switch (peek()) {
            case '"', '\'' -> Json.text(string());
            case '[' -> list(depth);
            case '{' -> inlineTable(depth);
            default -> bare();
        };
    }

    private Json bare() {
        int from = at;
        while (!isAtEnd() && ",]}#\r\n".indexOf(peek()) < 0) {
            at++;
        }
        String word = text.substring(from, at).strip();
        if (word.isEmpty()) {
            throw new Bad("a value was expected");
        }
        boolean isDate = word.length() > 10 && word.charAt(4) == '-';
        if (word.indexOf(' ') >= 0 && !isDate) {
            throw new Bad("a value may not contain blanks");
        }
        return switch (word) {
            case "true" -> Json.bool(true);
            case "false" -> Json.bool(false);
            default -> Json.number(word);
        };
    }

    private Json list(int depth) {
        at++;
        List<Json> items = new ArrayList<>();
        for (skipLines(); peek() != ']'; skipLines()) {
            items.add(value(depth + 1));
            skipLines();
            if (peek() == ',') {
                at++;
            } else if (peek() != ']') {
                throw new Bad("a comma or ] was expected");
            }
        }
        at++;
        return Json.list(items);
    }

    private Json inlineTable(int depth) {
        at++;
        Map<String, Json> entries = new LinkedHashMap<>();
        for (skipLines(); peek() != '}'; skipLines()) {
            List<String> key = key();
            expect('=');
            // No lock file writes dotted keys in here; they are kept as one key.
            entries.put(String.join(".", key), value(depth + 1));
            skipLines();
            if (peek() == ',') {
                at++;
            } else if (peek() != '}') {
                throw new Bad("a comma or } was expected");
            }
        }
        at++;
        return Json.object(entries);
    }

    private String string() {
        char quote = peek();
        boolean isLong = text.startsWith(String.valueOf(quote).repeat(3), at);
        at += isLong ? 3 : 1;
        if (isLong && peek() == '\r') {
            at++;
        }
        if (isLong && peek() == '\n') {
            at++;
        }
        StringBuilder value = new StringBuilder();
        while (!isClosed(quote, isLong)) {
            if (isAtEnd() || !isLong && peek() == '\n') {
                throw new Bad("a string without an end");
            }
            if (quote == '"' && peek() == '\\') {
                escape(value);
            } else {
                value.append(text.charAt(at++));
            }
        }
        at += isLong ? 3 : 1;
        return value.toString();
    }

    /** Up to two quotes may stand before the closing three of a long string, and belong to it. */
    private boolean isClosed(char quote, boolean isLong) {
        if (peek() != quote || isAtEnd()) {
            return false;
        }
        return !isLong
                || text.startsWith(String.valueOf(quote).repeat(3), at)
                        && (at + 3 >= text.length() || text.charAt(at + 3) != quote);
    }

    private void escape(StringBuilder value) {
        at++;
        char c = peek();
        at++;
        switch (c) {
            case 'b' -> value.append('\b');
            case 't' -> value.append('\t');
            case 'n' -> value.append('\n');
            case 'f' -> value.append('\f');
            case 'r' -> value.append('\r');
            case 'e' -> value.append('\u001B');
            case '"', '\\' -> value.append(c);
            case 'u' -> codePoint(value, 4);
            case 'U' -> codePoint(value, 8);
            case ' ', '\t', '\r', '\n' -> {
                while (!isAtEnd() && Character.isWhitespace(peek())) {
                    at++;
                }
            }
            default -> throw new Bad("an unknown escape");
        }
    }

    private void codePoint(StringBuilder value, int digits) {
        int point = 0;
        for (int end = at + digits; at < end; at++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || point > Character.MAX_CODE_POINT) {
                throw new Bad("a broken escape");
            }
            point = point * 16 + digit;
        }
        if (!Character.isValidCodePoint(point)) {
            throw new Bad("a broken escape");
        }
        value.appendCodePoint(point);
    }

    private void expect(char c) {
        skipBlanks();
        if (peek() != c || isAtEnd()) {
            throw new Bad(c + " was expected");
        }
        at++;
    }

    private void endOfLine() {
        skipBlanks();
        if (peek() == '#') {
            skipComment();
        }
        if (!isAtEnd() && peek() != '\n' && peek() != '\r') {
            throw new Bad("the end of the line was expected");
        }
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    /** Blanks, line ends and comments. */
    private void skipLines() {
        while (!isAtEnd() && (" \t\r\n".indexOf(peek()) >= 0 || peek() == '#')) {
            if (peek() == '#') {
                skipComment();
            } else {
                at++;
            }
        }
        if (isAtEnd()) {
            at = text.length();
        }
    }

    private void skipComment() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    private boolean isAtEnd() {
        return at >= text.length();
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }
}
