package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which services of a project count: those of the active profiles, or those that are asked for with all that they wait for. */
record Selection(Complaints complaints, Node.Obj project) {

    /** {@return the services without a profile and those of the given ones; {@code *} is every profile} */
    Map<String, Node.Obj> enabled(List<String> profiles) {
        Map<String, Node.Obj> enabled = new LinkedHashMap<>();
        for (Node.Entry entry : Edit.entries(project, "services")) {
            List<String> own = profiles(entry.value());
            boolean active =
                    own.isEmpty() || profiles.contains("*") || own.stream().anyMatch(profiles::contains);
            if (active && entry.value() instanceof Node.Obj service) {
                enabled.put(entry.key(), service);
            }
        }
        return enabled;
    }

    private static List<String> profiles(Node service) {
        return Edit.items(service, "profiles").stream().map(GoText::of).toList();
    }

    /** {@return the given profiles, and those of the services that are asked for by name} */
    List<String> profilesFor(List<String> names, List<String> profiles) {
        List<String> all = new ArrayList<>(profiles);
        for (String name : names) {
            Node service = Edit.child(project, "services", name);
            if (service != null) {
                all.addAll(profiles(service));
            }
        }
        return all;
    }

    /** {@return the named services with all that they wait for; all of them where none is named} */
    Map<String, Node.Obj> selected(List<String> names, Map<String, Node.Obj> enabled) {
        if (names.isEmpty()) {
            return enabled;
        }
        Set<String> wanted = new LinkedHashSet<>();
        for (String name : names) {
            if (!enabled.containsKey(name)) {
                complaints.missing(project, Trail.TOP.to("services"), "there is no service `" + name + "`");
            }
            follow(name, enabled, wanted);
        }
        Map<String, Node.Obj> selected = new LinkedHashMap<>();
        enabled.forEach((name, service) -> {
            if (wanted.contains(name)) {
                selected.put(name, waiting(service, wanted));
            }
        });
        return selected;
    }

    private static void follow(String name, Map<String, Node.Obj> enabled, Set<String> wanted) {
        List<String> open = new ArrayList<>(List.of(name));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (enabled.containsKey(next) && wanted.add(next)) {
                Edit.entries(enabled.get(next), "depends_on").forEach(entry -> open.add(entry.key()));
            }
        }
    }

    private static Node.Obj waiting(Node.Obj service, Set<String> wanted) {
        if (!(Edit.child(service, "depends_on") instanceof Node.Obj waits)) {
            return service;
        }
        List<Node.Entry> left = waits.entries().stream()
                .filter(entry -> wanted.contains(entry.key()))
                .toList();
        return left.isEmpty()
                ? Edit.without(service, "depends_on")
                : Edit.put(service, "depends_on", Edit.object(left, waits.origin()));
    }

    /** {@return the project with these services, and with the resources only that they use} */
    Node.Obj reduced(Map<String, Node.Obj> services, boolean keepsAll) {
        List<Node.Entry> entries = new ArrayList<>();
        services.forEach((name, service) -> entries.add(new Node.Entry(name, service.at(), service)));
        Node.Obj result = Edit.put(project, "services", Edit.object(entries, project.origin()));
        if (keepsAll) {
            return result;
        }
        result = keep(
                result,
                "networks",
                used(
                        services,
                        service -> Edit.entries(service, "networks").stream()
                                .map(Node.Entry::key)
                                .toList()));
        result = keep(result, "volumes", used(services, Selection::volumes));
        result = keep(result, "secrets", used(services, service -> {
            List<String> names = new ArrayList<>(sources(service, "secrets"));
            names.addAll(sources(Edit.child(service, "build"), "secrets"));
            return names;
        }));
        return keep(result, "configs", used(services, service -> sources(service, "configs")));
    }

    private static List<String> volumes(Node.Obj service) {
        return Edit.items(service, "volumes").stream()
                .filter(mount -> Edit.text(mount, "type").equals("volume"))
                .map(mount -> Edit.text(mount, "source"))
                .toList();
    }

    private static List<String> sources(@org.jspecify.annotations.Nullable Node service, String key) {
        return Edit.items(service, key).stream()
                .map(item -> Edit.text(item, "source"))
                .toList();
    }

    private static Set<String> used(
            Map<String, Node.Obj> services, java.util.function.Function<Node.Obj, List<String>> names) {
        Set<String> used = new HashSet<>();
        services.values().forEach(service -> used.addAll(names.apply(service)));
        return used;
    }

    private static Node.Obj keep(Node.Obj project, String section, Set<String> names) {
        if (!(Edit.child(project, section) instanceof Node.Obj obj)) {
            return project;
        }
        List<Node.Entry> left = obj.entries().stream()
                .filter(entry -> names.contains(entry.key()))
                .toList();
        return left.isEmpty()
                ? Edit.without(project, section)
                : Edit.put(project, section, Edit.object(left, obj.origin()));
    }
}
