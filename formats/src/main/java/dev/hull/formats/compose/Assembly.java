package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last part of the way: from the merged tree to the project as it is printed.
 *
 * @param absences collects where a file of variables or labels is named that can't be had
 */
record Assembly(ComposeOptions options, Setup setup, Loader loader, List<Location> absences) {

    /**
     * A project in two shapes.
     *
     * @param canonical as it is printed
     * @param full in its long forms, with all that was written: also what is printed as nothing
     */
    record Assembled(Node.Obj canonical, Node.Obj full) {}

    Assembled project() {
        Loader.Place place = new Loader.Place(setup.folder(), setup.folder(), List.of());
        Node.Obj model =
                loader.model(setup.files(), place, setup.environment(), options.resolvesPaths(), Location.NONE);
        if (model.entries().isEmpty()) {
            loader.complaints.add(Complaint.Kind.MISSING, Location.NONE, Trail.TOP, "the Compose file is empty");
        }
        if (setup.name().isEmpty()) {
            loader.complaints.add(
                    Complaint.Kind.INVALID_VALUE,
                    Location.NONE,
                    Trail.TOP.to("name"),
                    "no project name can be made of the folder's: give one with -p");
        }
        Node.Obj normal = options.normalizes() ? new Normal(setup.name(), setup.environment()).apply(model) : model;
        return new Assembled(options.interpolates() ? printed(normal) : normal, normal);
    }

    private Node.Obj printed(Node.Obj normal) {
        Node.Obj named = Edit.put(normal, "name", Node.Text.of(setup.name(), Origin.NOWHERE));
        Node.Obj printed = new Shapes(loader.complaints, loader.undecided).project(named);
        Selection selection = new Selection(loader.complaints, printed);
        Map<String, Node.Obj> enabled = selection.enabled(setup.profiles());
        if (options.checksConsistency()) {
            Node models = Edit.child(normal, "models");
            Node.Obj whole = models == null ? printed : Edit.put(printed, "models", models);
            new Consistency(loader.complaints, whole, enabled, loader.undecided).check();
        }
        Map<String, Node.Obj> active = selection.enabled(selection.profilesFor(options.services(), setup.profiles()));
        Map<String, Node.Obj> chosen = selection.selected(options.services(), active);
        Map<String, Node.Obj> complete = withFiles(normal, chosen, enabled);
        if (options.checksConsistency()) {
            new Consistency(loader.complaints, printed, complete, loader.undecided).containerNames();
        }
        return selection.reduced(complete, options.keepsAllResources());
    }

    /** The files of every enabled service are read, also of those that are not printed. */
    private Map<String, Node.Obj> withFiles(
            Node.Obj normal, Map<String, Node.Obj> chosen, Map<String, Node.Obj> enabled) {
        ServiceFiles files = new ServiceFiles(loader.files, setup.environment(), loader.complaints, absences);
        Map<String, Node.Obj> services = Edit.objects(normal, "services");
        Map<String, Node.Obj> complete = new LinkedHashMap<>();
        Map<String, Node.Obj> all = new LinkedHashMap<>(enabled);
        all.putAll(chosen);
        all.forEach((name, service) -> {
            Trail trail = Trail.TOP.to("services").to(name);
            Node.Obj written = services.getOrDefault(name, service);
            Node.Obj joined = files.labels(files.variables(service, written, trail), written, trail);
            if (chosen.containsKey(name)) {
                complete.put(name, joined);
            }
        });
        return complete;
    }
}
