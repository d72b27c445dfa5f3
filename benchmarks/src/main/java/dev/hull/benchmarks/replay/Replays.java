package dev.hull.benchmarks.replay;

import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Prints, recording by recording, what of the reference's answers is equal; {@code -v} adds fields, and where they first
 * differ. {@code --speed} prints events a second instead.
 */
public final class Replays {
    private static final String ROW = "%-16s %16s %20s%n";

    private Replays() {}

    public static void main(String[] arguments) throws IOException {
        Optional<Path> corpus = Shared.find("corpora/falco");
        if (corpus.isEmpty()) {
            System.out.println("the recordings are not here; HULL_SHARED=FOLDER says where they are");
            return;
        }
        if (List.of(arguments).contains("--speed")) {
            printSpeed(corpus.get());
            return;
        }
        Map<String, Equality> byField = new TreeMap<>();
        Equality events = new Equality();
        System.out.printf(ROW, "recording", "event types", "fields");
        for (Recording recording : Recording.of(corpus.get())) {
            Equality counted = EventCounts.of(recording);
            Map<String, Equality> fields = FieldSamples.of(recording);
            events.add(recording.name(), counted);
            fields.forEach((field, equality) ->
                    byField.computeIfAbsent(field, any -> new Equality()).add(recording.name(), equality));
            System.out.printf(ROW, recording, counted, sum(fields));
        }
        System.out.printf(ROW, "all", events, sum(byField));
        if (List.of(arguments).contains("-v")) {
            byField.forEach(Replays::printDifferences);
        }
    }

    private static void printSpeed(Path corpus) throws IOException {
        System.out.printf("%-16s%s%n", "recording", Speed.heading());
        for (Recording recording : Recording.of(corpus)) {
            System.out.printf("%-16s%s%n", recording, Speed.of(recording));
        }
    }

    private static Equality sum(Map<String, Equality> fields) {
        Equality sum = new Equality();
        fields.forEach(sum::add);
        return sum;
    }

    private static void printDifferences(String field, Equality equality) {
        if (!equality.isWhole()) {
            System.out.printf("%-40s %s%n", field, equality);
            equality.first().forEach(each -> System.out.println("    " + each));
        }
    }
}
