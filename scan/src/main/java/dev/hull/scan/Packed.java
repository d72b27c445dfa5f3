package dev.hull.scan;

import dev.hull.artefacts.sbom.Bills;
import dev.hull.artefacts.streams.Compression;
import dev.hull.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a path or a bare argument is, by first bytes or by form: an image, a binary file, the name of an image. */
final class Packed {
    private static final int HEAD = 4096;
    private static final int BLOCK = 512;
    private static final int MAGIC_AT = 257; // POSIX.1-2024 pax, ustar header block

    private static final List<String> FILES =
            List.of(".yaml", ".yml", ".json", ".tar", ".tgz", ".gz", ".zst", ".sh", ".xml", ".txt", ".conf");

    private Packed() {}

    /** {@return whether an archive, a layout of blobs or a bill of materials lies at {@code path}} */
    static boolean isImage(Path path) {
        if (Files.isDirectory(path)) {
            return Files.isRegularFile(path.resolve("oci-layout")) && Files.isRegularFile(path.resolve("index.json"));
        }
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD);
            return isPacked(head) || isTar(head) || Bills.recognises(Source.of("", head));
        } catch (IOException e) {
            return false; // what can't be read is reported by who reads it
        }
    }

    private static boolean isPacked(byte[] head) {
        Compression compression = Compression.of(head);
        return compression == Compression.GZIP || compression == Compression.ZSTD;
    }

    private static boolean isTar(byte[] head) {
        return head.length >= BLOCK && new String(head, MAGIC_AT, 5, StandardCharsets.US_ASCII).equals("ustar");
    }

    /**
     * {@return whether {@code text} has the form of an image's name, by the grammar of distribution/reference}: small letters and
     * digits in the path, an upper-case letter only in a registry or behind a colon.
     */
    static boolean isReference(String text) {
        if (FILES.stream().anyMatch(text::endsWith)) {
            return false; // somebody mistyped a file's name, and should not wait for a registry
        }
        int digest = text.indexOf('@');
        String named = digest < 0 ? text : text.substring(0, digest);
        int slash = named.lastIndexOf('/');
        int colon = named.indexOf(':', slash + 1);
        String path = colon < 0 ? named : named.substring(0, colon);
        int first = path.indexOf('/');
        boolean hasRegistry = first > 0
                && (path.substring(0, first).indexOf('.') >= 0
                        || path.substring(0, first).indexOf(':') >= 0
                        || path.startsWith("localhost/"));
        String repository = hasRegistry ? path.substring(first + 1) : path;
        return !repository.isEmpty()
                && repository
                        .chars()
                        .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "._-/".indexOf(c) >= 0)
                && Character.isLetterOrDigit(repository.charAt(0))
                && (digest < 0 || text.startsWith("sha256:", digest + 1));
    }

    /** Most big files show it in their first bytes, and then the rest need not be read. */
    static boolean isBinary(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (byte b : in.readNBytes(BLOCK)) {
                if (b == 0) {
                    return !isWide(file);
                }
            }
        }
        return false;
    }

    private static boolean isWide(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int first = in.read();
            int second = in.read();
            return first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF;
        }
    }
}
