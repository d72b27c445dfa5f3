package dev.hull.artefacts.streams;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The one place that knows the zstd library; its classes load when the first such blob comes. */
final class Zstd {
    private Zstd() {}

    static InputStream open(InputStream in) throws IOException {
        return new Checked(new ZstdInputStream(in));
    }

    /** The library says with unchecked exceptions that a stream is broken. */
    private static final class Checked extends FilterInputStream {
        Checked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return super.read(into, from, length);
            } catch (RuntimeException e) {
                throw new IOException("the zstd stream is broken: " + e.getMessage(), e);
            }
        }
    }
}
