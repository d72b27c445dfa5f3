package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Document;
import dev.hull.formats.yaml.Notes;
import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Problem;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one tree of the files of a project. For each document: variables are put in, {@code extends} is resolved, the places it resets are
 * dropped from what came before, {@code include}s are joined, it is merged, checked against the schema and brought into its long form.
 *
 * <p>A mistake is a {@link Complaint}; reading goes on behind it with what was understood.
 */
final class Loader {
    /**
     * How a project is read.
     *
     * @param interpolates whether variables are put in at all
     * @param keepsUnset whether a text with a variable that nobody sets stays undecided; else the variable counts as empty
     * @param home what {@code ~} stands for
     */
    record Manner(boolean interpolates, boolean keepsUnset, String home) {}

    /**
     * Where names are looked up.
     *
     * @param folder what paths are made relative to: absolute for the project itself
     * @param files the absolute folder that {@code extends} and {@code include} look in
     * @param included the absolute paths of the files that led here
     */
    record Place(String folder, String files, List<String> included) {
        Place {
            included = List.copyOf(included);
        }
    }

    private static final int MOST_FILES = 1_000;

    final ProjectFiles files;
    final Manner manner;
    final Complaints complaints;
    final Map<Location, String> undecided = new HashMap<>();
    final Budget budget;
    final List<Ambiguities.Ambiguity> ambiguities = new ArrayList<>();
    final List<Node.Entry> versions = new ArrayList<>();
    private final Map<String, Node.Obj> bases = new HashMap<>();
    private final Map<String, Resets> baseResets = new HashMap<>();

    Loader(ProjectFiles files, Manner manner, Complaints complaints) {
        this.files = files;
        this.manner = manner;
        this.complaints = complaints;
        this.budget = new Budget(files.limits().nodes(), MOST_FILES);
    }

    /** {@return the merged, checked tree of several files, in order} */
    Node.Obj model(List<String> paths, Place place, Environment environment, boolean resolvesPaths, Location by) {
        Node.Obj project = Edit.object(List.of(), Origin.NOWHERE);
        for (int i = 0; i < paths.size(); i++) {
            Layer layer = place.included().isEmpty() ? i == 0 ? Layer.FILE : Layer.OVERRIDE : Layer.BASE;
            Optional<Source> source = open(paths.get(i), by);
            if (source.isPresent()) {
                project = file(source.get(), paths.get(i), project, place, environment, layer);
            }
        }
        Node.Obj complete = Defaults.apply(project);
        new ResourceCheck(complaints).check(complete);
        Node.Obj placed = resolvesPaths ? new ProjectPaths(place.folder(), manner.home()).apply(complete) : complete;
        return Edit.within(
                placed,
                "services",
                services -> Edit.each(
                        services, (_, value) -> value instanceof Node.Obj obj ? shellValues(obj, environment) : value));
    }

    private Optional<Source> open(String path, Location by) {
        Optional<Source> source = files.open(path, by);
        if (source.isEmpty()) {
            complaints.add(Complaint.Kind.ABSENT, by, Trail.TOP, "there is no file " + path);
        }
        return source;
    }

    /** Variables that a list of {@code environment} only names are set here, before another folder's variables are forgotten. */
    private static Node.Obj shellValues(Node.Obj service, Environment environment) {
        if (!(Edit.child(service, "environment") instanceof Node.Arr arr)) {
            return service;
        }
        List<Node> items = new ArrayList<>();
        for (Node item : arr.items()) {
            String value = item instanceof Node.Text text ? environment.get(text.value()) : null;
            items.add(value == null ? item : Node.Text.of(GoText.of(item) + "=" + value, item.origin()));
        }
        return Edit.put(service, "environment", new Node.Arr(items, arr.origin()));
    }

    private Node.Obj file(
            Source source, String path, Node.Obj before, Place place, Environment environment, Layer layer) {
        Node.Obj project = before;
        for (Document document : documents(source)) {
            Resets.Taken taken = Resets.take(document.root(), document.notes());
            if (!(taken.root() instanceof Node.Obj root)) {
                complaints.add(
                        Complaint.Kind.INVALID_VALUE,
                        document.at(),
                        Trail.TOP,
                        "a document must be a mapping, not a " + document.root().kind());
                continue;
            }
            if (manner.keepsUnset()) {
                ambiguities.addAll(Ambiguities.of(root));
            }
            Node.Obj own = layered(interpolated(root, environment), layer);
            Extends extend = new Extends(this, place, environment, path, taken.resets());
            Node.Obj extended = extend.apply(own);
            Node.Obj reset = taken.resets().apply(project);
            Node.Obj joined = new Include(this, place, environment, path).apply(extended);
            project = merged(reset, joined);
        }
        return project;
    }

    private List<Document> documents(Source source) {
        var stream = files.documents(source);
        for (Problem problem : stream.problems()) {
            complaints.add(Complaint.Kind.SYNTAX, problem.at(), Trail.TOP, problem.reason());
        }
        stream.documents().forEach(document -> keys(document.notes()));
        return stream.documents();
    }

