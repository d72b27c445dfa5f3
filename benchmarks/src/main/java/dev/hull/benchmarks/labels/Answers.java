package dev.hull.benchmarks.labels;

import dev.hull.benchmarks.labels.Places.Place;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Evidence;
import dev.hull.model.Inventory;
import dev.hull.model.Vulnerability;
import dev.hull.vulns.match.Matcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Hull's matcher says of the labelled packages. All packages of one image that may be of one distribution or language are matched
 * together, as in an image: one tells the module stream of another.
 */
final class Answers {
    private record Group(String image, String space) {}

    private final Matcher matcher;
    private final Map<Group, Map<String, Component>> components = new LinkedHashMap<>();
    private final Map<Group, Map<String, List<Vulnerability>>> answers = new HashMap<>();

    Answers(Matcher matcher) {
        this.matcher = matcher;
    }

    void ask(Label label, Place place) {
        Evidence evidence = Evidence.of(Evidence.Kind.INSTALLED, "label");
        components
                .computeIfAbsent(new Group(label.image(), place.space()), group -> new LinkedHashMap<>())
                .putIfAbsent(key(place), Component.of(place.ecosystem(), "", place.name(), place.version(), evidence));
    }

    /** {@return whether Hull reports the flaw}, or because of the update that a label denies. */
    boolean isReported(Label label, Place place) {
        Group group = new Group(label.image(), place.space());
        String update = label.deniedUpdate();
        return answers.computeIfAbsent(group, this::match).getOrDefault(key(place), List.of()).stream()
                .anyMatch(flaw -> update.isEmpty()
                        ? label.ids().stream().anyMatch(id -> isOf(flaw, id))
                        : flaw.advisory().endsWith(update));
    }

    private static boolean isOf(Vulnerability flaw, String id) {
        return flaw.id().equals(id)
                || flaw.aliases().contains(id)
                || flaw.advisory().contains(id);
    }

    private Map<String, List<Vulnerability>> match(Group group) {
        List<Component> asked =
                List.copyOf(components.getOrDefault(group, Map.of()).values());
        Map<String, List<Vulnerability>> found = new HashMap<>();
        for (Vulnerability flaw : matcher.match(
                        "label", new Inventory(distro(group.space()), asked, List.of(), List.of()), _ -> false)
                .vulnerabilities()) {
            found.computeIfAbsent(key(flaw.component().name(), flaw.component().version()), key -> new ArrayList<>())
                    .add(flaw);
        }
        return found;
    }

    private static Distro distro(String space) {
        int colon = space.indexOf(':');
        return colon < 0
                ? Distro.NONE
                : new Distro(space.substring(0, colon), space.substring(colon + 1), "", "", List.of(), "");
    }

    private static String key(Place place) {
        return key(place.name(), place.version());
    }

    private static String key(String name, String version) {
        return name + " " + version;
    }
}
