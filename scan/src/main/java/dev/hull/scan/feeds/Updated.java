package dev.hull.scan.feeds;

import dev.hull.vulns.store.Manifest;
import java.util.List;

/**
 * What an update did.
 *
 * @param changed whether the database is another one now
 * @param manifest of the database as it is now
 * @param digest of its content, 64 hexadecimal digits
 * @param missing what could not be had, each with its reason
 */
public record Updated(boolean changed, Manifest manifest, String digest, List<String> missing) {
    public Updated {
        missing = List.copyOf(missing);
    }
}
