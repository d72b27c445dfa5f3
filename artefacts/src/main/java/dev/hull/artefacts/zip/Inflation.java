package dev.hull.artefacts.zip;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The one inflater for a file and everything that is nested in it, and what has been spent of its {@link ZipLimits}. For one
 * thread; to be closed.
 */
public final class Inflation implements AutoCloseable {
    /** No deflated byte gives more than 1032 (zlib, "Maximum Compression Factor"). */
    private static final int MOST = 1032;

    private static final byte[] NOTHING = {};

    private final ZipLimits limits;
    private final Inflater inflater = new Inflater(true);
    private long inflated;
    private long held;
    private int archives;

    public Inflation(ZipLimits limits) {
        this.limits = limits;
    }

    public ZipLimits limits() {
        return limits;
    }

    /** Counts one nested archive. */
    public void enter(int depth) throws Damaged {
        if (depth > limits.depth()) {
            throw new Damaged("is nested deeper than " + limits.depth() + " archives");
        }
        if (++archives > limits.archives()) {
            throw new Damaged("is one of more than " + limits.archives() + " nested archives");
        }
    }

    /** The bytes of an inflated member stay in memory until {@link #release}. */
    public void hold(long bytes) throws Damaged {
        if (held + bytes > limits.held()) {
            throw new Damaged("needs " + bytes + " bytes of memory, more than the limit leaves");
        }
        held += bytes;
    }

    public void release(long bytes) {
        held -= bytes;
    }

    /**
     * {@return the inflated bytes}
     *
     * @param size what the archive says: exactly so many must come
     */
    byte[] inflate(MemorySegment raw, long size) throws Damaged {
        long compressed = raw.byteSize();
        if (size > compressed * MOST + MOST) {
            throw new Damaged("says that " + compressed + " deflated bytes are " + size);
        }
        if (size > limits.suspicious() && size > compressed * limits.ratio()) {
            throw new Damaged("grows " + size / Math.max(1, compressed) + "-fold: a bomb");
        }
        if (size > limits.held()) {
            throw new Damaged("is too large to inflate: " + size + " bytes");
        }
        byte[] all = new byte[(int) size];
        int count = run(raw, all);
        if (count < all.length) {
            throw new Damaged("says " + size + " bytes and has " + count);
        }
        if (!inflater.finished() && more()) {
            throw new Damaged("has more than the " + size + " bytes that it says");
        }
        return all;
    }

    /** {@return at most the first {@code most} inflated bytes} */
    byte[] prefix(MemorySegment raw, int most) throws Damaged {
        byte[] start = new byte[most];
        int count = run(raw, start);
        return count == most ? start : Arrays.copyOf(start, count);
    }

    /** {@return how many bytes of {@code raw} one deflated stream takes, and how many it gives} */
    long[] measure(MemorySegment raw) throws Damaged {
        byte[] sink = new byte[1 << 13];
        inflater.reset();
        inflater.setInput(buffer(raw));
        try {
            while (!inflater.finished()) {
                int count = inflater.inflate(sink);
                spend(count);
                if (count == 0 && !inflater.finished()) {
                    throw new Damaged("is cut off");
                }
            }
            return new long[] {inflater.getBytesRead(), inflater.getBytesWritten()};
        } catch (DataFormatException e) {
            throw new Damaged("can't be inflated: " + e.getMessage());
        }
    }

    private int run(MemorySegment raw, byte[] into) throws Damaged {
        inflater.reset();
        inflater.setInput(buffer(raw));
        try {
            int count = 0;
            while (count < into.length) {
                int step = inflater.inflate(into, count, into.length - count);
                if (step == 0) {
                    break;
                }
                count += step;
            }
            spend(count);
            return count;
        } catch (DataFormatException e) {
            throw new Damaged("can't be inflated: " + e.getMessage());
        } finally {
            inflater.setInput(NOTHING);
        }
    }

    private boolean more() throws Damaged {
        try {
            return inflater.inflate(new byte[1]) > 0;
        } catch (DataFormatException e) {
            throw new Damaged("can't be inflated: " + e.getMessage());
        }
    }

    private void spend(int bytes) throws Damaged {
        inflated += bytes;
        if (inflated > limits.inflated()) {
            throw new Damaged("is past the limit of " + limits.inflated() + " inflated bytes for one file");
        }
    }

    private static ByteBuffer buffer(MemorySegment raw) throws Damaged {
        if (raw.byteSize() > Integer.MAX_VALUE) {
            throw new Damaged("is too large to inflate: " + raw.byteSize() + " deflated bytes");
        }
        return raw.asByteBuffer();
    }

    @Override
    public void close() {
        inflater.end();
    }
}
