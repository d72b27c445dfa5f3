package dev.hull.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The run that the AOT cache is recorded from: every line of a file, in one JVM. A line is the expected exit status and
 * then the arguments, parted by blanks. Exits with 1 if a line ended otherwise, and then no cache is kept.
 */
final class Training {
    private Training() {}

    public static void main(String[] args) throws IOException {
        boolean asExpected = true;
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                asExpected &= runs(line);
            }
        }
        System.exit(asExpected ? 0 : 1);
    }

    private static boolean runs(String line) {
        List<String> words = List.of(line.strip().split(" +"));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        int status = Hull.run(
                words.subList(1, words.size()),
                Path.of(""),
                Map.of("LANG", "C.UTF-8"),
                InputStream.nullInputStream(),
                nowhere,
                nowhere);
        boolean expected = status == Integer.parseInt(words.getFirst());
        if (!expected) {
            System.err.println("training: exit status " + status + ": " + line);
        }
        return expected;
    }
}
