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
 * @param baseLayers how many of the lowest layers the base image brought, by the history; 0 where it does not tell
 * @param base the base image that labels name ({@code org.opencontainers.image.base.name} and {@code .digest}); may be empty
 */
record ImageConfig(
        String platform, List<String> diffIds, List<String> createdBy, int baseLayers, String base, ImageFacts facts) {
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
        for (Node.Obj step : document.objects("history")) {
            if (!Documents.isTrue(step, "empty_layer")) {
                createdBy.add(step.text("created_by"));
            }
        }
        return new ImageConfig(
                Descriptor.platform(document),
                document.object("rootfs")
                        .map(rootfs -> rootfs.texts("diff_ids"))
                        .orElse(List.of()),
                createdBy,
                baseLayers(document.objects("history")),
                config.object("Labels").map(ImageConfig::base).orElse(""),
                ImageReport.facts(config));
    }

    /**
     * A base image ends with the CMD that it starts by itself, so what follows on the last CMD that is not the image's own was built on
     * it. An image that was built from nothing has no such CMD.
     */
    private static int baseLayers(List<Node.Obj> history) {
        int own = history.size();
        while (own > 0 && Documents.isTrue(history.get(own - 1), "empty_layer")) {
            own--;
        }
        int end = own - 1;
        while (end >= 0 && !(Documents.isTrue(history.get(end), "empty_layer") && isCommand(history.get(end)))) {
            end--;
        }
        int layers = 0;
        for (Node.Obj step : history.subList(0, Math.max(0, end + 1))) {
            layers += Documents.isTrue(step, "empty_layer") ? 0 : 1;
        }
        return layers;
    }

    /** As the classic builder writes it, and as BuildKit does. */
    private static boolean isCommand(Node.Obj step) {
        String text = step.text("created_by");
        return text.startsWith("CMD ") || text.startsWith("/bin/sh -c #(nop)  CMD ");
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
