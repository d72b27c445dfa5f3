package dev.hull.scan.images.registry;

import dev.hull.model.Source;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a reference names in a registry: a manifest, or a list of them, and behind it contents by their digests.
 *
 * @param reference everything filled in
 * @param from the host that answered: the registry's own, or a mirror's
 * @param digest of {@code manifest}, proven
 */
public record RemoteImage(Reference reference, String from, String digest, Source manifest, Repository repository) {
    /** {@return another manifest of the same repository, proven by its digest} */
    public Source manifest(String wanted) throws IOException {
        return repository.manifest(wanted).text();
    }

    /**
     * {@return a content as it is stored, from the start} Cut connections are mended; its size is held against {@code bytes} where that is not
     * negative, its digest is not held yet. To be closed.
     */
    public InputStream open(String digest, long bytes) throws IOException {
        return repository.raw(new Descriptor("", digest, bytes));
    }
}
