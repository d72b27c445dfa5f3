package dev.hull.scan.images.registry;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something in a registry that is no image, as an advisory database.
 *
 * @param digest of its manifest
 * @param type its media type
 */
public record Artefact(
        Reference reference,
        String digest,
        String type,
        SortedMap<String, String> annotations,
        List<Descriptor> contents,
        Repository repository) {
    public Artefact {
        annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
        contents = List.copyOf(contents);
    }

    static Artefact of(Reference reference, String digest, Source manifest, Repository repository)
            throws RegistryException {
        Reading<Node> json = Json.read(manifest, Layer.IMAGE, Limits.DEFAULT);
        if (json.values().isEmpty() || !(json.values().getFirst() instanceof Node.Obj root)) {
            throw new RegistryException(reference + ": its manifest is no JSON object: is this a registry?");
        }
        if (root.has("manifests")) {
            throw new RegistryException(reference + ": a list of images, not one artefact");
        }
        List<Descriptor> contents = contents(root);
        if (!contents.stream().allMatch(Descriptor::isValid)) {
            throw new RegistryException(reference + ": its manifest names a content without a digest or a size");
        }
        String type = root.text("artifactType");
        String config =
                root.object("config").map(object -> object.text("mediaType")).orElse("");
        return new Artefact(reference, digest, type.isEmpty() ? config : type, annotations(root), contents, repository);
    }

    private static List<Descriptor> contents(Node.Obj root) {
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

    /** {@return one of its contents} To be closed. */
    public ProvenStream open(Descriptor content) throws IOException {
        return repository.blob(content);
    }
}
