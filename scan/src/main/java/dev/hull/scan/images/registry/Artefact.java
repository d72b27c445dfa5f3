package dev.hull.scan.images.registry;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something in a registry that is no image, as an advisory database.
 *
 * @param digest of its manifest
 * @param type its media type
 */
public record Artefact(
        Reference reference,
        String digest,
        String type,
        SortedMap<String, String> annotations,
        List<Descriptor> contents,
        RemoteImage.Blobs blobs) {
    public Artefact {
        annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
        contents = List.copyOf(contents);
    }

    /** {@return one of its contents} To be closed. */
    public ProvenStream open(Descriptor content) throws IOException {
        return blobs.open(content);
    }
}
