package dev.hull.artefacts.captures;

import dev.hull.artefacts.streams.CutOff;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/** A stretch of a stream in memory, moved forward and filled as bytes are asked for. */
final class Window {
    private final InputStream in;
    private byte[] bytes = new byte[1 << 16];
    private int from;
    private int end;
    private boolean over;
    private String broken = "";

    Window(InputStream in) {
        this.in = in;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    /** {@return bytes that are here} */
    int here() {
        return end - from;
    }

    /** {@return why the stream broke off, or empty} */
    String broken() {
        return broken;
    }

    void pass(int length) {
        from += length;
    }

    /** {@return whether {@code length} bytes were passed, read or not} */
    boolean skip(int length) throws IOException {
        int here = Math.min(length, end - from);
        from += here;
        long left = (long) length - here;
        while (left > 0) {
            long skipped = in.skip(left);
            if (skipped <= 0) {
                if (!has((int) left)) {
                    return false;
                }
                from += (int) left;
                return true;
            }
            left -= skipped;
        }
        return true;
    }

    /** {@return whether {@code length} bytes are here now} What was here may have moved. */
    boolean has(int length) throws IOException {
        return end - from >= length || fill(length);
    }

    private boolean fill(int length) throws IOException {
        if (bytes.length - from < length) {
            byte[] room = length > bytes.length ? new byte[Math.max(length, 2 * bytes.length)] : bytes;
            System.arraycopy(bytes, from, room, 0, end - from);
            end -= from;
            from = 0;
            bytes = room;
        }
        while (end - from < length && !over) {
            int count = read();
            over = count < 0;
            end += Math.max(count, 0);
        }
        return end - from >= length;
    }

    private int read() throws IOException {
        try {
            return in.read(bytes, end, bytes.length - end);
        } catch (CutOff e) {
            broken = "the file is cut";
            return -1;
        } catch (ZipException e) {
            broken = "its compression is broken";
            return -1;
        }
    }

    /** {@return the first bytes, fewer if there are no more} They are not passed. */
    byte[] peek(int length) throws IOException {
        has(length);
        return Arrays.copyOfRange(bytes, from, Math.min(end, from + length));
    }
}
