package dev.hull.artefacts.streams;

import java.io.IOException;
import java.io.InputStream;

/** How a blob is packed, as its first bytes tell; what its media type says may be wrong, and tools go by the bytes. */
public enum Compression {
    NONE,
    /** RFC 1952. */
    GZIP,
    /** RFC 8878. */
    ZSTD,
    /** Known by name, and not read. */
    XZ,
    BZIP2;

    /** {@return what {@code start} begins} Six bytes are enough. */
    public static Compression of(byte[] start) {
        if (begins(start, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (begins(start, 0x28, 0xB5, 0x2F, 0xFD)
                || start.length > 3 && (start[0] & 0xF0) == 0x50 && begins(start, start[0] & 0xFF, 0x2A, 0x4D, 0x18)) {
            return ZSTD;
        }
        if (begins(start, 0xFD, '7', 'z', 'X', 'Z', 0)) {
            return XZ;
        }
        return begins(start, 'B', 'Z', 'h') ? BZIP2 : NONE;
    }

    private static boolean begins(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return the unpacked stream}
     *
     * @param packed how many bytes are about to come, as far as anybody knows
     * @throws IOException if this is not read at all, or the stream is broken at its start
     */
    public InputStream open(InputStream in, long packed) throws IOException {
        return switch (this) {
            case NONE -> in;
            case GZIP -> new GzipStream(in, packed);
            case ZSTD -> Zstd.open(in);
            case XZ, BZIP2 ->
                throw new IOException("it is packed with %s, which no layer may be"
                        .formatted(name().toLowerCase(java.util.Locale.ROOT)));
        };
    }
}
