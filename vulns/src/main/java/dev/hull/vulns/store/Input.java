package dev.hull.vulns.store;

import java.io.IOException;
import java.io.InputStream;

/**
 * Something to build a database from: a download, or a file.
 *
 * @param name as the manifest will show it: a path within a folder, the name of a feed
 * @param date when it was fetched or last changed, where that is known, ISO 8601; may be empty, then what stands in it counts
 * @param opener gives its bytes; asked once
 */
public record Input(String name, String date, Opener opener) {
    /** Gives the bytes of an input. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }
}
