package dev.hull.scan.layers;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** Bytes that are named by their digest: a layer as it is stored, a configuration. */
public interface Blob {
    /** {@return its bytes; negative where nobody knows before} */
    long size();

    /** {@return all of it, from the start} The caller closes it. */
    InputStream open() throws IOException;

    /** {@return all of it as memory, where it is that already; else null} Good for as long as the image is open. */
    default @Nullable MemorySegment segment() {
        return null;
    }
}
