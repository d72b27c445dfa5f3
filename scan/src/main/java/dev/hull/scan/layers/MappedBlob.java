package dev.hull.scan.layers;

import dev.hull.artefacts.tar.SegmentStream;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;

/** A piece of a mapped file. */
public record MappedBlob(MemorySegment segment) implements Blob {
    @Override
    public long size() {
        return segment.byteSize();
    }

    @Override
    public InputStream open() {
        return new SegmentStream(segment);
    }
}
