package dev.hull.scan.images;

import dev.hull.scan.layers.Blob;
import dev.hull.scan.layers.MappedBlob;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The blobs of a layout that lies in a mapped archive. */
record ArchivedBlobs(TarIndex archive) implements BlobSource {
    @Override
    public Blob blob(String digest, long size) throws Unreadable {
        return new MappedBlob(archive.get(OciLayout.path(digest)));
    }

    @Override
    public byte[] document(String digest, long size) throws Unreadable {
        MemorySegment segment = archive.get(OciLayout.path(digest));
        if (segment.byteSize() > Documents.MOST_BYTES) {
            throw new Unreadable("%s is larger than %,d bytes".formatted(digest, Documents.MOST_BYTES));
        }
        return OciLayout.held(digest, segment.toArray(ValueLayout.JAVA_BYTE));
    }
}
