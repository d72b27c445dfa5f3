package dev.hull.formats.shell;

import dev.hull.model.Location;
import dev.hull.model.Source;
import java.nio.charset.StandardCharsets;

/** A piece of a word: text that is known, or text that only the shell will know. */
public sealed interface Part {
    /** {@return the text itself, or where it is not known, what stands in its place, as <code>${HOST}</code>} */
    String text();

    /** {@return where the text stands, without its quotes; for the value of a variable, where that was assigned} */
    Location at();

    /** {@return whether it stands in quotes, so that blanks in it separate nothing} */
    boolean quoted();

    record Known(String text, Location at, boolean quoted) implements Part {
        /** {@return where the characters from {@code from} to before {@code to} stand, or the whole where escapes hide it} */
        Location at(int from, int to) {
            Source source = at.source();
            int bytes = text.getBytes(StandardCharsets.UTF_8).length;
            if (bytes != at.end() - at.start()) {
                return at;
            }
            int start = at.start() + text.substring(0, from).getBytes(StandardCharsets.UTF_8).length;
            return source.at(start, start + text.substring(from, to).getBytes(StandardCharsets.UTF_8).length);
        }

        Known part(int from, int to) {
            return new Known(text.substring(from, to), at(from, to), quoted);
        }
    }

    /** A variable that nothing in the script decides, a command's output, an arithmetic expression. */
    record Unresolved(String text, Location at, boolean quoted) implements Part {}
}
