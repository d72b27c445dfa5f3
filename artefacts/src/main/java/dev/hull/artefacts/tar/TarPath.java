package dev.hull.artefacts.tar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A path as bytes, made plain: no leading slash or dot, no empty parts, {@code .} dropped and {@code ..} resolved as Go's
 * {@code filepath.Clean} does, which every container engine calls before it extracts. The bytes are reused for the next path.
 */
public final class TarPath {
    private byte[] bytes = new byte[512];
    private int length;
    private boolean escapes;

    /** Starts anew. */
    void clear() {
        length = 0;
        escapes = false;
    }

    /** Takes the part of a path that stands in {@code from[start..end)}; a NUL ends it before. */
    void append(byte[] from, int start, int end) {
        if (bytes.length < length + (end - start) + 1) {
            bytes = Arrays.copyOf(bytes, 2 * (length + (end - start) + 1));
        }
        int part = length;
        for (int i = start; i < end && from[i] != 0; i++) {
            byte b = from[i];
            if (b == '/') {
                part = close(part);
            } else {
                bytes[length++] = b;
            }
        }
        close(part);
    }

    /** {@return where the next part starts} */
    private int close(int part) {
        int size = length - part;
        if (size == 0) {
            return length;
        }
        if (size == 1 && bytes[part] == '.') {
            length = part;
        } else if (size == 2 && bytes[part] == '.' && bytes[part + 1] == '.') {
            length = part;
            drop();
        } else {
            bytes[length++] = '/';
        }
        return length;
    }

    private void drop() {
        if (length == 0) {
            escapes = true;
            return;
        }
        length--;
        while (length > 0 && bytes[length - 1] != '/') {
            length--;
        }
    }

    /** {@return the bytes, of which the first {@link #length} count} */
    public byte[] bytes() {
        return bytes;
    }

    /** {@return the length without the last slash; 0 at the root} */
    public int length() {
        return Math.max(0, length - 1);
    }

    /** {@return whether it climbs out of the root} */
    public boolean escapes() {
        return escapes;
    }

    /** {@return as text, read as UTF-8} Malformed bytes become U+FFFD. */
    public String text() {
        return text(bytes, 0, length());
    }

    static String text(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] < 0) {
                return new String(bytes, start, end - start, StandardCharsets.UTF_8);
            }
        }
        return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }
}
