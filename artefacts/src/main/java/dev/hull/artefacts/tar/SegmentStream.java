package dev.hull.artefacts.tar;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/** A piece of memory as a stream. */
public final class SegmentStream extends InputStream {
    private final MemorySegment segment;
    private long at;

    public SegmentStream(MemorySegment segment) {
        this.segment = segment;
    }

    @Override
    public int read() {
        return at < segment.byteSize() ? segment.get(ValueLayout.JAVA_BYTE, at++) & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        int taken = (int) Math.min(length, segment.byteSize() - at);
        if (taken == 0) {
            return -1;
        }
        MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, at, into, from, taken);
        at += taken;
        return taken;
    }

    @Override
    public long skip(long bytes) {
        long passed = Math.max(0, Math.min(bytes, segment.byteSize() - at));
        at += passed;
        return passed;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, segment.byteSize() - at);
    }
}
