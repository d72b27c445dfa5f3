package dev.hull.model;

import java.util.List;

/**
 * An image that others are built on, as one tag stood for it on one platform. What is not known is empty, a number of bytes -1.
 *
 * @param reference with its tag, nothing left out: {@code docker.io/library/debian:12-slim}; where only a label tells it, as the label does
 * @param platform as {@code linux/amd64}
 * @param digest that the tag stood for: of the index where there is one
 * @param manifest digest of the manifest of the platform
 * @param created when it was built, as its configuration says it (RFC 3339)
 * @param seen the day on which the tag was last seen to stand for it, as yyyy-mm-dd; empty where it was fetched by its digest
 * @param bytes of all layers together, as they are stored
 * @param diffIds of its layers, the lowest first
 */
public record BaseImage(
        String reference,
        String platform,
        String digest,
        String manifest,
        String created,
        String seen,
        long bytes,
        List<String> diffIds) {
    public static final BaseImage NONE = new BaseImage("", "", "", "", "", "", -1, List.of());

    private static final List<String> USUAL = List.of("docker.io/library/", "docker.io/");

    public BaseImage {
        diffIds = List.copyOf(diffIds);
    }

    /** {@return what a reference, as labels write it, says of a base image} */
    public static BaseImage named(String reference) {
        ImageRef ref = ImageRef.parse(reference);
        boolean digestAlone = reference.startsWith("sha256:");
        String tag = ref.tag().isEmpty() ? "" : ":" + ref.tag();
        return new BaseImage(
                digestAlone ? "" : ref.withoutVersion() + tag,
                "",
                digestAlone ? reference : ref.digest(),
                "",
                "",
                "",
                -1,
                List.of());
    }

    public boolean isKnown() {
        return !reference.isEmpty() || !digest.isEmpty();
    }

    /** {@return registry and repository, without the tag} */
    public String repository() {
        return ImageRef.parse(reference).withoutVersion();
    }

    public String tag() {
        return ImageRef.parse(reference).tag();
    }

    /** {@return the reference as people write it} */
    public String shown() {
        for (String usual : USUAL) {
            if (reference.startsWith(usual)) {
                return reference.substring(usual.length());
            }
        }
        return reference.isEmpty() ? digest : reference;
    }

    /** {@return the day on which it was built, as yyyy-mm-dd} */
    public String day() {
        return created.substring(0, Math.min("yyyy-mm-dd".length(), created.length()));
    }

    /** {@return the reference by which exactly this is built on} */
    public String pinned() {
        return digest.isEmpty() || reference.isEmpty() ? shown() : shown() + "@" + digest;
    }

    /** {@return whether that digest, of an index or of a manifest, names it} */
    public boolean isOf(String other) {
        return !other.isEmpty() && (other.equals(digest) || other.equals(manifest));
    }

    /** {@return whether an image of those layers is built on it} */
    public boolean carries(List<String> others) {
        return !diffIds.isEmpty()
                && diffIds.size() <= others.size()
                && diffIds.equals(others.subList(0, diffIds.size()));
    }
}
