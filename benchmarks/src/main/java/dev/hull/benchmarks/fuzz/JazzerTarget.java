package dev.hull.benchmarks.fuzz;

import dev.hull.model.Source;

/** Where Jazzer comes in: the reader that the system property {@code hull.reader} names, over bytes that it thinks up. */
public final class JazzerTarget {
    private static final Reader READER = Readers.ALL.stream()
            .filter(reader -> reader.name().equals(System.getProperty("hull.reader")))
            .findFirst()
            .orElseThrow();

    private JazzerTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        READER.read().accept(Source.of("fuzz", input));
    }
}
