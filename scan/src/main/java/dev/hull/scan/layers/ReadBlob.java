package dev.hull.scan.layers;

import dev.hull.artefacts.layers.LayerRecord;
import java.io.IOException;
import java.io.InputStream;

/** A layer that came by in a stream and was read then, because it can't be opened again. */
public record ReadBlob(LayerRecord record, long size) implements Blob {
    @Override
    public InputStream open() throws IOException {
        throw new IOException("it was read before");
    }
}
