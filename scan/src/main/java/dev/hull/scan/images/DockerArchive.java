package dev.hull.scan.images;

import dev.hull.artefacts.layers.LayerRecord;
import dev.hull.formats.tree.Node;
import dev.hull.model.Gap;
import dev.hull.model.Image;
import dev.hull.scan.layers.Digests;
import dev.hull.scan.layers.LayerPart;
import dev.hull.scan.layers.Layers;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code docker save} writes: {@code manifest.json} names the configuration and the layers of each image (Docker image specification
 * v1.2, "Combined Image JSON + Filesystem Changeset Format").
 */
final class DockerArchive {
    static final String KIND = "docker-archive";
    static final String MANIFEST = "manifest.json";

    private DockerArchive() {}

    static Image read(String name, Archive archive, String tag, Layers layers) throws Unreadable {
        List<Node.Obj> images = new ArrayList<>();
        if (Documents.read(MANIFEST, archive.document(MANIFEST)) instanceof Node.Arr list) {
            images.addAll(list.objects());
        }
        Node.Obj image = chosen(images, tag);
        byte[] configBytes = archive.document(image.text("Config"));
        ImageConfig config = ImageConfig.of(image.text("Config"), configBytes);
        List<LayerPart> parts = parts(archive, image, config);
        List<LayerRecord> records = layers.read(parts);
        List<String> tags = image.texts("RepoTags");
        Assembly assembly = new Assembly(
                name,
                tags.isEmpty() ? name : tags.getFirst(),
                KIND,
                Digests.sha256(configBytes),
                "",
                config,
                tag.isEmpty() && images.size() > 1 ? others(name, images) : List.of());
        return assembly.of(parts, records);
    }

    private static Node.Obj chosen(List<Node.Obj> images, String tag) throws Unreadable {
        for (Node.Obj image : images) {
            List<String> tags = image.texts("RepoTags");
            boolean isAsked = tag.isEmpty()
                    || tags.stream()
                            .anyMatch(each ->
                                    each.equals(tag) || each.endsWith("/" + tag) || each.equals(tag + ":latest"));
            if (isAsked) {
                return image;
            }
        }
        throw new Unreadable(
                images.isEmpty()
                        ? "the archive names no image"
                        : "the archive has no image %s; it has %s".formatted(tag, String.join(", ", allTags(images))));
    }

    private static List<String> allTags(List<Node.Obj> images) {
        return images.stream()
                .flatMap(image -> image.texts("RepoTags").stream())
                .toList();
    }

    private static List<Gap> others(String name, List<Node.Obj> images) {
        return images.stream()
                .skip(1)
                .map(image -> image.texts("RepoTags"))
                .map(tags -> tags.isEmpty() ? "" : tags.getFirst())
                .map(tag -> new Gap(
                        "image",
                        tag.isEmpty() ? name : tag,
                        "the archive holds several images, and only the first was read",
                        tag.isEmpty() ? "" : "hull check docker-archive:%s:%s".formatted(name, tag)))
                .toList();
    }

    private static List<LayerPart> parts(Archive archive, Node.Obj image, ImageConfig config) throws Unreadable {
        List<LayerPart> parts = new ArrayList<>();
        // Archives of newer engines are layouts too, and keep each layer as a blob by its digest.
        for (String path : image.texts("Layers")) {
            int index = parts.size();
            parts.add(new LayerPart(
                    OciLayout.digest(path), config.diffId(index), config.createdBy(index), archive.blob(path)));
        }
        return parts;
    }
}
