package dev.hull.formats.splices;

import dev.hull.formats.places.Place;
import dev.hull.formats.tree.Node;
import java.util.List;
import java.util.Optional;

/** One place of one field in one document. */
record Target(TreePatch patch, List<Step> path, Place place) {
    static Target of(Spot.Layer layer, Place place) {
        List<Step> below = Step.keys(place.path().toArray(String[]::new));
        return new Target(layer.patch(), Step.join(layer.path(), below), place);
    }

    /** {@return what stands there} */
    Optional<Node> now() {
        return Trees.find(patch.document().root(), path);
    }

    boolean isWritten() {
        return now().filter(node -> !(node instanceof Node.Null)).isPresent();
    }

    /** {@return whether the mapping is written that this is a key of} */
    boolean hasNeighbours() {
        return Trees.find(patch.document().root(), path.subList(0, path.size() - 1))
                .filter(Node.Obj.class::isInstance)
                .isPresent();
    }

    boolean isTagged() {
        return now().flatMap(node -> patch.document().notes().tag(node)).isPresent();
    }

    List<Node> items() {
        return now().filter(Node.Arr.class::isInstance)
                .map(list -> ((Node.Arr) list).items())
                .orElse(List.of());
    }

    boolean isMapping() {
        return now().filter(Node.Obj.class::isInstance).isPresent();
    }

    /** {@return whether it is a mapping that has this key} */
    boolean hasKey(String key) {
        return now().filter(node -> node instanceof Node.Obj object && object.has(key))
                .isPresent();
    }

    List<Step> item(int index) {
        return Step.join(path, List.of(Step.item(index)));
    }

    List<Step> key(String key) {
        return Step.join(path, List.of(Step.key(key)));
    }
}
