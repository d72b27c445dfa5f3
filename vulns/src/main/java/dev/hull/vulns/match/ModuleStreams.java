package dev.hull.vulns.match;

import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.vulns.Range;
import dev.hull.vulns.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which module streams the rpm packages of an inventory are of, where none has a label: bills of materials mostly leave it out.
 *
 * <p>Advisories name the stream of the versions that they fix. A package is of the stream whose versions are nearest to its own; one
 * that is versioned like its stream ({@code ruby 2.5.9} of {@code ruby:2.5}) begins with the same parts. All packages of one build
 * of a module have one tag in their release ({@code .module+el8.6.0+15956+aa803fc1}), so what one of them is the others are too.
 */
final class ModuleStreams {
    private static final String LABEL = "modularity";

    /** Of a stream that no advisory names. */
    private static final Set<String> OTHER = Set.of("?");

    private final Function<String, List<Statement>> about;
    private final Map<String, Set<String>> builds = new HashMap<>();
    private final Map<Component, Set<String>> own = new HashMap<>();

    /**
     * @param about what is said of a package, by its name
     */
    ModuleStreams(List<Component> components, Function<String, List<Statement>> about) {
        this.about = about;
        for (Component component : components) {
            if (isOpen(component) && own.get(component) == null) {
                Set<String> streams = nearest(component);
                own.put(component, streams);
                if (!streams.isEmpty() && !streams.equals(OTHER)) {
                    builds.merge(Modules.tag(component.version()), streams, ModuleStreams::common);
                }
            }
        }
    }

    /** {@return the component with the label that its build most likely has}: several streams, with a blank between, where they are alike. */
    Component labelled(Component component) {
        Set<String> streams = own.getOrDefault(component, Set.of());
        if (streams.isEmpty()) {
            return component;
        }
        Set<String> build = builds.getOrDefault(Modules.tag(component.version()), streams);
        return component.with(Map.of(LABEL, String.join(" ", streams.equals(OTHER) ? build : common(streams, build))));
    }

    private static boolean isOpen(Component component) {
        return component.ecosystem() == Ecosystem.RPM
                && component.property(LABEL).isEmpty()
                && Modules.isModular(component);
    }

    /** {@return what both say}; where they agree on nothing, the first. */
    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> common = new TreeSet<>(one);
        common.retainAll(other);
        return common.isEmpty() ? one : common;
    }

    /** {@return the streams with the nearest version; empty where no advisory names any} */
    private Set<String> nearest(Component component) {
        TreeMap<Integer, Set<String>> byNearness = new TreeMap<>();
        boolean named = false;
        for (Statement statement : about.apply(component.name())) {
            if (statement.module().isEmpty()) {
                continue;
            }
            for (String stream : statement.module().split(" ")) {
                for (Range range : statement.ranges()) {
                    String fixed = range.fixed().isEmpty() ? version(stream) : range.fixed();
                    int nearness = nearness(component.version(), fixed);
                    named |= !fixed.isEmpty();
                    if (nearness > 0 && mayBe(stream, fixed, component.version())) {
                        byNearness
                                .computeIfAbsent(nearness, _ -> new TreeSet<>())
                                .add(stream);
                    }
                }
            }
        }
        if (byNearness.isEmpty()) {
            return named ? OTHER : Set.of();
        }
        return byNearness.lastEntry().getValue();
    }

    /** {@return how many of the first parts of two versions are the same}; more than any version has where both are of one build. */
    private static int nearness(String version, String fixed) {
        String tag = Modules.tag(version);
        return !tag.isEmpty() && tag.equals(Modules.tag(fixed))
                ? Integer.MAX_VALUE
                : common(parts(version), parts(fixed));
    }

    private static int common(List<String> one, List<String> other) {
        int common = 0;
        while (common < Math.min(one.size(), other.size()) && one.get(common).equals(other.get(common))) {
            common++;
        }
        return common;
    }

    /** What a fix of the stream is versioned like, the package has to be too. */
    private static boolean mayBe(String stream, String fixed, String version) {
        List<String> parts = parts(version(stream));
        return version(stream).isEmpty()
                || common(parts, parts(fixed)) < parts.size()
                || common(parts, parts(version)) == parts.size();
    }

    /** {@return the version that a stream is named after}; empty where it is named after something else, as {@code rhel8}. */
    private static String version(String stream) {
        String name = stream.substring(stream.indexOf(':') + 1);
        return !name.isEmpty() && Character.isDigit(name.charAt(0)) ? name : "";
    }

    /** The upstream version alone. */
    private static List<String> parts(String version) {
        String upstream = version.substring(version.indexOf(':') + 1);
        int dash = upstream.indexOf('-');
        return List.of((dash < 0 ? upstream : upstream.substring(0, dash)).split("\\."));
    }
}
