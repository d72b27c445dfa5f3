package dev.hull.scan.layers;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream on a thread of its own, a few pieces ahead of the one thread that takes them. Closing it waits for the piece that is
 * just being read, so it is for streams that never wait for others.
 */
final class AheadStream extends InputStream {
    private static final int PIECE = 1 << 17;
    private static final int PIECES = 8;

    private final InputStream in;
    private final byte[][] pieces = new byte[PIECES][];
    private final int[] lengths = new int[PIECES];
    private final Semaphore free = new Semaphore(PIECES);
    private final Semaphore full = new Semaphore(0);
    private final Thread reader;
    private volatile @Nullable Throwable failure;
    private volatile boolean isClosed;
    private int piece = -1;
    private int at;
    private int end;

    AheadStream(InputStream in) {
        this.in = in;
        this.reader = Thread.ofPlatform().daemon().name("ahead").start(this::run);
    }

    private void run() {
        int next = 0;
        int length = 1;
        while (length > 0) {
            free.acquireUninterruptibly();
            length = isClosed ? 0 : filled(next);
            lengths[next] = length;
            full.release();
            next = (next + 1) % PIECES;
        }
    }

    /** {@return how many bytes lie in that piece now; 0 at the end} */
    private int filled(int next) {
        try {
            byte[] room = pieces[next] == null ? new byte[PIECE] : pieces[next];
            pieces[next] = room;
            return in.readNBytes(room, 0, PIECE);
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            return 0;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == end && !next()) {
            return -1;
        }
        int now = Math.min(length, end - at);
        System.arraycopy(pieces[piece], at, into, from, now);
        at += now;
        return now;
    }

    private boolean next() throws IOException {
        if (end > 0) {
            free.release();
        }
        full.acquireUninterruptibly();
        piece = (piece + 1) % PIECES;
        at = 0;
        end = lengths[piece];
        if (end == 0) {
            piece = (piece + PIECES - 1) % PIECES;
            full.release();
            fail();
        }
        return end > 0;
    }

    private void fail() throws IOException {
        Throwable why = failure;
        if (why instanceof IOException) {
            throw new IOException(why.getMessage(), why);
        } else if (why instanceof RuntimeException e) {
            throw e;
        } else if (why instanceof Error e) {
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        free.release();
        boolean wasInterrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
        in.close();
    }
}
