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

    /** {@return the digests of its layers as tars, the lowest first} */
    public List<String> diffIds() {
        return layers.stream().map(ImageLayer::diffId).toList();
    }

    /** {@return the same image, of which it is known that its {@code lowest} layers are {@code other}'s} */
    public Image builtOn(String other, int lowest) {
        List<ImageLayer> marked = layers.stream()
                .map(each -> new ImageLayer(
                        each.index(),
                        each.digest(),
                        each.diffId(),
                        each.createdBy(),
                        each.index() < lowest,
                        each.bytes()))
                .toList();
        return new Image(ref, name, kind, digest, platform, bytes, other, marked, facts, inventory);
    }
}
