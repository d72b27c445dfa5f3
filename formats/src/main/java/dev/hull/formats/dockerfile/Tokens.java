package dev.hull.formats.dockerfile;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of an instruction, with quotes and variables still in them. */
final class Tokens {
    /** A word as it is written. */
    record Token(String text, Location at) {}

    private Tokens() {}

    /** {@return the words of {@code line}} Blanks in quotes or behind the escape character don't end a word. */
    static List<Token> words(Line line, char escape) {
        String bytes = line.bytes();
        List<Token> words = new ArrayList<>();
        int at = 0;
        while (at < bytes.length()) {
            if (Character.isWhitespace(bytes.charAt(at))) {
                at++;
            } else {
                int end = wordEnd(bytes, at, escape);
                words.add(new Token(Line.text(bytes.substring(at, end)), line.at(at, end)));
                at = end;
            }
        }
        return words;
    }

    private static int wordEnd(String bytes, int from, char escape) {
        char quote = 0;
        int at = from;
        while (at < bytes.length()) {
            char c = bytes.charAt(at);
            if (c == escape && quote != '\'' && at + 1 < bytes.length()) {
                at++;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** {@return how many of the first {@code words} are flags} */
    static int flags(List<Token> words) {
        int count = 0;
        while (count < words.size() && words.get(count).text().startsWith("--")) {
            count++;
        }
        return count;
    }

    /** {@return the strings of a JSON list, where {@code text} is one} */
    static Optional<List<String>> json(String text) {
        if (!text.startsWith("[")) {
            return Optional.empty();
        }
        Reading<Node> reading = Json.read(Source.of("instruction", text), Layer.FILE, Limits.DEFAULT);
        if (reading.values().isEmpty()
                || !reading.problems().isEmpty()
                || !(reading.values().getFirst() instanceof Node.Arr list)) {
            return Optional.empty();
        }
        List<String> strings = new ArrayList<>();
        for (Node item : list.items()) {
            if (!(item instanceof Node.Text string)) {
                return Optional.empty();
            }
            strings.add(string.value());
        }
        return Optional.of(strings);
    }
}
