package dev.hull.formats.splices;

/** An edit of bytes: {@code length} bytes from byte {@code offset} on become {@code text} in UTF-8. */
public record Splice(int offset, int length, String text) {
    public Splice {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("splice at %d of %d bytes".formatted(offset, length));
        }
    }

    int end() {
        return offset + length;
    }
}
