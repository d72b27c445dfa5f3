package dev.hull.formats.kubernetes;

import dev.hull.formats.splices.Step;
import dev.hull.formats.tree.Node;
import dev.hull.model.SubjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One object of a stream, or of a list in it.
 *
 * @param path of it in its document, with a dot behind it: {@code items[2].}, or empty
 */
record KubeObject(Manifest manifest, Decoded decoded, Node.Obj root, String path) {
    /** Where pods stand in kinds that the decoder does not know: custom resources, and APIs that are gone. */
    private static final List<List<String>> SHAPES = List.of(
            List.of("spec", "template", "spec"),
            List.of("spec", "jobTemplate", "spec", "template", "spec"),
            List.of("spec", "podTemplate", "spec"),
            List.of("template", "spec"));

    /** {@return the objects of a text: the items of lists instead of the lists} */
    static List<KubeObject> of(Manifest manifest) {
        List<KubeObject> objects = new ArrayList<>();
        add(manifest, manifest.root(), "", "", "", objects);
        return objects;
    }

    /** {@code version} and {@code kind} are those of items whose list says them for all. */
    private static void add(
            Manifest manifest, Node node, String path, String version, String kind, List<KubeObject> objects) {
        if (!(node instanceof Node.Obj root)) {
            return;
        }
        Decoded decoded = root.has("kind") || kind.isEmpty()
                ? Decoded.of(root, manifest.json())
                : Decoded.as(root, version, kind, manifest.json());
        boolean list = decoded.kind().endsWith("List") && root.get("items").orElse(root) instanceof Node.Arr;
        if (!list) {
            objects.add(new KubeObject(manifest, decoded, root, path));
            return;
        }
        String single = decoded.kind().substring(0, decoded.kind().length() - 4);
        List<Node> items = Nodes.list(root, "items");
        for (int i = 0; i < items.size(); i++) {
            add(manifest, items.get(i), path + "items[" + i + "].", decoded.apiVersion(), single, objects);
        }
    }

    /** {@return the steps to it in its document} */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (String part : path.split("\\.")) {
            int index = part.indexOf('[');
            if (index > 0) {
                steps.add(Step.key(part.substring(0, index)));
                steps.add(Step.item(Integer.parseInt(part.substring(index + 1, part.length() - 1))));
            }
        }
        return steps;
    }

    String kind() {
        return decoded.kind();
    }

    String name() {
        String name = Nodes.text(root, "metadata", "name");
        return name.isEmpty() ? Nodes.text(root, "metadata", "generateName") : name;
    }

    String namespace() {
        return Nodes.text(root, "metadata", "namespace");
    }

    SubjectRef ref() {
        return SubjectRef.of(kind(), namespace(), name());
    }

    /** {@return whether it was read from a cluster, which alone gives these} */
    boolean isLive() {
        return !Nodes.text(root, "metadata", "uid").isEmpty()
                || !Nodes.text(root, "metadata", "resourceVersion").isEmpty();
    }

    /** {@return whether it says what it is: without a kind and a version it is another format's} */
    boolean isNamed() {
        return !decoded.kind().isEmpty() && !decoded.apiVersion().isEmpty();
    }

    /** {@return the keys down to the spec of the pod that it carries; empty where it carries none} */
    List<String> podPath() {
        if (decoded.registered().isRegistered()) {
            return decoded.registered().hasPod()
                            && isObject(decoded.registered().podSpec())
                    ? decoded.registered().podSpec()
                    : List.of();
        }
        if (kind().equalsIgnoreCase("Pod")) {
            return hasContainers(List.of("spec")) ? List.of("spec") : List.of();
        }
        for (List<String> shape : SHAPES) {
            if (hasContainers(shape)) {
                return shape;
            }
        }
        return List.of();
    }

    private boolean isObject(List<String> path) {
        return at(path).isPresent();
    }

    private boolean hasContainers(List<String> path) {
        Optional<Node.Obj> spec = at(path);
        return spec.isPresent()
                && (!Nodes.list(spec.get(), "containers").isEmpty()
                        || !Nodes.list(spec.get(), "initContainers").isEmpty());
    }

    Optional<Node.Obj> at(List<String> path) {
        return Nodes.object(root, path.toArray(String[]::new));
    }
}
