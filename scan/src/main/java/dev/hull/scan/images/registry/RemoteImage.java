package dev.hull.scan.images.registry;

import java.io.IOException;
import java.util.List;

/**
 * An image in a registry: what it says of itself is here, its layers are there.
 *
 * @param reference everything filled in, as it was asked for
 * @param digest of the manifest of this platform
 * @param indexDigest of what the tag stands for: the list of platforms where there is one, else the same
 * @param config the image's configuration (OCI image specification, config.md), proven
 * @param layers the lowest first
 * @param from the host that answered: the registry's own, or a mirror's
 */
public record RemoteImage(
        Reference reference,
        String digest,
        String indexDigest,
        Platform platform,
        String config,
        String configDigest,
        List<Descriptor> layers,
        String from,
        Blobs blobs) {
    /** Where the contents of an image come from. For any number of threads. */
    public interface Blobs {
        /** {@return a content as a stream that proves itself at its end} */
        ProvenStream open(Descriptor descriptor) throws IOException;
    }

    public RemoteImage {
        layers = List.copyOf(layers);
    }

    /** {@return one layer as it is stored, compressed or not} To be closed. */
    public ProvenStream open(Descriptor layer) throws IOException {
        return blobs.open(layer);
    }

    /** {@return how many bytes all layers have as they are stored} */
    public long bytes() {
        return layers.stream().mapToLong(Descriptor::bytes).sum();
    }
}
