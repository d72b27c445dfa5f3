package dev.hull.scan.images.registry;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A content of which more, or less, than was promised is an exception. */
final class SizedStream extends FilterInputStream {
    private final String shown;
    private final long size;
    private long taken;

    SizedStream(InputStream in, String shown, long size) {
        super(in);
        this.shown = shown;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        taken += Math.max(read, 0);
        if (taken > size) {
            throw new RegistryException(shown + ": larger than the " + size + " bytes that were promised");
        }
        if (read < 0 && taken < size) {
            throw new RegistryException(
                    shown + ": it has " + taken + " bytes and not the " + size + " that were promised");
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] rest = new byte[(int) Math.min(count, 1 << 16)];
        return Math.max(0, read(rest, 0, rest.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
