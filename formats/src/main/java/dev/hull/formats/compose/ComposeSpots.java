package dev.hull.formats.compose;

import dev.hull.formats.splices.Editable;
import dev.hull.formats.splices.Spot;
import dev.hull.formats.splices.Step;
import dev.hull.formats.splices.TreePatch;
import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Dialect;
import dev.hull.formats.yaml.Document;
import dev.hull.formats.yaml.Yaml;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where each service of a project is written: what a change of it edits. */
public final class ComposeSpots implements Editable {
    private final String project;
    private final List<Document> documents;
    private final Limits limits;

    private ComposeSpots(String project, List<Document> documents, Limits limits) {
        this.project = project;
        this.documents = documents;
        this.limits = limits;
    }

    /**
     * {@return the documents of one project}
     *
     * @param sources its files, each overruling those before it; not those that are only extended
     * @param project its name, as {@link ComposeFile} read it
     */
    public static ComposeSpots read(List<Source> sources, String project, Limits limits) {
        List<Document> documents = new ArrayList<>();
        sources.forEach(source ->
                documents.addAll(Yaml.read(source, Dialect.COMPOSE, limits).documents()));
        return new ComposeSpots(project, documents, limits);
    }

    @Override
    public List<Spot> all() {
        return new Layers().spots();
    }

    /** Services of a project are read together, so all of it is one document. */
    @Override
    public List<Spot> of(Collection<SubjectRef> subjects) {
        boolean asked = subjects.stream()
                .anyMatch(subject -> subject.kind().equals(ProjectLift.KIND)
                        && subject.namespace().equals(project));
        return asked ? all() : List.of();
    }

    /** The objects of each service, for one writing. */
    private final class Layers {
        private final Map<String, List<Spot.Layer>> layers = new LinkedHashMap<>();
        /** Of each service that extends another, the other. */
        private final Map<String, String> bases = new LinkedHashMap<>();

        Layers() {
            documents.forEach(document -> document(document, TreePatch.yaml(document, Dialect.COMPOSE, limits)));
        }

        private void document(Document document, TreePatch patch) {
            for (Node.Entry service : Edit.entries(document.root(), "services")) {
                if (service.value() instanceof Node.Obj object) {
                    layers.computeIfAbsent(service.key(), _ -> new ArrayList<>())
                            .add(new Spot.Layer(patch, Step.keys("services", service.key())));
                    base(object)
                            .filter(base -> !base.equals(service.key()))
                            .ifPresent(base -> bases.put(service.key(), base));
                }
            }
        }

        private List<Spot> spots() {
            List<Spot> spots = new ArrayList<>();
            layers.forEach((service, objects) -> spots.add(new Spot(
                    ref(service),
                    objects,
                    ComposePlaces.TABLE,
                    List.of(ComposePlaces.DEPLOY),
                    ComposeSpots::variable,
                    List.of(),
                    inherited(service),
                    heirs(service))));
            return spots;
        }

        private List<Spot.Layer> inherited(String service) {
            List<Spot.Layer> inherited = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            String base = bases.get(service);
            // Services that extend one another in a ring are refused by Compose, and read here all the same.
            while (base != null && seen.add(base)) {
                inherited.addAll(layers.getOrDefault(base, List.of()));
                base = bases.get(base);
            }
            return inherited;
        }

        private List<SubjectRef> heirs(String service) {
            List<SubjectRef> heirs = new ArrayList<>();
            bases.forEach((heir, base) -> {
                if (base.equals(service)) {
                    heirs.add(ref(heir));
                }
            });
            return heirs;
        }
    }

    /** The service of the same project that another extends. With {@code file} it may be one of the project too: the name tells. */
    private static Optional<String> base(Node.Obj service) {
        return service.get("extends")
                .map(node -> node instanceof Node.Text text ? text.value() : Edit.text(node, "service"))
                .filter(name -> !name.isEmpty());
    }

    /** A text with a variable, even one with a default: whoever wrote it wants it to be set elsewhere. */
    private static Optional<String> variable(Node node) {
        boolean open = node instanceof Node.Text text
                && text.value().indexOf('$') >= 0
                && !Variables.substitute(text.value(), _ -> null)
                        .text()
                        .equals(text.value().replace("$$", "$"));
        return open ? Optional.of(GoText.of(node)) : Optional.empty();
    }

    private SubjectRef ref(String service) {
        return SubjectRef.of(ProjectLift.KIND, project, service);
    }
}
