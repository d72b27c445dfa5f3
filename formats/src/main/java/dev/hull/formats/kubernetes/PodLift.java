package dev.hull.formats.kubernetes;

import dev.hull.formats.places.Place;
import dev.hull.formats.platform.Defaults;
import dev.hull.formats.tree.Node;
import dev.hull.model.Container;
import dev.hull.model.Engine;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.KeyValue;
import dev.hull.model.Layer;
import dev.hull.model.Origin;
import dev.hull.model.Paths;
import dev.hull.model.Platform;
import dev.hull.model.Role;
import dev.hull.model.Scope;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.SubjectRef;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one object says of the pod that it carries: the pod's own settings, then each container's, which overrule them. */
final class PodLift {
    /** Where a pod lists its containers, in the order in which they start. */
    static final List<String> LISTS = List.of("initContainers", "containers", "ephemeralContainers");

    private final KubeObject object;
    private final Engine engine;
    private final Node.Obj spec;
    private final String path;
    private final List<Item<KeyValue>> labels;
    private final List<Item<KeyValue>> annotations;

    /** A container; {@code path} of it in its document. */
    record Part(Node.Obj node, Role role, String path) {}

    private PodLift(KubeObject object, List<String> podPath, Node.Obj spec, Engine engine) {
        this.object = object;
        this.engine = engine;
        this.spec = spec;
        this.path = object.path() + String.join(".", podPath);
        List<String> metadata = new ArrayList<>(podPath.subList(0, podPath.size() - 1));
        metadata.add("metadata");
        Node.Obj meta = object.at(metadata).orElse(Node.Obj.of(List.of(), spec.origin()));
        this.labels = Nodes.pairs(meta, "labels");
        this.annotations = Nodes.pairs(meta, "annotations");
    }

    /** {@return the workload, or empty where the object carries no pod} */
    static Optional<Workload> of(KubeObject object, Engine engine) {
        List<String> podPath = object.podPath();
        return podPath.isEmpty()
                ? Optional.empty()
                : object.at(podPath).map(spec -> new PodLift(object, podPath, spec, engine).workload());
    }

    private Workload workload() {
        List<Part> parts = parts(path, spec);
        Settings pod = pod();
        List<String> below = KubernetesPlaces.below(path);
        Mounts mounts = new Mounts(spec, claims());
        List<Container> containers = new ArrayList<>();
        boolean first = true;
        for (Part part : parts) {
            boolean main = part.role() == Role.MAIN;
            containers.add(container(part, pod, mounts, main && first, below));
            first &= !main;
        }
        Settings.Builder own = pod.toBuilder();
        Defaults.of(engine).complete(own, Scope.WORKLOAD);
        return new Workload(
                object.ref(),
                containers,
                own.build(),
                new Platform.Kubernetes(AsWritten.of(path, spec, annotations, parts)),
                engine,
                object.root().at(),
                KubernetesPlaces.POD.paths(path));
    }

