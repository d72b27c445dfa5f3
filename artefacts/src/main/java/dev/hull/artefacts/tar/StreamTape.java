package dev.hull.artefacts.tar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A tape over a stream that can be read once: what is taken is copied, what is passed over is read into the same buffer again. */
public final class StreamTape implements Tape {
    private static final int BUFFER = 1 << 18;
    /** From this size on a file lies outside the heap, and its memory is given back the moment it has been read. */
    private static final int LARGE = 1 << 20;
    /** So much is believed of a size that somebody claims: what is read of a layer is not larger, and memory that grows is copied. */
    private static final int BELIEVED = 192 << 20;

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
        return bytes < LARGE ? small((int) bytes) : large(bytes);
    }

    private Taken small(int bytes) throws IOException {
        byte[] taken = new byte[bytes];
        if (read(taken, 0, bytes) < bytes) {
            throw new EOFException();
        }
        return new SegmentContent(MemorySegment.ofArray(taken).asReadOnly());
    }

    /** Grows with what is really there, so that a lying size costs nothing. */
    @SuppressWarnings("MustBeClosedChecker") // the arena is closed with what is taken
    private Taken large(long bytes) throws IOException {
        Arena arena = Arena.ofShared();
        try {
            MemorySegment taken = arena.allocate(Math.min(bytes, BELIEVED));
            long done = readInto(taken, 0);
            while (done == taken.byteSize() && done < bytes) {
                Arena wider = Arena.ofShared();
                MemorySegment more = wider.allocate(Math.min(bytes, done * 4));
                more.copyFrom(taken);
                arena.close();
                arena = wider;
                taken = more;
                done = readInto(taken, done);
            }
            if (done < bytes) {
                throw new EOFException();
            }
            return new SegmentContent(taken.asReadOnly(), arena::close);
        } catch (IOException | RuntimeException | Error e) {
            arena.close();
            throw e;
        }
    }

    /** {@return how much of {@code into} is filled}, from {@code from} on. */
    private long readInto(MemorySegment into, long from) throws IOException {
        long done = from;
        while (done < into.byteSize() && (at < end || fill())) {
            int now = (int) Math.min(into.byteSize() - done, end - at);
            MemorySegment.copy(buffer, at, into, ValueLayout.JAVA_BYTE, done, now);
            at += now;
            done += now;
        }
        position += done - from;
        return done;
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
