package dev.hull.formats.kubernetes;

import dev.hull.formats.places.Table;
import dev.hull.formats.splices.Spot;
import dev.hull.formats.splices.Step;
import dev.hull.formats.splices.TreePatch;
import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Dialect;
import dev.hull.formats.yaml.Document;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where each workload of a stream, and each of its containers, is written: what a change of them edits. */
public final class KubernetesSpots {
    private final Limits limits;
    private final List<Spot> spots = new ArrayList<>();

    private KubernetesSpots(Limits limits) {
        this.limits = limits;
    }

    /** {@return the spots of {@code source}, which {@link Kubernetes} read} For one writing. */
    public static List<Spot> of(Source source, Limits limits) {
        KubernetesSpots all = new KubernetesSpots(limits);
        Splitter.split(source).pieces().forEach(piece -> all.manifest(Manifests.read(source, piece, limits)));
        return List.copyOf(all.spots);
    }

    private void manifest(Manifest manifest) {
        TreePatch patch = manifest.json()
                ? TreePatch.json(manifest.root(), manifest.at(), limits)
                : TreePatch.yaml(
                        new Document(manifest.root(), manifest.at(), manifest.notes()), Dialect.KUBERNETES, limits);
        for (KubeObject object : KubeObject.of(manifest)) {
            List<String> keys = object.podPath();
            Optional<Node.Obj> spec = keys.isEmpty() ? Optional.empty() : object.at(keys);
            if (object.isNamed() && spec.isPresent()) {
                pod(object, Step.join(object.steps(), Step.keys(keys.toArray(String[]::new))), spec.get(), patch);
            }
        }
    }

    private void pod(KubeObject object, List<Step> path, Node.Obj spec, TreePatch patch) {
        List<SubjectRef> readers = new ArrayList<>();
        List<List<Step>> paths = new ArrayList<>();
        for (String list : PodLift.LISTS) {
            List<Node> items = Nodes.list(spec, list);
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Node.Obj container) {
                    List<Step> below = Step.join(path, List.of(Step.key(list), Step.item(i)));
                    readers.add(PodLift.containerRef(object, container, Step.dotted(below)));
                    paths.add(below);
                }
            }
        }
        Spot.Layer spot = new Spot.Layer(patch, path);
        spots.add(spot(object.ref(), spot, KubernetesPlaces.POD, List.of()));
        List<Spot.Around> pod = List.of(new Spot.Around(spot, KubernetesPlaces.POD, readers));
        for (int i = 0; i < readers.size(); i++) {
            spots.add(spot(readers.get(i), new Spot.Layer(patch, paths.get(i)), KubernetesPlaces.CONTAINER, pod));
        }
    }

    private static Spot spot(SubjectRef subject, Spot.Layer layer, Table table, List<Spot.Around> around) {
        return new Spot(subject, List.of(layer), table, List.of(), Templates::text, around, List.of(), List.of());
    }
}
