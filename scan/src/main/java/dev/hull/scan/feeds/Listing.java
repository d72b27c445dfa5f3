package dev.hull.scan.feeds;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lies in a folder of feeds: its file {@code feeds.tsv}, which also makes the folder a mirror that others can fetch from. For one
 * thread at a time, but for {@link #put} and {@link #get}.
 */
final class Listing {
    static final String NAME = "feeds.tsv";
    private static final int COLUMNS = 7;

    /**
     * One file.
     *
     * @param path relative to the folder
     * @param address where it came from
     * @param etag and {@code modified} as the server said them, for asking again (RFC 9110, 13.1); may be empty
     * @param checked when it was last the newest there was, ISO 8601 in UTC
     */
    record Entry(String path, String address, String etag, String modified, String sha256, long bytes, String checked) {
        Entry checkedAt(String now) {
            return new Entry(path, address, etag, modified, sha256, bytes, now);
        }
    }

    private final Map<String, Entry> entries = new TreeMap<>();

    static Listing of(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return Files.isRegularFile(file) ? parse(Files.readString(file)) : new Listing();
    }

    /** {@return what {@code text} lists} Lines that list nothing that may lie in a folder are left out. */
    static Listing parse(String text) {
        Listing listing = new Listing();
        for (String line : text.split("\n")) {
            String[] row = line.split("\t", -1);
            if (row.length == COLUMNS && isInside(row[0]) && isNumber(row[5])) {
                listing.put(new Entry(row[0], row[1], row[2], row[3], row[4], Long.parseLong(row[5]), row[6]));
            }
        }
        return listing;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A mirror is not believed: nothing of it may lead out of the folder, or hide in it. */
    static boolean isInside(String path) {
        if (path.isEmpty() || path.length() > 500 || path.indexOf('\\') >= 0 || path.indexOf(':') >= 0) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.startsWith(".") || part.chars().anyMatch(Character::isISOControl)) {
                return false;
            }
        }
        return !path.equals(NAME);
    }

    synchronized void put(Entry entry) {
        entries.put(entry.path(), entry);
    }

    synchronized Entry get(String path) {
        return entries.getOrDefault(path, new Entry(path, "", "", "", "", -1, ""));
    }

    synchronized List<Entry> all() {
        return new ArrayList<>(entries.values());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Entry entry : all()) {
            text.append(String.join(
                            "\t",
                            entry.path(),
                            entry.address(),
                            plain(entry.etag()),
                            plain(entry.modified()),
                            entry.sha256(),
                            Long.toString(entry.bytes()),
                            entry.checked()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String plain(String text) {
        return text.replace('\t', ' ').replace('\n', ' ');
    }

    void write(Path folder) throws IOException {
        Path part = folder.resolve("." + NAME + ".part");
        Files.writeString(part, text(), StandardCharsets.UTF_8);
        settle(part, folder.resolve(NAME));
    }

    /** Puts a file that is whole in the place of another, so that after a fall of the power it is the one or the other. */
    static void settle(Path from, Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(from, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path folder = to.toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                // Not every file system lets a folder be forced; the file itself is safe.
            }
        }
    }
}
