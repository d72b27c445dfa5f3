package dev.hull.scan.feeds;

import static dev.hull.scan.web.FakeServer.answer;
import static dev.hull.scan.web.FakeServer.head;

import dev.hull.scan.web.FakeServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Publishes small feeds as the real ones do: with tags, dates, ranges; and misbehaves where it is told to. */
final class FakePublisher implements AutoCloseable {
    static final String DAY = "Tue, 10 Nov 2026 06:00:00 GMT";

    final FakeServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> days = new ConcurrentHashMap<>();
    private final Map<String, FakeServer.Deed> mischief = new ConcurrentHashMap<>();

    FakePublisher() throws IOException {
        server = new FakeServer((asked, out) -> {
            FakeServer.Deed deed = mischief.get(asked.path());
            if (deed == null) {
                behave(asked, out);
            } else {
                deed.to(asked, out);
            }
        });
    }

    void put(String path, byte[] bytes, String day) {
        files.put(path, bytes);
        days.put(path, day);
    }

    void put(String path, String text) {
        put(path, text.getBytes(StandardCharsets.UTF_8), DAY);
    }

    void misbehave(String path, FakeServer.Deed deed) {
        mischief.put(path, deed);
    }

    void repent() {
        mischief.clear();
    }

    String tag(String path) {
        return "\"" + java.util.Arrays.hashCode(files.get(path)) + "\"";
    }

    void behave(FakeServer.Asked asked, OutputStream out) throws IOException {
        byte[] file = files.get(asked.path());
        if (file == null) {
            answer(out, 404, "", "");
            return;
        }
        String tag = tag(asked.path());
        String headers = "ETag: " + tag + "\r\nLast-Modified: " + days.get(asked.path()) + "\r\n";
        if (asked.header("if-none-match").equals(tag)) {
            head(out, 304, headers);
            return;
        }
        boolean fits =
                asked.header("if-range").isEmpty() || asked.header("if-range").equals(tag);
        int from = fits ? asked.from() : 0;
        String range = "Content-Range: bytes " + from + "-" + (file.length - 1) + "/" + file.length + "\r\n";
        head(
                out,
                from > 0 ? 206 : 200,
                headers + (from > 0 ? range : "") + "Content-Length: " + (file.length - from) + "\r\n");
        out.write(file, from, file.length - from);
    }

    /** {@return all of an ecosystem, as osv.dev packs it} */
    static byte[] osv(String ecosystem, String... ids) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String id : ids) {
                zip.putNextEntry(new ZipEntry(id + ".json"));
                zip.write(("{\"id\": \"" + id
                                + "\", \"modified\": \"2026-11-01T00:00:00Z\", \"affected\": [{\"package\": {"
                                + "\"ecosystem\": \"" + ecosystem
                                + "\", \"name\": \"thing\"}, \"ranges\": [{\"type\": \"SEMVER\", "
                                + "\"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"1.2.3\"}]}]}]}")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
