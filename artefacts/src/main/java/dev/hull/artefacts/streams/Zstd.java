package dev.hull.artefacts.streams;

import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The one place that knows the zstd library; its classes load when the first such blob comes. */
final class Zstd {
    private Zstd() {}

    static InputStream open(InputStream in) throws IOException {
        return new ZstdInputStream(in);
    }
}
