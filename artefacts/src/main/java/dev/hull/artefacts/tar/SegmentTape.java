package dev.hull.artefacts.tar;

import java.io.EOFException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A tape over memory, most often a mapped file: what is passed over is never touched, what is taken is a slice. */
public final class SegmentTape implements Tape {
    private final MemorySegment segment;
    private final long size;
    private long position;

    public SegmentTape(MemorySegment segment) {
        this.segment = segment;
        this.size = segment.byteSize();
    }

    @Override
    public int read(byte[] into, int from, int length) {
        int taken = (int) Math.min(length, size - position);
        MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, position, into, from, taken);
        position += taken;
        return taken;
    }

    @Override
    public long skip(long bytes) {
        long passed = Math.min(bytes, size - position);
        position += passed;
        return passed;
    }

    @Override
    public Taken take(long bytes) throws EOFException {
        if (bytes > size - position) {
            throw new EOFException();
        }
        Taken content = new SegmentContent(segment.asSlice(position, bytes).asReadOnly());
        position += bytes;
        return content;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean copies() {
        return false;
    }
}
