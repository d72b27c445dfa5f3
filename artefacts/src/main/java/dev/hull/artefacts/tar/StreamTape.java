package dev.hull.artefacts.tar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;

/** A tape over a stream that can be read once: what is taken is copied, what is passed over is read into the same buffer again. */
public final class StreamTape implements Tape {
    private static final int BUFFER = 1 << 18;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long position;

    /** A tape over {@code in}, which the caller closes. */
    public StreamTape(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (at == end && length - done >= BUFFER) {
                int direct = in.read(into, from + done, length - done);
                if (direct <= 0) {
                    break;
                }
                done += direct;
            } else if (at < end || fill()) {
                int now = Math.min(length - done, end - at);
                System.arraycopy(buffer, at, into, from + done, now);
                at += now;
                done += now;
            } else {
                break;
            }
        }
        position += done;
        return done;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long left = bytes;
        while (left > 0 && (at < end || fill())) {
            int now = (int) Math.min(left, end - at);
            at += now;
            left -= now;
        }
        position += bytes - left;
        return bytes - left;
    }

    @Override
    public Taken take(long bytes) throws IOException {
        byte[] taken = readExactly(bytes);
        return new SegmentContent(MemorySegment.ofArray(taken).asReadOnly());
    }

    /** Grows with what is really there, so that a lying size costs nothing. */
    private byte[] readExactly(long bytes) throws IOException {
        byte[] taken = new byte[(int) Math.min(bytes, 1 << 22)];
        int done = read(taken, 0, taken.length);
        while (done == taken.length && done < bytes) {
            taken = java.util.Arrays.copyOf(taken, (int) Math.min(bytes, taken.length * 4L));
            done += read(taken, done, taken.length - done);
        }
        if (done < bytes) {
            throw new EOFException();
        }
        return taken;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, BUFFER));
        return end > 0;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean copies() {
        return true;
    }
}
