package dev.hull.scan.layers;

import dev.hull.artefacts.tar.SegmentContent;
import dev.hull.artefacts.tar.Taken;
import dev.hull.artefacts.tar.Tape;
import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A tape over a piece of a file, of which one window at a time is mapped. What is passed over is never read; and a whole archive mapped
 * at once would count as the program's memory, page by page.
 */
final class WindowTape implements Tape {
    private static final long WINDOW = 16L << 20;

    private final FileChannel channel;
    private final long from;
    private final long size;
    private long position;
    private Window window = Window.NONE;

    WindowTape(FileChannel channel, long from, long size) {
        this.channel = channel;
        this.from = from;
        this.size = size;
    }

    /** A mapped part of the file, which is let go when neither the tape nor any content needs it. */
    private static final class Window {
        static final Window NONE = new Window(null, MemorySegment.NULL, 0);

        private final AtomicInteger users = new AtomicInteger(1);
        private final @org.jspecify.annotations.Nullable Arena arena;
        private final MemorySegment segment;
        // Read by, since it needs none of the handles that layouts of values link when they are first used.
        private final ByteBuffer bytes;
        private final long start;

        Window(@org.jspecify.annotations.Nullable Arena arena, MemorySegment segment, long start) {
            this.arena = arena;
            this.segment = segment;
            this.bytes = segment.asByteBuffer();
            this.start = start;
        }

        boolean holds(long at, long bytes) {
            return at >= start && bytes <= segment.byteSize() - (at - start) && at - start <= segment.byteSize();
        }

        Taken slice(long at, long bytes) {
            users.incrementAndGet();
            return new SegmentContent(segment.asSlice(at - start, bytes), this::release);
        }

        void release() {
            if (users.decrementAndGet() == 0 && arena != null) {
                arena.close();
            }
        }
    }

    private Window map(long at, long bytes) throws IOException {
        Arena arena = arena();
        try {
            return new Window(arena, channel.map(FileChannel.MapMode.READ_ONLY, from + at, bytes, arena), at);
        } catch (IOException e) {
            arena.close();
            throw e;
        }
    }

    // The last user of a window closes it, on whichever thread that is.
    @SuppressWarnings("MustBeClosedChecker")
    private static Arena arena() {
        return Arena.ofShared();
    }

    private void move(long at, long bytes) throws IOException {
        if (!window.holds(at, bytes)) {
            window.release();
            window = Window.NONE;
            window = map(at, Math.min(Math.max(WINDOW, bytes), size - at));
        }
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        int taken = (int) Math.min(length, size - position);
        if (taken > 0) {
            move(position, taken);
            window.bytes.get((int) (position - window.start), into, start, taken);
            position += taken;
        }
        return taken;
    }

    @Override
    public long skip(long bytes) {
        long passed = Math.min(bytes, size - position);
        position += passed;
        return passed;
    }

    @Override
    public Taken take(long bytes) throws IOException {
        if (bytes > size - position) {
            throw new EOFException();
        }
        long at = position;
        position += bytes;
        if (bytes == 0) {
            return new SegmentContent(MemorySegment.ofArray(new byte[0]));
        }
        if (bytes > WINDOW / 4 && !window.holds(at, bytes)) {
            Window own = map(at, bytes);
            Taken taken = own.slice(at, bytes);
            own.release();
            return taken;
        }
        move(at, bytes);
        return window.slice(at, bytes);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean copies() {
        return false;
    }

    @Override
    public void close() {
        window.release();
        window = Window.NONE;
    }
}
