package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds the services of a project against one another and against its resources: everything that is named must be there, and two places
 * that say the same thing must agree.
 */
final class Consistency {
    private static final Trail SERVICES = Trail.TOP.to("services");

    private final Complaints complaints;
    private final Node.Obj project;
    private final Map<String, Node.Obj> enabled;
    private final Map<Location, String> undecided;
    private final Map<String, Set<String>> known = new HashMap<>();

    /**
     * @param project in the shape that is printed
     * @param enabled the services whose profiles are active
     * @param undecided texts whose value nobody knows yet: what they name can't be looked up
     */
    Consistency(
            Complaints complaints, Node.Obj project, Map<String, Node.Obj> enabled, Map<Location, String> undecided) {
        this.complaints = complaints;
        this.project = project;
        this.enabled = enabled;
        this.undecided = undecided;
    }

    void check() {
        enabled.forEach((name, service) -> service(service, SERVICES.to(name)));
        for (Node.Entry entry : Edit.entries(project, "secrets")) {
            Node secret = entry.value();
            boolean external = Edit.child(secret, "external") instanceof Node.Bool;
            if (!external
                    && Edit.text(secret, "file").isEmpty()
                    && Edit.text(secret, "environment").isEmpty()) {
                complaints.missing(secret, Trail.TOP.to("secrets").to(entry.key()), "needs `file` or `environment`");
            }
        }
        circles();
    }

    /** Two containers can't have one name. */
    void containerNames() {
        Set<String> names = new HashSet<>();
        enabled.forEach((name, service) -> {
            String container = Edit.text(service, "container_name");
            if (!container.isEmpty() && !names.add(container)) {
                complaints.contradiction(
                        at(service, "container_name"),
                        SERVICES.to(name),
                        "another service has the container name `" + container + "`");
            }
        });
    }

    private static Node at(Node.Obj service, String key) {
        return service.get(key).orElse(service);
    }

    private void service(Node.Obj service, Trail path) {
        Node build = Edit.child(service, "build");
        if (build == null && Edit.text(service, "image").isEmpty() && !service.has("provider")) {
            complaints.missing(service, path, "needs an `image` or a `build`");
        }
        if (build instanceof Node.Obj obj) {
            build(service, obj, path.to("build"));
        }
        networks(service, path);
        health(service, path);
        dependencies(service, path);
        references(service, path);
        new Amounting(complaints, service, undecided, path).check();
        watches(service, path);
        targets(service, path);
    }

    private void build(Node.Obj service, Node.Obj build, Trail path) {
        if (!Edit.text(build, "dockerfile_inline").isEmpty()
                && !Edit.text(build, "dockerfile").isEmpty()) {
            complaints.contradiction(build, path, "`dockerfile` and `dockerfile_inline` can't both be set");
        }
        for (Node.Entry context : Edit.entries(build, "additional_contexts")) {
            String target = GoText.of(context.value());
            if (target.startsWith("service:")) {
                Node.Obj other = enabled.get(target.substring("service:".length()));
                if (other == null || !other.has("build")) {
                    complaints.missing(context.value(), path, "`" + target + "` is no service that is built");
                }
            }
        }
        String platform = Edit.text(service, "platform");
        List<Node> platforms = Edit.items(build, "platforms");
        if (!platform.isEmpty()
                && !platforms.isEmpty()
                && platforms.stream().noneMatch(p -> GoText.of(p).equals(platform))) {
            complaints.contradiction(at(service, "platform"), path, "`build.platforms` lacks the service's `platform`");
        }
    }

    private void networks(Node.Obj service, Trail path) {
        String mode = Edit.text(service, "network_mode");
        List<Node.Entry> networks = Edit.entries(service, "networks");
        if (!mode.isEmpty() && !networks.isEmpty()) {
            complaints.contradiction(
                    at(service, "network_mode"), path, "`network_mode` and `networks` exclude each other");
        }
        for (Node.Entry network : networks) {
            refer(network.key(), "networks", "network", network.value(), path);
        }
        if (mode.startsWith("service:") && !enabled.containsKey(mode.substring("service:".length()))) {
            complaints.missing(
                    at(service, "network_mode"),
                    path,
                    "there is no service `" + mode.substring("service:".length()) + "`");
        }
    }

    private void refer(String name, String section, String word, Node by, Trail path) {
        if (!names(section).contains(name) && !undecided.containsKey(by.at())) {
            complaints.missing(by, path, "there is no " + word + " `" + name + "` in the project");
        }
    }

