package dev.hull.vulns.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read through it. */
final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int c = in.read();
        count += c < 0 ? 0 : 1;
        return c;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        count += Math.max(0, read);
        return read;
    }

    /** Readers of some formats close what they read; this input is read to its end by whoever opened it. */
    @Override
    public void close() {}

    @Override
    public boolean markSupported() {
        return false;
    }
}
