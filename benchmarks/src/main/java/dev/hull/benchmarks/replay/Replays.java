package dev.hull.benchmarks.replay;

import dev.hull.benchmarks.replay.FieldSamples.Equality;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Prints, capture by capture, what of the reference's answers is equal; {@code -v} adds fields, and where they first differ. */
public final class Replays {
    private Replays() {}

    public static void main(String[] arguments) throws IOException {
        Optional<Path> corpus = Shared.find("corpora/falco");
        if (corpus.isEmpty()) {
            System.out.println("the recordings are not here; HULL_SHARED=FOLDER says where they are");
            return;
        }
        boolean verbose = List.of(arguments).contains("-v");
        Map<String, Equality> all = new TreeMap<>();
        System.out.printf("%-16s %16s%n", "capture", "fields");
        for (String name : captures(corpus.get())) {
            Map<String, Equality> byField = fields(corpus.get(), name);
            byField.forEach((field, equality) -> {
                Equality sum = all.computeIfAbsent(field, any -> new Equality());
                sum.add(equality);
                equality.first().forEach(miss -> sum.first().add(name + " " + miss));
            });
            System.out.printf("%-16s %16s%n", name, sum(byField));
        }
        System.out.printf("%-16s %16s%n", "all", sum(all));
        all.forEach((field, equality) -> {
            if (verbose && equality.equal() < equality.total()) {
                System.out.printf("%-40s %d / %d%n", field, equality.equal(), equality.total());
                equality.first().stream().limit(6).forEach(miss -> System.out.println("    " + miss));
            }
        });
    }

    static Map<String, Equality> fields(Path corpus, String name) throws IOException {
        return FieldSamples.of(
                corpus.resolve("captures/" + name + ".scap.gz"), corpus.resolve("expected/" + name + "/fields.jsonl"));
    }

    static List<String> captures(Path corpus) throws IOException {
        try (Stream<Path> all = Files.list(corpus.resolve("captures"))) {
            return all.map(file -> file.getFileName().toString().replace(".scap.gz", ""))
                    .sorted()
                    .toList();
        }
    }

    static String sum(Map<String, Equality> byField) {
        int equal = byField.values().stream().mapToInt(Equality::equal).sum();
        int total = byField.values().stream().mapToInt(Equality::total).sum();
        return "%d / %d".formatted(equal, total);
    }
}
