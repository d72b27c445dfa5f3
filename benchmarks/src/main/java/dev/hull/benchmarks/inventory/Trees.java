package dev.hull.benchmarks.inventory;

import dev.hull.artefacts.FileEntry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Offers the regular files of an archive, or one file under the path that it would have in an image. */
final class Trees {
    private static final int BLOCK = 512;

    private Trees() {}

    /** {@return what is found in the tar {@code archive}, plain, {@code .gz} or {@code .xz}} */
    static Catalogue tar(Path archive) throws IOException {
        Catalogue catalogue = new Catalogue();
        try (InputStream in = new BufferedInputStream(open(archive), 1 << 16)) {
            readTar(in, catalogue);
        }
        return catalogue;
    }

    /** {@return what is found in {@code file} at {@code path} of an image} */
    static Catalogue file(Path file, String path) throws IOException {
        Catalogue catalogue = new Catalogue();
        try (InputStream in = open(file)) {
            byte[] bytes = in.readAllBytes();
            int mode = Files.isExecutable(file) ? 0755 : 0644;
            catalogue.offer(new FileEntry(path, bytes.length, mode, 0, 0), bytes);
        }
        return catalogue;
    }

    static InputStream open(Path file) throws IOException {
        String name = file.toString();
        if (name.endsWith(".xz")) {
            return new ProcessBuilder("xz", "-dc", name)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start()
                    .getInputStream();
        }
        InputStream in = Files.newInputStream(file);
        return name.endsWith("gz") ? new GZIPInputStream(in) : in;
    }

    private static void readTar(InputStream in, Catalogue catalogue) throws IOException {
        String longName = "";
        for (byte[] header = in.readNBytes(BLOCK);
                header.length == BLOCK && header[0] != 0;
                header = in.readNBytes(BLOCK)) {
            long size = octal(header, 124, 12);
            byte[] bytes = in.readNBytes((int) size);
            in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            char type = (char) header[156];
            if (type == 'L') {
                longName = text(bytes, 0, bytes.length);
            } else if (type == 'x') {
                longName = pax(new String(bytes, StandardCharsets.UTF_8), longName);
            } else {
                String name = longName.isEmpty() ? name(header) : longName;
                longName = "";
                if (type == '0' || type == 0) {
                    catalogue.offer(entry(header, name, size), bytes);
                }
            }
        }
    }

    private static FileEntry entry(byte[] header, String name, long size) {
        String path = name.startsWith("./") ? name.substring(2) : name;
        return new FileEntry(
                path, size, (int) octal(header, 100, 8), (int) octal(header, 108, 8), (int) octal(header, 116, 8));
    }

    private static String name(byte[] header) {
        String prefix = header[257] == 'u' && header[262] == 0 ? text(header, 345, 155) : "";
        String name = text(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String pax(String records, String before) {
        int at = records.indexOf(" path=");
        return at < 0 ? before : records.substring(at + " path=".length(), records.indexOf('\n', at));
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] bytes, int from, int length) {
        long number = 0;
        for (int i = from; i < from + length && bytes[i] != 0 && bytes[i] != ' '; i++) {
            number = number * 8 + bytes[i] - '0';
        }
        return number;
    }
}
