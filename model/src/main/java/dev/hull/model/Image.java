package dev.hull.model;

import java.util.List;

/**
 * An image, or a root file system without one, with what is inside.
 *
 * @param name as the user named it
 * @param kind of the source: docker-archive, oci, oci-archive, registry, docker-daemon, rootfs, dir, sbom
 * @param digest of the image, {@code sha256:…}: of the manifest where there is one, else of the configuration; may be empty
 * @param platform as {@code linux/amd64}; may be empty
 * @param bytes of all layers together as they are stored; -1 where unknown
 * @param base the base image that labels or known layers tell; empty where nobody can tell
 * @param facts what its configuration brings to a container
 */
public record Image(
        SubjectRef ref,
        String name,
        String kind,
        String digest,
        String platform,
        long bytes,
        String base,
        List<ImageLayer> layers,
        ImageFacts facts,
        Inventory inventory)
        implements Subject {
    public Image {
        layers = List.copyOf(layers);
    }

    @Override
    public Location at() {
        return Source.of(name, "").start();
    }

    public Image withInventory(Inventory other) {
        return new Image(ref, name, kind, digest, platform, bytes, base, layers, facts, other);
    }
}
