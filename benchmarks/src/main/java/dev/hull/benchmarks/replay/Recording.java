package dev.hull.benchmarks.replay;

import dev.hull.artefacts.captures.CaptureLimits;
import dev.hull.artefacts.captures.CaptureReader;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A recording of a corpus, and what the reference says of it. */
record Recording(Path corpus, String name) {
    private static final String ENDING = ".scap.gz";

    static List<Recording> of(Path corpus) throws IOException {
        try (Stream<Path> all = Files.list(corpus.resolve("captures"))) {
            return all.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> new Recording(corpus, file.substring(0, file.length() - ENDING.length())))
                    .sorted((a, b) -> a.name.compareTo(b.name))
                    .toList();
        }
    }

    /** {@return the recording as it lies there, in gzip} */
    InputStream open() throws IOException {
        return new BufferedInputStream(
                Files.newInputStream(corpus.resolve("captures").resolve(name + ENDING)));
    }

    /** {@return the lines of that file of the reference's answers, which may lie there in gzip; none if it is not there} */
    List<String> expected(String file) throws IOException {
        Path plain = corpus.resolve("expected").resolve(name).resolve(file);
        if (Files.exists(plain)) {
            return Files.readAllLines(plain);
        }
        Path packed = plain.resolveSibling(file + ".gz");
        if (!Files.exists(packed)) {
            return List.of();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    /** {@return each how manieth event is taken, so that about {@code wanted} are} */
    int step(int wanted) throws IOException {
        long[] events = new long[1];
        try (InputStream in = open()) {
            CaptureReader.read(in, CaptureLimits.DEFAULT, new CaptureListener() {
                @Override
                public void event(Event event) {
                    events[0]++;
                }
            });
        }
        return (int) Math.max(1, events[0] / wanted);
    }

    @Override
    public String toString() {
        return name;
    }
}
