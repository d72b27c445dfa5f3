package dev.hull.artefacts.tar;

import dev.hull.artefacts.Content;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/** A file as a piece of memory. */
public record SegmentContent(MemorySegment segment) implements Content {
    @Override
    public long size() {
        return segment.byteSize();
    }

    @Override
    public byte[] bytes() {
        return segment.toArray(ValueLayout.JAVA_BYTE);
    }

    @Override
    public InputStream stream() {
        return new SegmentStream(segment);
    }

    @Override
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
