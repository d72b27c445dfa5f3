package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what a project leaves unsaid: the default network, the names of resources, the Dockerfile of a build, the services that links and
 * shared namespaces wait for; variables without a value in {@code environment} and {@code build.args} get the shell's.
 */
record Normal(String project, Environment environment) {

    Node.Obj apply(Node.Obj root) {
        Node.Obj named = Edit.put(root, "name", Node.Text.of(project, Origin.NOWHERE));
        Node.Obj joined = networks(named);
        Node.Obj services = Edit.within(
                joined,
                "services",
                all -> Edit.each(all, (_, value) -> value instanceof Node.Obj obj ? service(obj) : value));
        Node.Obj result = services;
        for (String section : List.of("networks", "volumes", "configs", "secrets")) {
            result = Edit.within(result, section, this::names);
        }
        return result;
    }

    private static Node.Obj networks(Node.Obj root) {
        Node.Obj services = Edit.within(
                root,
                "services",
                all -> Edit.each(all, (_, value) -> value instanceof Node.Obj obj ? joined(obj) : value));
        boolean usesDefault = Edit.entries(services, "services").stream().anyMatch(entry -> usesDefault(entry.value()));
        Node.Obj networks =
                Edit.child(root, "networks") instanceof Node.Obj obj ? obj : Node.Obj.of(List.of(), Origin.NOWHERE);
        Node.Obj all = usesDefault ? Edit.putAbsent(networks, "default", new Node.Null(Origin.NOWHERE)) : networks;
        return all.entries().isEmpty() ? services : Edit.put(services, "networks", all);
    }

    private static boolean usesDefault(Node service) {
        return service instanceof Node.Obj obj
                && !obj.has("provider")
                && !obj.has("network_mode")
                && Edit.child(obj, "networks") instanceof Node.Obj networks
                && networks.has("default");
    }

    private static Node.Obj joined(Node.Obj service) {
        if (service.has("provider") || service.has("network_mode")) {
            return service;
        }
        Node networks = Edit.child(service, "networks");
        boolean none = networks == null
                || networks instanceof Node.Null
                || (networks instanceof Node.Obj obj && obj.entries().isEmpty());
        if (!none) {
            return service;
        }
        Node.Entry entry = new Node.Entry("default", Origin.NOWHERE.at(), new Node.Null(Origin.NOWHERE));
        return Edit.put(service, "networks", Node.Obj.of(List.of(entry), Origin.NOWHERE));
    }

    private Node.Obj service(Node.Obj service) {
        Node.Obj pulled = Edit.text(service, "pull_policy").equals("if_not_present")
                ? Edit.put(
                        service,
                        "pull_policy",
                        Node.Text.of(
                                "missing",
                                service.get("pull_policy").orElse(service).origin()))
                : service;
        Node.Obj built = Edit.within(pulled, "build", this::build);
        Node.Obj set = resolved(built, "environment", true);
        Node.Obj waiting = dependencies(set);
        return Edit.child(waiting, "volumes") instanceof Node.Arr arr
                ? Edit.put(
                        waiting,
                        "volumes",
                        new Node.Arr(arr.items().stream().map(Normal::mount).toList(), arr.origin()))
                : waiting;
    }

    private static Node mount(Node mount) {
        return mount instanceof Node.Obj obj && Edit.child(obj, "target") instanceof Node.Text target
                ? Edit.put(obj, "target", Node.Text.of(UnixPath.clean(target.value()), target.origin()))
                : mount;
    }

    private Node.Obj build(Node.Obj build) {
        Node.Obj placed =
                isSet(build, "context") ? build : Edit.put(build, "context", Node.Text.of(".", build.origin()));
        Node.Obj filed = isSet(placed, "dockerfile") || isSet(placed, "dockerfile_inline")
                ? placed
                : Edit.put(placed, "dockerfile", Node.Text.of("Dockerfile", build.origin()));
        return resolved(filed, "args", false);
    }

    private static boolean isSet(Node.Obj obj, String key) {
        Node value = Edit.child(obj, key);
        return value != null && !(value instanceof Node.Null);
    }

    private Node.Obj resolved(Node.Obj obj, String key, boolean keepsEmpty) {
        return switch (Edit.child(obj, key)) {
            case Node.Arr arr -> Edit.put(obj, key, list(arr, keepsEmpty));
            case Node.Obj map -> Edit.put(obj, key, map(map, keepsEmpty));
            case null, default -> obj;
        };
    }

    private Node list(Node.Arr arr, boolean keepsEmpty) {
        List<Node> items = new ArrayList<>();
        for (Node item : arr.items()) {
            if (!(item instanceof Node.Text text) || text.value().indexOf('=') >= 0) {
                items.add(item);
                continue;
            }
            String value = environment.get(text.value());
            if (value != null) {
                items.add(Node.Text.of(text.value() + "=" + value, through(text, text.value())));
            } else if (keepsEmpty) {
                items.add(item);
            }
        }
        return new Node.Arr(items, arr.origin());
    }

    private Node map(Node.Obj map, boolean keepsEmpty) {
        return Edit.each(map, (name, value) -> value instanceof Node.Null ? shell(name, value, keepsEmpty) : value);
    }

    private @Nullable Node shell(String name, Node empty, boolean keepsEmpty) {
        String value = environment.get(name);
        return value != null ? Node.Text.of(value, through(empty, name)) : keepsEmpty ? empty : null;
    }

    private Origin through(Node node, String variable) {
        return environment.place(variable).map(node.origin()::through).orElse(node.origin());
    }

    private static Node.Obj dependencies(Node.Obj service) {
        Node.Obj waits = Edit.child(service, "depends_on") instanceof Node.Obj obj
                ? obj
                : Node.Obj.of(List.of(), service.origin());
        for (Node link : Edit.items(service, "links")) {
            if (link instanceof Node.Text text) {
                String[] parts = text.value().split(":", -1);
                waits = wait(waits, parts.length == 2 ? parts[0] : text.value(), text, true);
            }
        }
        for (String namespace : List.of("network_mode", "ipc", "pid", "uts", "cgroup")) {
            if (Edit.child(service, namespace) instanceof Node.Text text
                    && text.value().startsWith("service:")) {
                waits = wait(waits, text.value().substring("service:".length()), text, true);
            }
        }
        for (Node from : Edit.items(service, "volumes_from")) {
            if (from instanceof Node.Text text && !text.value().startsWith("container:")) {
                waits = wait(waits, Unicity.before(text.value(), ':'), text, false);
            }
        }
        return waits.entries().isEmpty() ? service : Edit.put(service, "depends_on", waits);
    }

    private static Node.Obj wait(Node.Obj waits, String service, Node by, boolean restart) {
        Node.Obj wait = Edit.put(Forms.dependency(by), "restart", Node.Bool.of(restart, by.origin()));
        return Edit.putAbsent(waits, service, wait);
    }

    private Node.Obj names(Node.Obj section) {
        return Edit.each(section, (key, value) -> {
            Node.Obj resource = value instanceof Node.Obj obj ? obj : Node.Obj.of(List.of(), value.origin());
            if (isSet(resource, "name")) {
                return resource;
            }
            boolean external = Edit.child(resource, "external") instanceof Node.Bool bool && bool.value();
            return Edit.put(resource, "name", Node.Text.of(external ? key : project + "_" + key, resource.origin()));
        });
    }
}
