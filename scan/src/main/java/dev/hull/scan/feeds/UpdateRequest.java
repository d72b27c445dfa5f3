package dev.hull.scan.feeds;

import dev.hull.scan.images.registry.RegistrySettings;
import java.nio.file.Path;
import java.util.List;

/**
 * How a database is to be brought up to date.
 *
 * @param database the file, which need not be there yet
 * @param cache the folder where feeds are kept, so that next time only what has changed is fetched
 * @param feeds the public feeds that are read
 * @param isPartialAllowed whether a database is built although feeds are missing, or are those of an earlier day
 * @param isOlderAllowed whether a database may be replaced by one of older advisories
 */
public record UpdateRequest(
        Supply supply,
        Path database,
        Path cache,
        List<Feed> feeds,
        RegistrySettings network,
        boolean isPartialAllowed,
        boolean isOlderAllowed,
        Progress progress) {
    public UpdateRequest {
        feeds = List.copyOf(feeds);
    }
}
