package dev.hull.benchmarks.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The inputs that mutations start from: files of a few kilobytes, by their ending. */
final class Seeds {
    private static final int LONGEST = 32 << 10;

    private record Seed(String kind, byte[] bytes) {}

    private final List<Seed> seeds = new ArrayList<>();

    /** {@return the files under {@code folders}} The endings {@code yml} and {@code Dockerfile} count as their own kinds. */
    static Seeds under(List<Path> folders) throws IOException {
        Seeds found = new Seeds();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    if (Files.size(file) <= LONGEST) {
                        found.seeds.add(new Seed(kind(file), Files.readAllBytes(file)));
                    }
                }
            }
        }
        return found;
    }

    List<byte[]> of(Set<String> kinds) {
        List<byte[]> chosen = seeds.stream()
                .filter(seed -> kinds.contains(seed.kind()))
                .map(Seed::bytes)
                .toList();
        return chosen.isEmpty() ? List.of(new byte[0]) : chosen;
    }

    int size() {
        return seeds.size();
    }

    private static String kind(Path file) {
        String name = file.getFileName().toString();
        if (name.startsWith("Dockerfile") || name.endsWith(".Dockerfile")) {
            return "Dockerfile";
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return ending.equals("yml") ? "yaml" : ending;
    }
}
