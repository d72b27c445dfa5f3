package dev.hull.scan.feeds;

import dev.hull.scan.web.Answer;
import dev.hull.scan.web.Download;
import dev.hull.scan.web.Query;
import dev.hull.scan.web.Web;
import dev.hull.scan.web.WebException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Fetches feeds into a folder: only what has changed (If-None-Match, If-Modified-Since), cut downloads from where they were cut, in this run
 * or the next, and never anything but a whole file in the place of a feed. For any number of threads, each with feeds of its own.
 */
final class Fetcher {
    private static final long LARGEST = 8L << 30;
    private static final int LARGEST_POINTER = 64 << 10;
    private static final int BUFFER = 1 << 16;

    private final Web web;
    private final Path folder;
    private final Listing listing;
    private final Progress progress;

    Fetcher(Web web, Path folder, Listing listing, Progress progress) {
        this.web = web;
        this.folder = folder;
        this.listing = listing;
        this.progress = progress;
    }

    /**
     * Brings one feed up to date.
     *
     * @return whether it has changed
     * @throws IOException if it can't be had now; what was there before stays
     */
    boolean fetch(Feed feed) throws IOException {
        Path file = folder.resolve(feed.path());
        Files.createDirectories(file.resolveSibling("."));
        Feed direct = feed.then().isEmpty() ? feed : pointed(feed);
        Listing.Entry known = listing.get(feed.path());
        boolean whole = Files.isRegularFile(file)
                && Files.size(file) == known.bytes()
                && known.address().equals(direct.address());
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        URI address = address(direct.address());
        return whole ? changed(direct, address, known, file, part) : begun(direct, address, file, part);
    }

    /** The feed lies elsewhere at each release, and a small file says where: at the same host, or it is not believed. */
    private Feed pointed(Feed feed) throws IOException {
        URI pointer = address(feed.address());
        try (Answer answer = web.ask(Query.get(pointer))) {
            expect(answer, feed);
            String line = new String(answer.bytes(LARGEST_POINTER), StandardCharsets.UTF_8)
                    .strip()
                    .split("\n")[0]
                    .strip();
            URI to = pointer.resolve(address(line.isEmpty() ? "." : line));
            boolean near = to.getHost() != null
                    && to.getHost().equals(pointer.getHost())
                    && String.valueOf(to.getScheme()).equals(pointer.getScheme());
            if (!near || line.isEmpty()) {
                throw new UpdateException(feed.shown() + ": " + Query.shown(pointer) + " leads elsewhere: " + line);
            }
            String base = to.toString();
            return feed.at(feed.then().equals(".") ? base : (base.endsWith("/") ? base : base + "/") + feed.then());
        }
    }

