package dev.hull.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The run that the AOT cache is recorded from: every line of a file, in one JVM. A line is the expected exit status and
 * then the arguments, parted by blanks; {@code TMP/} at their start is a folder that is gone afterwards, which is the user's cache
 * too. Exits with 1 if a line ended otherwise, and then no cache is kept.
 */
final class Training {
    private Training() {}

    public static void main(String[] args) throws IOException {
        boolean asExpected = true;
        Path temporary = Files.createTempDirectory("hull-training");
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                asExpected &= runs(line, temporary);
            }
        }
        remove(temporary);
        System.exit(asExpected ? 0 : 1);
    }

    private static void remove(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder)) {
            paths = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }

    private static boolean runs(String line, Path temporary) {
        List<String> words = Stream.of(line.strip().split(" +"))
                .map(word -> word.startsWith("TMP/")
                        ? temporary.resolve(word.substring(4)).toString()
                        : word)
                .toList();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        int status = Hull.run(
                words.subList(1, words.size()),
                Path.of(""),
                Map.of("LANG", "C.UTF-8", "XDG_CACHE_HOME", temporary.toString()),
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
