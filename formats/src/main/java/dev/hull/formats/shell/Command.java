package dev.hull.formats.shell;

import dev.hull.model.Location;
import java.util.List;

/**
 * A simple command: assignments before it, its words, and where its streams go.
 *
 * @param at from its first byte to its last
 * @param spellings where it was read as meant: {@code syntax.broken-continuation}, {@code syntax.full-width-character}
 */
public record Command(
        List<Assignment> assignments,
        List<Word> words,
        List<Redirection> redirections,
        Location at,
        List<Spelling> spellings) {
    public Command {
        assignments = List.copyOf(assignments);
        words = List.copyOf(words);
        redirections = List.copyOf(redirections);
        spellings = List.copyOf(spellings);
    }

    /** {@code NAME=value}; {@code values} are several for {@code NAME=(a b)}. */
    public record Assignment(String name, List<Word> values, Location at) {
        public Assignment {
            values = List.copyOf(values);
        }
    }

    /** {@code > file}, {@code 2>&1}; {@code operator} without the number before it. */
    public record Redirection(String operator, Word target) {}

    /** {@return the first word's text after its last slash, or nothing where there is no word} */
    public String name() {
        if (words.isEmpty()) {
            return "";
        }
        String first = words.getFirst().text();
        return first.substring(first.lastIndexOf('/') + 1);
    }
}
