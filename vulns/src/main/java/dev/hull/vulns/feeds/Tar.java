package dev.hull.vulns.feeds;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The files of a tar archive (POSIX ustar, GNU and pax long names passed over), as the bulk downloads of feeds are. */
final class Tar {
    private static final int BLOCK = 512;
    private static final int MAGIC = 257;

    private Tar() {}

    /** What takes one file; the stream is valid only meanwhile. */
    interface Entries {
        void read(String name, InputStream content) throws IOException;
    }

    static boolean claims(byte[] head) {
        return head.length >= BLOCK && new String(head, MAGIC, 5, StandardCharsets.US_ASCII).equals("ustar");
    }

    static void read(InputStream in, Entries entries) throws IOException {
        byte[] header = new byte[BLOCK];
        while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
            long size = octal(header, 124, 12);
            Content content = new Content(in, size);
            char type = (char) header[156];
            if (type == '0' || type == 0) {
                entries.read(name(header), content);
            }
            content.skipRest();
            in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        }
    }

    private static String name(byte[] header) {
        String prefix = text(header, 345, 155);
        String name = text(header, 0, 100);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOfRange(header, from, end), StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) throws IOException {
        long value = 0;
        for (int i = from; i < from + length; i++) {
            if (header[i] >= '0' && header[i] <= '7') {
                value = value * 8 + header[i] - '0';
            } else if (header[i] != 0 && header[i] != ' ') {
                throw new IOException("a tar header whose size is no octal number");
            }
        }
        return value;
    }

    /** One file's bytes, and no more. */
    private static final class Content extends InputStream {
        private final InputStream in;
        private long left;

        Content(InputStream in, long size) {
            this.in = in;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            left--;
            int c = in.read();
            if (c < 0) {
                throw new EOFException("the archive ends within a file");
            }
            return c;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                return length == 0 ? 0 : -1;
            }
            int read = in.read(bytes, from, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("the archive ends within a file");
            }
            left -= read;
            return read;
        }

        void skipRest() throws IOException {
            in.skipNBytes(left);
            left = 0;
        }
    }
}
