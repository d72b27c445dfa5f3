package dev.hull.scan.images.registry;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands behind a tag: an image, or a list of images for several platforms (OCI image specification; Docker's schema 2). */
sealed interface Manifest {
    String OCI_IMAGE = "application/vnd.oci.image.manifest.v1+json";
    String OCI_INDEX = "application/vnd.oci.image.index.v1+json";
    String DOCKER_IMAGE = "application/vnd.docker.distribution.manifest.v2+json";
    String DOCKER_LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
    String ACCEPTED = String.join(", ", OCI_INDEX, OCI_IMAGE, DOCKER_LIST, DOCKER_IMAGE);

    /**
     * One image, or an artefact of another kind.
     *
     * @param artifactType what it is where it is no image; may be empty
     * @param layers the lowest first
     */
    record Single(
            Descriptor config, List<Descriptor> layers, String artifactType, SortedMap<String, String> annotations)
            implements Manifest {}

    /** Several. */
    record Several(List<Entry> entries) implements Manifest {}

    /** One of several. */
    record Entry(Platform platform, Descriptor descriptor) {}

    /**
     * {@return what {@code text} says}
     *
     * @throws RegistryException if it is no manifest that can be read
     */
    static Manifest parse(Source text) throws RegistryException {
        String shown = text.name();
        Reading<Node> json = Json.read(text, Layer.IMAGE, Limits.DEFAULT);
        if (json.values().isEmpty() || !(json.values().getFirst() instanceof Node.Obj root)) {
            throw new RegistryException(shown + ": its manifest is no JSON object: is this a registry?");
        }
        if (root.has("manifests")) {
            return new Several(entries(root));
        }
        if (root.has("fsLayers")) {
            throw new RegistryException(
                    shown
                            + ": a manifest of Docker's schema 1, which proves nothing; push the image anew with a tool of today");
        }
        Descriptor config = root.object("config").map(Descriptor::of).orElse(new Descriptor("", "", -1));
        List<Descriptor> layers = descriptors(root);
        if (!config.isValid() || !layers.stream().allMatch(Descriptor::isValid)) {
            throw new RegistryException(shown + ": its manifest names a content without a digest or a size");
        }
        return new Single(config, layers, root.text("artifactType"), annotations(root));
    }

    private static List<Descriptor> descriptors(Node.Obj root) {
        List<Descriptor> found = new ArrayList<>();
        if (root.get("layers").orElse(root) instanceof Node.Arr layers) {
            for (Node layer : layers.items()) {
                found.add(layer instanceof Node.Obj obj ? Descriptor.of(obj) : new Descriptor("", "", -1));
            }
        }
        return found;
    }

    private static SortedMap<String, String> annotations(Node.Obj root) {
        SortedMap<String, String> found = new TreeMap<>();
        root.object("annotations").map(Node.Obj::byKey).orElse(Map.of()).forEach((key, entry) -> {
            if (entry.value() instanceof Node.Text text) {
                found.put(key, text.value());
            }
        });
        return found;
    }

    private static List<Entry> entries(Node.Obj root) {
        List<Entry> entries = new ArrayList<>();
        if (root.get("manifests").orElse(root) instanceof Node.Arr list) {
            for (Node item : list.items()) {
                if (item instanceof Node.Obj obj && Descriptor.of(obj).isValid()) {
                    Node.Obj platform = obj.object("platform").orElse(obj);
                    entries.add(new Entry(
                            new Platform(platform.text("os"), platform.text("architecture"), platform.text("variant")),
                            Descriptor.of(obj)));
                }
            }
        }
        return entries;
    }
}
