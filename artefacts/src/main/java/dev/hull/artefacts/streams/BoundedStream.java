package dev.hull.artefacts.streams;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** An unpacked stream that ends with an error where it holds more than it may, or far more than its packed form can mean. */
public final class BoundedStream extends InputStream {
    private final InputStream in;
    private final LongSupplier packed;
    private final long most;
    private final int ratio;
    private final long before;
    private long out;

    /**
     * A bounded stream.
     *
     * @param packed how many packed bytes were read so far
     * @param most bytes altogether
     * @param ratio unpacked bytes for each packed one, once {@code before} are out
     */
    public BoundedStream(InputStream in, LongSupplier packed, long most, int ratio, long before) {
        this.in = in;
        this.packed = packed;
        this.most = most;
        this.ratio = ratio;
        this.before = before;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int taken = in.read(into, from, length);
        out += Math.max(0, taken);
        if (out > most) {
            throw new IOException("it unpacks to more than %,d bytes".formatted(most));
        }
        if (out > before && out / ratio > packed.getAsLong()) {
            throw new IOException("it unpacks to more than %,d times its size: no real layer does".formatted(ratio));
        }
        return taken;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
