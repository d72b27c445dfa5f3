package dev.hull.formats.kubernetes;

import dev.hull.formats.places.Table;
import dev.hull.formats.splices.Editable;
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
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where each workload of some streams, and each of its containers, is written: what a change of them edits. */
public final class KubernetesSpots implements Editable {
    private final Limits limits;
    private final List<Manifest> manifests;
    private final Map<SubjectRef, Set<Manifest>> holders = new HashMap<>();

    private KubernetesSpots(List<Manifest> manifests, Limits limits) {
        this.limits = limits;
        this.manifests = manifests;
        for (Manifest manifest : manifests) {
            spots(manifest)
                    .forEach(spot -> holders.computeIfAbsent(
                                    spot.subject(), _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
                            .add(manifest));
        }
    }

    /** {@return the documents of {@code source}, which {@link Kubernetes} read} */
    public static KubernetesSpots read(Source source, Limits limits) {
        return new KubernetesSpots(
                Splitter.split(source).pieces().stream()
                        .map(piece -> Manifests.read(source, piece, limits))
                        .toList(),
                limits);
    }

    @Override
    public List<Spot> all() {
        return manifests.stream().flatMap(manifest -> spots(manifest).stream()).toList();
    }

    @Override
    public List<Spot> of(Collection<SubjectRef> subjects) {
        Set<Manifest> asked = Collections.newSetFromMap(new IdentityHashMap<>());
        subjects.forEach(subject -> asked.addAll(holders.getOrDefault(subject, Set.of())));
        return manifests.stream()
                .filter(asked::contains)
                .flatMap(manifest -> spots(manifest).stream())
                .toList();
    }

    private List<Spot> spots(Manifest manifest) {
        List<Spot> spots = new ArrayList<>();
        TreePatch patch = manifest.json()
                ? TreePatch.json(manifest.root(), manifest.at(), limits)
                : TreePatch.yaml(
                        new Document(manifest.root(), manifest.at(), manifest.notes()), Dialect.KUBERNETES, limits);
        for (KubeObject object : KubeObject.of(manifest)) {
            List<String> keys = object.podPath();
            Optional<Node.Obj> spec = keys.isEmpty() ? Optional.empty() : object.at(keys);
            if (object.isNamed() && spec.isPresent()) {
                pod(
                        object,
                        Step.join(object.steps(), Step.keys(keys.toArray(String[]::new))),
                        spec.get(),
                        patch,
                        spots);
            }
        }
        return spots;
    }

    private static void pod(KubeObject object, List<Step> path, Node.Obj spec, TreePatch patch, List<Spot> spots) {
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
