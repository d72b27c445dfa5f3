package dev.hull.formats.shell;

import dev.hull.model.Limits;
import dev.hull.model.Problem;
import dev.hull.model.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads shell text (POSIX.1-2024, Shell Command Language, and what bash adds that run scripts use).
 *
 * <p>Every simple command is found, wherever it stands; nothing is run. A variable counts as known where the script itself
 * assigns it, certainly and before its use, or where it is used with a default and never assigned. A backslash followed by blanks or a
 * comment joins lines as its author meant, and full-width look-alikes are read as the signs that they look like: both are remarks of the
 * command that they stand in.
 */
public final class Shell {
    private Shell() {}

    public static Script parse(Source source, Limits limits) {
        return parse(source, 0, source.length(), limits);
    }

    /** {@return the commands between two byte offsets of {@code source}, as for a RUN instruction} */
    public static Script parse(Source source, int from, int to, Limits limits) {
        List<Command> commands = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (to - from > limits.bytes()) {
            problems.add(Problem.skipped(source.start(), "shell", "larger than %,d bytes".formatted(limits.bytes())));
        } else {
            new ShellReader(Letters.of(source, from, to), limits, new Variables(), commands, problems, 0).read();
        }
        return new Script(commands, problems);
    }

    /**
     * {@return words that a shell has already split, standing in a source that shows them as they would be typed} {@code name} is what
     * the source is called.
     */
    public static List<Word> words(String name, List<String> argv) {
        StringBuilder line = new StringBuilder();
        List<int[]> spans = new ArrayList<>();
        int bytes = 0;
        for (String word : argv) {
            String shown = quoted(word);
            if (!line.isEmpty()) {
                line.append(' ');
                bytes++;
            }
            int length = shown.getBytes(StandardCharsets.UTF_8).length;
            int quote = shown.equals(word) ? 0 : 1;
            spans.add(new int[] {bytes, bytes + length, quote});
            line.append(shown);
            bytes += length;
        }
        Source source = Source.of(name, line.toString());
        List<Word> words = new ArrayList<>(argv.size());
        for (int i = 0; i < argv.size(); i++) {
            int[] span = spans.get(i);
            Part part = new Part.Known(argv.get(i), source.at(span[0] + span[2], span[1] - span[2]), span[2] > 0);
            words.add(new Word(List.of(part), source.at(span[0], span[1]), List.of()));
        }
        return words;
    }

    private static String quoted(String word) {
        boolean plain = !word.isEmpty()
                && word.chars()
                        .allMatch(c -> WordReader.isName((char) c) || "@%+=:,./-[]~^".indexOf(c) >= 0 || c >= 0x80);
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
