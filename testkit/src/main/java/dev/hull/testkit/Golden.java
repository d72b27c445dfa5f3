package dev.hull.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Golden cases: a folder a case, so that adding one needs no Java. {@code cases/TOPIC/CASE/} holds the input, and beside
 * it what Hull says about it: {@code findings.txt}, {@code fixed.yaml}, {@code expected.*}. {@code -Dgolden=write} writes
 * these anew; the diff is then read as prose. A missing file fails, and so does one that nothing produced.
 */
public final class Golden {
    private Golden() {}

    /** {@return the cases under {@code root}, sorted, for {@code @MethodSource}} Empty where there is no such folder. */
    public static Stream<Case> cases(Path root) {
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        return children(root).stream()
                .filter(Files::isDirectory)
                .flatMap(topic -> children(topic).stream()
                        .map(folder -> new Case(
                                topic.getFileName().toString(),
                                folder.getFileName().toString(),
                                folder)));
    }

    /**
     * One case.
     *
     * @param topic the folder above: the id of the check that it is about
     */
    public record Case(String topic, String name, Path folder) {
        /** {@return the input: the one file that is no output, or the whole folder where there are several} */
        public Path target() {
            List<Path> inputs = inputs();
            if (inputs.isEmpty()) {
                throw new AssertionError(folder + ": no input");
            }
            return inputs.size() == 1 && Files.isRegularFile(inputs.getFirst()) ? inputs.getFirst() : folder;
        }

        /** {@return what the case wants beside its target: the words of {@code args.txt}, or none} */
        public List<String> args() {
            Path file = folder.resolve("args.txt");
            return Files.exists(file) ? List.of(read(file).strip().split("\\s+")) : List.of();
        }

        /**
         * Compares what was produced with the files beside the input, or writes them.
         *
         * @param produced file name to text; an empty text wants an empty file
         */
        public void expect(Map<String, String> produced) {
            boolean writing = "write".equals(System.getProperty("golden"));
            List<String> wrong = new ArrayList<>();
            for (Map.Entry<String, String> each : new TreeMap<>(produced).entrySet()) {
                Path file = folder.resolve(each.getKey());
                if (writing) {
                    write(file, each.getValue());
                } else if (!Files.exists(file)) {
                    wrong.add(each.getKey() + " is missing; -Dgolden=write would write\n" + each.getValue());
                } else if (!read(file).equals(each.getValue())) {
                    wrong.add(each.getKey() + " differs (-Dgolden=write rewrites it)\n--- expected\n" + read(file)
                            + "--- but was\n" + each.getValue());
                }
            }
            for (Path file : children(folder)) {
                String name = file.getFileName().toString();
                if (isOutput(file) && !produced.containsKey(name)) {
                    wrong.add(name + " is claimed by nothing: this case produces " + produced.keySet());
                }
            }
            if (!wrong.isEmpty()) {
                throw new AssertionError(this + ": " + String.join("\n", wrong));
            }
        }

        private List<Path> inputs() {
            return children(folder).stream()
                    .filter(path -> !isOutput(path) && !path.endsWith("args.txt"))
                    .toList();
        }

        @Override
        public String toString() {
            return topic + "/" + name;
        }
    }

    private static boolean isOutput(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("findings.") || name.startsWith("fixed.") || name.startsWith("expected.");
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
