package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a command line into words as Compose does for {@code command} and {@code entrypoint}: blanks part, quotes and backslashes hold
 * together, and everything from {@code ;}, {@code &}, {@code |}, {@code <} or {@code >} on is dropped.
 *
 * <p>Source: mattn/go-shellwords 1.0.12, without variables and without running what stands in back quotes. This is no shell: shells are
 * parsed elsewhere.
 */
final class ShellWords {
    private static final String STOPS = ";&|<>";

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private boolean escaped;
    private char quote;
    private boolean back;
    private boolean dollar;

    private ShellWords(String line) {
        this.line = line;
    }

    /** {@return the words, or empty where a quote or bracket stays open} */
    static Optional<List<Node>> split(Node.Text text) {
        ShellWords words = new ShellWords(text.value());
        return words.read()
                ? Optional.of(words.words.stream()
                        .<Node>map(word -> Node.Text.of(word, text.origin()))
                        .toList())
                : Optional.empty();
    }

    private boolean read() {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!isInside() && !escaped && STOPS.indexOf(c) >= 0) {
                dropDescriptor(c);
                break;
            }
            if (!take(c)) {
                return false;
            }
        }
        end();
        return !escaped && !isInside();
    }

    private boolean isInside() {
        return quote != 0 || back || dollar;
    }

    /** The number before a {@code >} belongs to the redirection. */
    private void dropDescriptor(char c) {
        if (c == '>' && !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9') {
            begun = false;
        }
    }

    private boolean take(char c) {
        if (escaped) {
            escaped = false;
            return add(c);
        }
        return switch (c) {
            case '\\' -> quote == '\'' ? append(c) : escape();
            case ' ', '\t', '\r', '\n' -> isInside() ? append(c) : end();
            case '`' -> {
                back ^= quote == 0 && !dollar;
                yield add(c);
            }
            case ')' -> {
                dollar ^= quote == 0 && !back;
                yield add(c);
            }
            case '(' -> quote != 0 || back ? add(c) : open();
            case '"', '\'' -> (quote == 0 || quote == c) && !dollar ? toggle(c) : add(c);
            default -> add(c);
        };
    }

    private boolean escape() {
        escaped = true;
        return true;
    }

    private boolean append(char c) {
        word.append(c);
        return true;
    }

    private boolean add(char c) {
        begun = true;
        return append(c);
    }

    private boolean open() {
        if (dollar || word.isEmpty() || word.charAt(word.length() - 1) != '$') {
            return false;
        }
        dollar = true;
        return append('(');
    }

    private boolean toggle(char c) {
        begun |= quote == c;
        quote = quote == c ? 0 : c;
        return true;
    }

    private boolean end() {
        if (begun) {
            words.add(word.toString());
            word.setLength(0);
            begun = false;
        }
        return true;
    }
}
