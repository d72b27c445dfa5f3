package dev.hull.scan.images;

import dev.hull.formats.inspect.ImageReport;
import dev.hull.formats.tree.Node;
import dev.hull.model.ImageFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * The configuration of an image (OCI image specification, config.md).
 *
 * @param platform as {@code linux/amd64}; may be empty
 * @param createdBy the build steps that made a layer, in the order of the layers
 * @param base the base image that labels name ({@code org.opencontainers.image.base.name} and {@code .digest}); may be empty
 */
record ImageConfig(String platform, List<String> diffIds, List<String> createdBy, String base, ImageFacts facts) {
    static final ImageConfig NONE = of(Node.Obj.of(List.of(), dev.hull.model.Origin.NOWHERE));

    ImageConfig {
        diffIds = List.copyOf(diffIds);
        createdBy = List.copyOf(createdBy);
    }

    static ImageConfig of(String name, byte[] bytes) throws Unreadable {
        return of(Documents.object(name, bytes));
    }

    private static ImageConfig of(Node.Obj document) {
        Node.Obj config = document.object("config").orElse(Node.Obj.of(List.of(), document.origin()));
        List<String> createdBy = new ArrayList<>();
        for (Node.Obj step : Documents.objects(document, "history")) {
            if (!Documents.isTrue(step, "empty_layer")) {
                createdBy.add(step.text("created_by"));
            }
        }
        return new ImageConfig(
                Descriptor.platform(document),
                document.object("rootfs")
                        .map(rootfs -> Documents.texts(rootfs, "diff_ids"))
                        .orElse(List.of()),
                createdBy,
                config.object("Labels").map(ImageConfig::base).orElse(""),
                ImageReport.facts(config));
    }

    private static String base(Node.Obj labels) {
        return base(
                labels.text("org.opencontainers.image.base.name"), labels.text("org.opencontainers.image.base.digest"));
    }

    /** {@return both as one reference} */
    static String base(String name, String digest) {
        return digest.isEmpty() || name.contains("@") ? name : name.isEmpty() ? digest : name + "@" + digest;
    }

    String diffId(int layer) {
        return layer < diffIds.size() ? diffIds.get(layer) : "";
    }

    String createdBy(int layer) {
        return layer < createdBy.size() ? createdBy.get(layer) : "";
    }
}
