package dev.hull.benchmarks.golden;

import dev.hull.vulns.feeds.Feeds;
import dev.hull.vulns.feeds.Sink;
import dev.hull.vulns.store.Database;
import dev.hull.vulns.store.DatabaseBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Databases that are made for one case, in memory. */
final class Advised {
    private Advised() {}

    static Database by(Consumer<Sink> speaker) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DatabaseBuilder.build(speaker, bytes);
        return Database.of(ByteBuffer.wrap(bytes.toByteArray()));
    }

    /** Gives a record that is in one of the formats that Hull reads to the reader of that format. */
    static void read(String name, String text, Sink sink) {
        try {
            new Feeds(sink).read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory don't fail
        }
    }
}
