package dev.hull.scan.images;

import dev.hull.artefacts.layers.LayerRecord;
import dev.hull.model.Gap;
import dev.hull.model.Image;
import dev.hull.scan.layers.Digests;
import dev.hull.scan.layers.LayerPart;
import dev.hull.scan.layers.Layers;
import java.util.ArrayList;
import java.util.List;

/** An OCI image layout (image-layout.md), and from a manifest on everything whose blobs are named by digest. */
final class OciLayout {
    static final String INDEX = "index.json";
    static final String MARK = "oci-layout";

    private OciLayout() {}

    /** {@return the image that {@code index} names} {@code tag}: {@code org.opencontainers.image.ref.name}, or empty. */
    static Image read(
            String name, String kind, byte[] index, BlobSource blobs, String tag, String platform, Layers layers)
            throws Unreadable {
        List<Descriptor> images = new ArrayList<>();
        Documents.object(INDEX, index).objects("manifests").forEach(object -> images.add(Descriptor.of(object)));
        List<Descriptor> asked = images.stream()
                .filter(image -> tag.isEmpty()
                        || image.reference().equals(tag)
                        || image.digest().equals(tag))
                .toList();
        if (asked.isEmpty()) {
            throw new Unreadable(
                    images.isEmpty() ? "the layout names no image" : "the layout has no image " + tag + names(images));
        }
        boolean severalTags = tag.isEmpty()
                && asked.stream().map(Descriptor::reference).distinct().count() > 1
                && asked.stream().noneMatch(image -> !image.platform().isEmpty());
        Descriptor chosen = severalTags ? asked.getFirst() : Platforms.choose(asked, platform);
        List<Gap> gaps = severalTags
                ? asked.stream()
                        .skip(1)
                        .map(image -> new Gap(
                                "image",
                                image.reference(),
                                "the layout holds several images, and only the first was read",
                                "hull check %s:%s:%s".formatted(kind, name, image.reference())))
                        .toList()
                : List.of();
        String reference = chosen.reference().isEmpty() ? name : chosen.reference();
        return read(name, reference, kind, chosen, blobs, platform, layers, gaps);
    }

    /** {@return the image that {@code from} leads to} */
    static Image read(
            String name,
            String reference,
            String kind,
            Descriptor from,
            BlobSource blobs,
            String platform,
            Layers layers,
            List<Gap> gaps)
            throws Unreadable {
        Manifest manifest = Manifest.of(from, blobs, platform);
        ImageConfig config = ImageConfig.of(
                manifest.config().digest(),
                blobs.document(manifest.config().digest(), manifest.config().size()));
        List<LayerPart> parts = new ArrayList<>();
        for (Descriptor layer : manifest.layers()) {
            int index = parts.size();
            parts.add(new LayerPart(
                    layer.digest(),
                    config.diffId(index),
                    config.createdBy(index),
                    blobs.blob(layer.digest(), layer.size())));
        }
        List<LayerRecord> records = layers.read(parts);
        String base = ImageConfig.base(manifest.baseName(), manifest.baseDigest());
        return new Assembly(name, reference, kind, manifest.digest(), base, config, gaps).of(parts, records);
    }

    private static String names(List<Descriptor> images) {
        List<String> names = images.stream()
                .map(Descriptor::reference)
                .filter(each -> !each.isEmpty())
                .toList();
        return names.isEmpty() ? "; it names none" : "; it has " + String.join(", ", names);
    }

    /** {@return where the layout keeps the blob of that digest} */
    static String path(String digest) throws Unreadable {
        int colon = digest.indexOf(':');
        boolean isPlain = colon > 0 && isWord(digest.substring(0, colon)) && isWord(digest.substring(colon + 1));
        if (!isPlain) {
            throw new Unreadable("no digest: " + digest);
        }
        return "blobs/" + digest.substring(0, colon) + "/" + digest.substring(colon + 1);
    }

    /** {@return the digest of the blob that a layout keeps at {@code path}; empty where it keeps none there} */
    static String digest(String path) {
        return path.startsWith("blobs/sha256/") ? "sha256:" + path.substring("blobs/sha256/".length()) : "";
    }

    private static boolean isWord(String text) {
        return !text.isEmpty()
                && text.length() <= 128
                && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
    }

    /** {@return {@code bytes}, which are what their digest says} */
    static byte[] held(String digest, byte[] bytes) throws Unreadable {
        if (!Digests.holds(digest, bytes)) {
            throw new Unreadable("a document is not what its digest says: " + digest);
        }
        return bytes;
    }
}
