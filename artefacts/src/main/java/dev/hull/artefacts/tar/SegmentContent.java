package dev.hull.artefacts.tar;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * A file as a piece of memory.
 *
 * @param release is run when it is closed
 */
public record SegmentContent(MemorySegment segment, Runnable release) implements Taken {
    /** A file whose memory is nobody else's business. */
    public SegmentContent(MemorySegment segment) {
        this(segment, () -> {});
    }

    @Override
    public long size() {
        return segment.byteSize();
    }

    @Override
    public byte[] bytes() {
        byte[] bytes = new byte[Math.toIntExact(segment.byteSize())];
        segment.asByteBuffer().get(bytes);
        return bytes;
    }

    @Override
    public InputStream stream() {
        return new SegmentStream(segment);
    }

    @Override
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        release.run();
    }
}
