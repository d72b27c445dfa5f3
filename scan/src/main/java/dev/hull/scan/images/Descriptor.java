package dev.hull.scan.images;

import dev.hull.formats.tree.Node;
import java.util.Optional;

/**
 * Names a blob (OCI image specification, descriptor.md).
 *
 * @param size in bytes; -1 where it says none
 * @param platform as {@code linux/arm64/v8}; empty where it says none
 * @param reference {@code org.opencontainers.image.ref.name} of its annotations; empty where there is none
 * @param isAttestation whether it tells about another image, as BuildKit keeps provenance beside what it builds
 */
record Descriptor(
        String mediaType, String digest, long size, String platform, String reference, boolean isAttestation) {
    static Descriptor of(Node.Obj object) {
        Optional<Node.Obj> annotations = object.object("annotations");
        String platform = object.object("platform").map(Descriptor::platform).orElse("");
        return new Descriptor(
                object.text("mediaType"),
                object.text("digest"),
                Documents.number(object, "size"),
                platform,
                annotations
                        .map(all -> all.text("org.opencontainers.image.ref.name"))
                        .orElse(""),
                platform.startsWith("unknown/")
                        || annotations
                                .map(all -> all.has("vnd.docker.reference.type"))
                                .orElse(false));
    }

    static String platform(Node.Obj object) {
        String os = object.text("os");
        String architecture = object.text("architecture");
        String variant = object.text("variant");
        String both = os.isEmpty() && architecture.isEmpty() ? "" : os + "/" + architecture;
        return variant.isEmpty() ? both : both + "/" + variant;
    }

    boolean isIndex() {
        return mediaType.equals("application/vnd.oci.image.index.v1+json")
                || mediaType.equals("application/vnd.docker.distribution.manifest.list.v2+json");
    }
}