    private static URI address(String text) throws UpdateException {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new UpdateException(text + ": no address");
        }
    }

    private boolean changed(Feed feed, URI address, Listing.Entry known, Path file, Path part) throws IOException {
        Query query =
                Query.get(address).with("if-none-match", known.etag()).with("if-modified-since", known.modified());
        Answer answer = web.ask(query);
        if (answer.status() == 304) {
            answer.close();
            listing.put(known.checkedAt(now()));
            return false;
        }
        take(feed, address, answer, file, part);
        return !listing.get(feed.path()).sha256().equals(known.sha256());
    }

    /** Goes on with what an earlier run left; where that does not fit any more, begins again. */
    private boolean begun(Feed feed, URI address, Path file, Path part) throws IOException {
        Path tag = part.resolveSibling(part.getFileName() + ".etag");
        long there = Files.isRegularFile(part) && Files.isRegularFile(tag) ? Files.size(part) : 0;
        if (there > 0) {
            String entity = Files.readString(tag);
            try (Download download = Download.open(
                    web, feed.shown(), there, entity, (from, etag) -> opened(feed, address, from, etag))) {
                progress.note(feed.shown() + ": going on from byte " + there);
                copy(feed, download, part, true, totalOf(download));
                settle(feed, address, download.answer(), file, part);
                return true;
            } catch (WebException e) {
                Files.deleteIfExists(part);
                Files.deleteIfExists(tag);
                progress.note(e.getMessage() + "; beginning again");
            }
        }
        take(feed, address, web.ask(Query.get(address)), file, part);
        return true;
    }

    private static long totalOf(Download download) {
        long length = download.answer().length();
        return length < 0 ? -1 : download.answer().status() == 206 ? download.position() + length : length;
    }

    private Answer opened(Feed feed, URI address, long from, String etag) throws WebException {
        Answer answer = web.ask(Download.from(Query.get(address), from, etag));
        if (answer.status() != 206) {
            expect(answer, feed);
        }
        return answer;
    }

    private void take(Feed feed, URI address, Answer first, Path file, Path part) throws IOException {
        expect(first, feed);
        AtomicBoolean isTaken = new AtomicBoolean();
        try (Download download = Download.open(
                web,
                feed.shown(),
                (from, etag) -> isTaken.getAndSet(true) ? opened(feed, address, from, etag) : first)) {
            Path tag = part.resolveSibling(part.getFileName() + ".etag");
            String entity = first.header("etag");
            if (entity.startsWith("\"")) {
                Files.writeString(tag, entity);
            } else {
                Files.deleteIfExists(tag);
            }
            copy(feed, download, part, false, first.length());
            settle(feed, address, first, file, part);
        }
    }

    private void copy(Feed feed, Download in, Path part, boolean append, long total) throws IOException {
        long said = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = append
                ? Files.newOutputStream(part, java.nio.file.StandardOpenOption.APPEND)
                : Files.newOutputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                if (in.position() > LARGEST) {
                    throw new UpdateException(feed.shown() + ": larger than any feed is");
                }
                if (in.position() - said >= 1 << 20) {
                    said = in.position();
                    progress.fetching(feed.shown(), said, total);
                }
            }
        }
    }

    private void settle(Feed feed, URI address, Answer answer, Path file, Path part) throws IOException {
        Path tag = part.resolveSibling(part.getFileName() + ".etag");
        Files.deleteIfExists(tag);
        String what = looksLike(part);
        if (!fits(feed.path(), what)) {
            Files.delete(part);
            throw new UpdateException(feed.shown() + ": " + Query.shown(address) + " answers with " + what
                    + ", which is no such feed: does something between here and there answer in its place?");
        }
        long bytes = Files.size(part);
        String sha256 = sha256(part);
        Listing.settle(part, file);
        listing.put(new Listing.Entry(
                feed.path(),
                address.toString(),
                answer.header("etag"),
                answer.header("last-modified"),
                sha256,
                bytes,
                now()));
    }

    private static String looksLike(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(64);
        }
        if (head.length == 0) {
            return "nothing";
        }
        int first = head[0] & 0xff;
        if (first == 'P' && head.length > 3 && head[1] == 'K') {
            return "zip";
        }
        if (first == 0x1f && head.length > 1 && (head[1] & 0xff) == 0x8b) {
            return "gz";
        }
        if (first == 0x28 && head.length > 1 && (head[1] & 0xff) == 0xb5) {
            return "zst";
        }
        String text = new String(head, StandardCharsets.UTF_8).strip();
        return text.startsWith("{") || text.startsWith("[") ? "json" : text.startsWith("<") ? "a page" : "text";
    }

    private static boolean fits(String path, String what) {
        for (String ending : new String[] {"zip", "gz", "zst", "json"}) {
            if (path.endsWith("." + ending)) {
                return what.equals(ending);
            }
        }
        return !what.equals("nothing") && !what.equals("a page");
    }

    private static void expect(Answer answer, Feed feed) throws WebException {
        if (answer.status() != 200) {
            String said = answer.status() == 404 ? "there is nothing at " : "status " + answer.status() + " from ";
            answer.close();
            throw new WebException(feed.shown() + ": " + said + Query.shown(answer.uri()), answer.status());
        }
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
