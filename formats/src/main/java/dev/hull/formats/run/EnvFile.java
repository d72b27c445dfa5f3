package dev.hull.formats.run;

import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Source;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Files of {@code --env-file} and {@code --label-file}: a pair a line, no quotes, no expansion (docker/cli, package kvfile). */
final class EnvFile {
    /** The longest line that the client's scanner takes. */
    private static final int LONGEST = 64 * 1024;

    private EnvFile() {}

    /** {@return the pairs of {@code file}} A name alone takes its value from {@code environment}, and is left out where it has none. */
    static List<Node.Text> read(Source file, Location usedAt, Map<String, String> environment) throws Refusal {
        List<Node.Text> pairs = new ArrayList<>();
        for (int number = 1; number <= file.lines(); number++) {
            int start = file.lineStart(number);
            int end = endOfLine(file, start);
            if (start < file.length()) {
                String line = decoded(file, start, end, number).stripLeading();
                pair(line, environment, pairs, new Origin(Layer.FILE, file.at(start, end), List.of(usedAt)));
            }
        }
        return pairs;
    }

    private static int endOfLine(Source file, int start) throws Refusal {
        int end = start;
        while (end < file.length() && file.bytes()[end] != '\n') {
            end++;
        }
        if (end - start >= LONGEST) {
            throw new Refusal("a line of 64 KiB or more in " + file.name());
        }
        return end > start && file.bytes()[end - 1] == '\r' ? end - 1 : end;
    }

    private static String decoded(Source file, int start, int end, int number) throws Refusal {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes(), start, end - start))
                    .toString();
            return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new Refusal("line " + number + " of " + file.name() + " is not UTF-8");
        }
    }

    private static void pair(String line, Map<String, String> environment, List<Node.Text> pairs, Origin origin)
            throws Refusal {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int sign = line.indexOf('=');
        String name = sign < 0 ? line : line.substring(0, sign);
        if (name.isEmpty()) {
            throw new Refusal("a line without a name in " + origin.at().source().name());
        }
        if (name.chars().anyMatch(Character::isWhitespace)) {
            throw new Refusal("a name with blanks in " + origin.at().source().name());
        }
        if (sign >= 0) {
            pairs.add(Node.Text.of(line, origin));
        } else if (environment.containsKey(name)) {
            pairs.add(Node.Text.of(name + "=" + environment.get(name), origin));
        }
    }
}
