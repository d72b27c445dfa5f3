package dev.hull.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a path or a bare argument is, by first bytes or by form: an image, a binary file, the name of an image. */
final class Packed {
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
            byte[] head = in.readNBytes(512);
            return isGzip(head) || isZstandard(head) || isTar(head) || isBillOfMaterials(head);
        } catch (IOException e) {
            return false; // what can't be read is reported by who reads it
        }
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b; // RFC 1952, 2.3.1
    }

    private static boolean isZstandard(byte[] head) {
        return head.length > 4
                && head[0] == 0x28
                && head[1] == (byte) 0xb5
                && head[2] == 0x2f
                && head[3] == (byte) 0xfd; // RFC 8878, 3.1.1
    }

    private static boolean isTar(byte[] head) {
        return head.length == 512 && new String(head, MAGIC_AT, 5, StandardCharsets.US_ASCII).equals("ustar");
    }

    /** CycloneDX and SPDX say what they are in one of their first keys, whatever their order is. */
    private static boolean isBillOfMaterials(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).stripLeading();
        return text.startsWith("{")
                        && (text.contains("\"bomFormat\"")
                                || text.contains("\"spdxVersion\"")
                                || text.contains("cyclonedx.org/schema/bom"))
                || text.startsWith("SPDXVersion:");
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
            for (byte b : in.readNBytes(512)) {
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