    private Set<String> names(String section) {
        return known.computeIfAbsent(
                section,
                key -> Edit.entries(project, key).stream().map(Node.Entry::key).collect(Collectors.toSet()));
    }

    private void health(Node.Obj service, Trail path) {
        List<Node> test = Edit.items(Edit.child(service, "healthcheck"), "test");
        if (!test.isEmpty() && !List.of("CMD", "CMD-SHELL", "NONE").contains(GoText.of(test.getFirst()))) {
            complaints.invalid(
                    test.getFirst(), path.to("healthcheck").to("test"), "must begin with CMD, CMD-SHELL or NONE");
        }
    }

    private void dependencies(Node.Obj service, Trail path) {
        for (Node.Entry entry : Edit.entries(service, "depends_on")) {
            boolean required = !(Edit.child(entry.value(), "required") instanceof Node.Bool bool) || bool.value();
            boolean disabled = names("services").contains(entry.key());
            if (!enabled.containsKey(entry.key()) && (required || !disabled)) {
                complaints.missing(
                        entry.value(),
                        path.to("depends_on"),
                        "there is no service `" + entry.key() + "`" + (disabled ? " among the active profiles" : ""));
            }
        }
    }

    private void references(Node.Obj service, Trail path) {
        for (Node mount : Edit.items(service, "volumes")) {
            String source = Edit.text(mount, "source");
            if (Edit.text(mount, "type").equals("volume") && !source.isEmpty()) {
                refer(source, "volumes", "volume", mount, path.to("volumes"));
            }
        }
        for (Node secret : Edit.items(Edit.child(service, "build"), "secrets")) {
            refer(Edit.text(secret, "source"), "secrets", "secret", secret, path.to("build"));
        }
        for (Node config : Edit.items(service, "configs")) {
            refer(Edit.text(config, "source"), "configs", "config", config, path.to("configs"));
        }
        for (Node.Entry model : Edit.entries(service, "models")) {
            refer(model.key(), "models", "model", model.value(), path.to("models"));
        }
        for (Node secret : Edit.items(service, "secrets")) {
            refer(Edit.text(secret, "source"), "secrets", "secret", secret, path.to("secrets"));
        }
    }

    private void watches(Node.Obj service, Trail path) {
        for (Node watch : Edit.items(Edit.child(service, "develop"), "watch")) {
            String action = Edit.text(watch, "action");
            if (Edit.text(watch, "target").isEmpty() && !action.equals("rebuild") && !action.equals("restart")) {
                complaints.missing(watch, path.to("develop").to("watch"), "needs a target");
            }
        }
    }

    /** Nothing can be mounted at one place twice. */
    private void targets(Node.Obj service, Trail path) {
        Set<String> targets = new HashSet<>();
        for (Node mount : Edit.items(service, "tmpfs")) {
            if (!targets.add(Unicity.before(GoText.of(mount), ':'))) {
                complaints.contradiction(mount, path.to("tmpfs"), "something is mounted there already");
            }
        }
        for (Node mount : Edit.items(service, "volumes")) {
            if (mount instanceof Node.Obj && !targets.add(Edit.text(mount, "target"))) {
                complaints.contradiction(mount, path.to("volumes"), "something is mounted there already");
            }
        }
    }

    private void circles() {
        SequencedMap<String, Deque<String>> open = new LinkedHashMap<>();
        Set<String> done = new HashSet<>();
        for (String start : enabled.keySet()) {
            if (!done.contains(start)) {
                open.put(start, next(start));
            }
            while (!open.isEmpty()) {
                String at = open.lastEntry().getKey();
                String other = open.lastEntry().getValue().poll();
                if (other == null) {
                    open.pollLastEntry();
                    done.add(at);
                } else if (open.containsKey(other)) {
                    complaints.contradiction(
                            enabled.getOrDefault(at, project),
                            SERVICES.to(at),
                            "services wait for each other in a circle through `" + other + "`");
                    return;
                } else if (!done.contains(other)) {
                    open.put(other, next(other));
                }
            }
        }
    }

    private Deque<String> next(String service) {
        Deque<String> next = new ArrayDeque<>();
        for (Node.Entry entry : Edit.entries(enabled.get(service), "depends_on")) {
            if (enabled.containsKey(entry.key())) {
                next.add(entry.key());
            }
        }
        return next;
    }
}
