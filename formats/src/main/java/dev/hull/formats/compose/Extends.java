package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lays each service over the one that it extends, of the same file or another.
 *
 * @param path the file whose services these are
 * @param resets what the document drops from the bases of its own services
 */
record Extends(Loader loader, Loader.Place place, Environment environment, String path, Resets resets) {
    private static final int DEEPEST = 100;
    private static final Trail SERVICES = Trail.TOP.to("services");

    /** A service of a file: the same one again on the way down is a circle. */
    private record Step(String file, String service) {}

    /** The services of one file while they are resolved; each is resolved once. */
    private record Scope(String file, Map<String, Node> services, Map<String, Node> done, Resets resets) {}

    Node.Obj apply(Node.Obj root) {
        return Edit.within(root, "services", services -> {
            Scope scope = new Scope(path, values(services), new HashMap<>(), resets);
            return Edit.each(services, (name, value) -> {
                if (!(value instanceof Node.Obj) && !(value instanceof Node.Null)) {
                    loader.complaints.invalid(value, SERVICES.to(name), "must be a mapping, not a " + value.kind());
                }
                return resolve(name, scope, List.of());
            });
        });
    }

    private static Map<String, Node> values(Node.Obj services) {
        Map<String, Node> values = new HashMap<>();
        services.entries().forEach(entry -> values.put(entry.key(), entry.value()));
        return values;
    }

    private Node resolve(String name, Scope scope, List<Step> before) {
        Node done = scope.done().get(name);
        if (done != null) {
            return done;
        }
        Node node = scope.services().get(name);
        Node.Obj service =
                (Node.Obj) (node instanceof Node.Obj ? node : Edit.object(List.of(), dev.hull.model.Origin.NOWHERE));
        Node extend = Edit.child(service, "extends");
        Node result = extend == null || node == null ? node : extended(name, service, extend, scope, before);
        Node known = result == null ? service : result;
        scope.done().put(name, known);
        return known;
    }

    private Node extended(String name, Node.Obj service, Node extend, Scope scope, List<Step> before) {
        Trail trail = SERVICES.to(name).to("extends");
        String reference = extend instanceof Node.Text text ? text.value() : Edit.text(extend, "service");
        Node file = Edit.child(extend, "file");
        if (reference.isEmpty() && extend instanceof Node.Obj) {
            loader.complaints.missing(extend, trail, "needs `service`");
            return Edit.without(service, "extends");
        }
        Optional<Scope> where = file instanceof Node.Text text ? other(text, trail) : Optional.of(scope);
        Step step = new Step(where.map(Scope::file).orElse(""), name);
        if (before.contains(step) || before.size() == DEEPEST) {
            String reason = before.contains(step)
                    ? "the service extends itself in a circle"
                    : "services extend each other too deep";
            loader.complaints.contradiction(extend, trail, reason);
            return Edit.without(service, "extends");
        }
        if (where.isEmpty() || !where.get().services().containsKey(reference)) {
            if (where.isPresent()) {
                loader.complaints.missing(
                        extend,
                        trail,
                        "there is no service `" + reference + "` in "
                                + where.get().file());
            }
            return Edit.without(service, "extends");
        }
        List<Step> steps = new ArrayList<>(before);
        steps.add(step);
        Node base = resolve(reference, where.get(), steps);
        return base instanceof Node.Obj obj ? laid(name, service, extend, obj, scope) : service;
    }

    private Node laid(String name, Node.Obj service, Node extend, Node.Obj base, Scope scope) {
        if (!loader.budget.takesNodes(Edit.size(base))) {
            loader.complaints.invalid(extend, SERVICES.to(name), "too much is extended too often");
            return Edit.without(service, "extends");
        }
        Node.Obj far =
                (Node.Obj) Edit.origins(base, origin -> origin.in(Layer.BASE).through(extend.at()));
        Node.Obj left = scope.resets().applyToService(name, far);
        Rule rule = Rules.root().entry("services").entry(name);
        return Edit.without(new Merge(loader.complaints).objects(left, service, rule, SERVICES.to(name)), "extends");
    }

    private Optional<Scope> other(Node.Text file, Trail trail) {
        if (Loader.isRemote(file.value())) {
            loader.complaints.absent(
                    file, trail, "`" + file.value() + "` is not on this machine, and nothing is fetched");
            return Optional.empty();
        }
        String absolute = Loader.absolute(file.value(), place);
        return loader.base(absolute, place, environment, file.at()).map(root -> {
            Map<String, Node> services = Edit.child(root, "services") instanceof Node.Obj obj ? values(obj) : Map.of();
            return new Scope(absolute, services, new HashMap<>(), loader.resetsOf(absolute));
        });
    }
}
