package dev.hull.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes tar archives for tests, wrong ones included: each header field can be what no sane writer would put there. */
public final class Tar {
    private static final int BLOCK = 512;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public Tar file(String path, String content) {
        return file(path, 0644, content.getBytes(StandardCharsets.UTF_8));
    }

    public Tar file(String path, int mode, byte[] content) {
        return entry('0', path, mode, content.length, "", content);
    }

    public Tar folder(String path) {
        return entry('5', path + "/", 0755, 0, "", new byte[0]);
    }

    public Tar link(String path, String target) {
        return entry('2', path, 0777, 0, target, new byte[0]);
    }

    public Tar hardLink(String path, String target) {
        return entry('1', path, 0644, 0, target, new byte[0]);
    }

    /** An entry before another that says of it what a header can't (POSIX.1-2024, pax): {@code key=value} each. */
    public Tar pax(String... records) {
        StringBuilder text = new StringBuilder();
        for (String record : records) {
            int size = record.getBytes(StandardCharsets.UTF_8).length + 2;
            int length = size + Integer.toString(size).length();
            length = size + Integer.toString(length).length();
            text.append(length).append(' ').append(record).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return entry('x', "PaxHeaders/x", 0644, bytes.length, "", bytes);
    }

    /** An entry of any type, whose header says {@code size} whatever the content is. */
    public Tar entry(char type, String path, int mode, long size, String target, byte[] content) {
        return raw(header(type, path, mode, size, target)).raw(content).pad(content.length);
    }

    /** {@return a header with a right checksum} */
    public static byte[] header(char type, String path, int mode, long size, String target) {
        byte[] header = new byte[BLOCK];
        put(header, 0, path);
        put(header, 100, "%07o".formatted(mode));
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, 124, "%011o".formatted(size));
        put(header, 136, "00000000000");
        header[156] = (byte) type;
        put(header, 157, target);
        put(header, 257, "ustar");
        put(header, 263, "00");
        return signed(header);
    }

    /** {@return {@code header} with the checksum that it should have} */
    public static byte[] signed(byte[] header) {
        put(header, 148, "        ");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xFF;
        }
        put(header, 148, "%06o\0 ".formatted(sum).toLowerCase(Locale.ROOT));
        return header;
    }

    /** Writes {@code text} into {@code header}. */
    public static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    public Tar raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** Fills up to a whole block after {@code written} bytes. */
    public Tar pad(int written) {
        return raw(new byte[(BLOCK - written % BLOCK) % BLOCK]);
    }

    /** {@return the archive, with its two zero blocks} */
    public byte[] bytes() {
        out.writeBytes(new byte[2 * BLOCK]);
        return out.toByteArray();
    }

    /** {@return the archive as it is, without an end} */
    public byte[] unfinished() {
        return out.toByteArray();
    }
}