    private void keys(Notes notes) {
        for (Notes.Duplicate duplicate : notes.duplicates()) {
            if (!duplicate.merged()) {
                complaints.add(
                        Complaint.Kind.DUPLICATE,
                        duplicate.again(),
                        Trail.TOP.to(duplicate.key()),
                        "it is set twice in one mapping");
            }
        }
        for (Notes.OddKey key : notes.oddKeys()) {
            complaints.add(
                    Complaint.Kind.SYNTAX,
                    key.at(),
                    Trail.TOP,
                    "a key must be a string, not a " + key.kind() + ": put it in quotes");
        }
        notes.merges().values().stream()
                .filter(merges -> merges.size() > 1)
                .forEach(merges -> complaints.add(
                        Complaint.Kind.SYNTAX,
                        merges.get(1).keyAt(),
                        Trail.TOP,
                        "`<<` stands twice in one mapping: list the anchors in one"));
    }

    private Node.Obj interpolated(Node.Obj root, Environment environment) {
        if (!manner.interpolates()) {
            return root;
        }
        Interpolation interpolation = new Interpolation(environment, manner.keepsUnset(), undecided, complaints);
        return (Node.Obj) interpolation.apply(root, Rules.root(), Trail.TOP);
    }

    private static Node.Obj layered(Node.Obj root, Layer layer) {
        return layer == Layer.FILE ? root : (Node.Obj) Edit.origins(root, origin -> origin.in(layer));
    }

    private Node.Obj merged(Node.Obj before, Node.Obj document) {
        Node.Obj merged = new Merge(complaints).objects(before, document, Rules.root(), Trail.TOP);
        Node.Obj single = new Unicity(complaints).apply(merged);
        new SchemaCheck(complaints, undecided).check(single, Rules.root(), Trail.TOP);
        single.entry("version").ifPresent(versions::add);
        return canonical(Edit.without(single, "version"));
    }

    private Node.Obj canonical(Node.Obj root) {
        Node.Obj forms = new Forms(complaints, undecided, !manner.interpolates(), budget).apply(root);
        Node.Obj tidy = Edit.within(
                forms,
                "services",
                services -> Edit.each(
                        services, (_, value) -> value instanceof Node.Obj obj ? withoutEmptyDns(obj) : value));
        return new Unicity(complaints).apply(tidy);
    }

    private static Node.Obj withoutEmptyDns(Node.Obj service) {
        if (!(Edit.child(service, "dns") instanceof Node.Arr arr)) {
            return service;
        }
        List<Node> items = arr.items().stream()
                .filter(item -> !(item instanceof Node.Null)
                        && !(item instanceof Node.Text text && text.value().isEmpty()))
                .toList();
        return Edit.put(service, "dns", new Node.Arr(items, arr.origin()));
    }

    /**
     * {@return a file that {@code extends} names, in its long form, with its paths made relative to the project; empty where it can't be
     * had} Its own {@code extends} are left for the caller.
     */
    Optional<Node.Obj> base(String path, Place place, Environment environment, Location by) {
        Node.Obj known = bases.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Source> source = open(path, by);
        return source.map(file -> {
            Node.Obj project = Edit.object(List.of(), Origin.NOWHERE);
            for (Document document : documents(file)) {
                Resets.Taken taken = Resets.take(document.root(), document.notes());
                baseResets.put(path, taken.resets());
                if (taken.root() instanceof Node.Obj root) {
                    Node.Obj own = layered(interpolated(root, environment), Layer.BASE);
                    Node.Obj over =
                            new Merge(complaints).objects(taken.resets().apply(project), own, Rules.root(), Trail.TOP);
                    project = canonical(new Unicity(complaints).apply(over));
                } else {
                    complaints.add(
                            Complaint.Kind.INVALID_VALUE, document.at(), Trail.TOP, "a document must be a mapping");
                }
            }
            String folder = UnixPath.relative(place.files(), UnixPath.folder(path));
            Node.Obj placed = new ProjectPaths(folder, manner.home()).apply(project);
            bases.put(path, placed);
            return placed;
        });
    }

    Resets resetsOf(String path) {
        return baseResets.getOrDefault(path, Resets.NONE);
    }

    /** {@return the absolute path of a file that a document names} */
    static String absolute(String path, Place place) {
        return UnixPath.isAbsolute(path) ? UnixPath.clean(path) : UnixPath.join(place.files(), path);
    }

    /** {@return whether a file is named that only the network has, which is never read here} */
    static boolean isRemote(String path) {
        return path.startsWith("https://")
                || path.startsWith("http://")
                || path.startsWith("git@")
                || path.startsWith("git://")
                || path.startsWith("ssh://")
                || path.startsWith("oci://")
                || path.startsWith("github.com/");
    }
}
