package dev.hull.scan.images;

import dev.hull.formats.tree.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The manifest of one image (OCI image specification, manifest.md; Docker's schema 2 has the same shape).
 *
 * @param digest of the manifest itself
 */
record Manifest(String digest, Descriptor config, List<Descriptor> layers, String baseName, String baseDigest) {
    private static final int MOST_NESTED = 5;
    private static final int MOST_LAYERS = 10_000;

    Manifest {
        layers = List.copyOf(layers);
    }

    /** {@return the manifest that {@code from} leads to} Through indexes, by platform. */
    static Manifest of(Descriptor from, BlobSource blobs, String platform) throws Unreadable {
        Descriptor at = from;
        Set<String> seen = new HashSet<>();
        while (seen.add(at.digest()) && seen.size() <= MOST_NESTED) {
            Node.Obj document = Documents.object(at.digest(), blobs.document(at.digest(), at.size()));
            if (!document.has("manifests")) {
                return of(at.digest(), document);
            }
            List<Descriptor> images = new ArrayList<>();
            document.objects("manifests").forEach(object -> images.add(Descriptor.of(object)));
            at = Platforms.choose(images, platform);
        }
        throw new Unreadable("its indexes lead to one another, and to no image");
    }

    private static Manifest of(String digest, Node.Obj document) throws Unreadable {
        Node.Obj config = document.object("config")
                .orElseThrow(() -> new Unreadable(
                        document.has("fsLayers")
                                ? "a manifest of schema 1, which Docker gave up in 2019: push the image again"
                                : "%s is no manifest of an image".formatted(digest)));
        List<Descriptor> layers = new ArrayList<>();
        document.objects("layers").forEach(object -> layers.add(Descriptor.of(object)));
        if (layers.size() > MOST_LAYERS) {
            throw new Unreadable("more than %,d layers".formatted(MOST_LAYERS));
        }
        Node.Obj annotations = document.object("annotations").orElse(document);
        return new Manifest(
                digest,
                Descriptor.of(config),
                layers,
                annotations.text("org.opencontainers.image.base.name"),
                annotations.text("org.opencontainers.image.base.digest"));
    }
}