    /** {@return the containers of a pod: init ones first, as they start} */
    static List<Part> parts(String path, Node.Obj spec) {
        List<Part> parts = new ArrayList<>();
        for (String list : LISTS) {
            List<Node> items = Nodes.list(spec, list);
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Node.Obj container) {
                    parts.add(new Part(container, AsWritten.role(list, container), path + "." + list + "[" + i + "]"));
                }
            }
            // Refused, and yet clear: the dash of the only item was forgotten.
            Nodes.object(spec, list)
                    .filter(c -> c.has("image") || c.has("name"))
                    .ifPresent(c -> parts.add(new Part(c, AsWritten.role(list, c), path + "." + list)));
        }
        return parts;
    }

    private Settings pod() {
        Settings.Builder settings = Settings.NONE.toBuilder();
        KubernetesPlaces.POD.read(ofItsVersion(), Layer.POD, Templates::text, settings);
        if (!settings.has(Fields.SERVICE_ACCOUNT)) {
            Nodes.find(spec, "serviceAccount")
                    .ifPresent(n -> settings.set(
                            Fields.SERVICE_ACCOUNT,
                            Setting.decided(Nodes.text(n), n.origin().in(Layer.POD))));
        }
        Nodes.find(spec, "securityContext", "fsGroup").ifPresent(n -> group(n, settings));
        metadata(Fields.LABELS, labels, settings);
        metadata(Fields.ANNOTATIONS, annotations, settings);
        return settings.build();
    }

    /** Resources of a pod as a whole count from 1.34 on, where the gate PodLevelResources is open. */
    private Node.Obj ofItsVersion() {
        if (!spec.has("resources") || Obsolete.minor(engine) >= 34) {
            return spec;
        }
        List<Node.Entry> entries = spec.entries().stream()
                .filter(e -> !e.key().equals("resources"))
                .toList();
        return Node.Obj.of(entries, spec.origin());
    }

    /** The group of the volumes is a supplementary group of every process. */
    private static void group(Node fsGroup, Settings.Builder settings) {
        Items<String> written = settings.build().items(Fields.SUPPLEMENTARY_GROUPS);
        List<Item<String>> groups = new ArrayList<>(written.known());
        Origin by = fsGroup.origin().in(Layer.POD);
        groups.add(new Item<>(Nodes.text(fsGroup), by));
        settings.set(Fields.SUPPLEMENTARY_GROUPS, Setting.decided(new Items<>(groups, written.unread()), by));
    }

    private void metadata(Field.Many<KeyValue> field, List<Item<KeyValue>> pairs, Settings.Builder settings) {
        if (!pairs.isEmpty()) {
            settings.set(
                    field,
                    Setting.decided(
                            Items.of(pairs),
                            Origin.of(Layer.FILE, pairs.getFirst().at())));
        }
    }

    private Container container(Part part, Settings pod, Mounts mounts, boolean first, List<String> below) {
        Settings.Builder settings = Settings.NONE.toBuilder();
        Node.Obj node = part.node();
        KubernetesPlaces.CONTAINER.read(node, Layer.CONTAINER, Templates::text, settings);
        Environment.from(node, settings);
        mounts.set(node, first, settings);
        Handlers.set(node, settings);
        inherit(pod, settings);
        String name = Nodes.text(node, "name");
        new Obsolete(engine, annotations, spec).set(name, settings);
        Defaults.of(engine).complete(settings, Scope.CONTAINER);
        SubjectRef ref = containerRef(object, node, part.path());
        return new Container(ref, part.role(), settings.build(), node.at(), new Paths(part.path(), below), engine);
    }

    /** {@return the name of a container; where it has none, {@code path} of it in its document stands in} */
    static SubjectRef containerRef(KubeObject object, Node.Obj container, String path) {
        String name = Nodes.text(container, "name");
        return object.ref().withContainer(name.isEmpty() ? path : name);
    }

    /** What the pod says holds unless the container says it too. */
    private static void inherit(Settings pod, Settings.Builder settings) {
        for (Place place : KubernetesPlaces.POD.places()) {
            if (place.field().scope() == Scope.CONTAINER && pod.has(place.field())) {
                inherit(place.field(), pod, settings);
            }
        }
    }

    private static <T> void inherit(Field<T> field, Settings pod, Settings.Builder settings) {
        if (!settings.has(field)) {
            settings.set(field, pod.get(field));
        } else if (settings.build().get(field) instanceof Setting.Decided<T> own
                && pod.get(field) instanceof Setting.Decided<T> overruled) {
            settings.set(field, new Setting.Decided<>(own.value(), own.by(), List.of(overruled.by())));
        }
    }

    private Set<String> claims() {
        Set<String> claims = new HashSet<>();
        for (Node template : Nodes.list(object.root(), "spec", "volumeClaimTemplates")) {
            claims.add(Nodes.text(template, "metadata", "name"));
        }
        return claims;
    }
}
