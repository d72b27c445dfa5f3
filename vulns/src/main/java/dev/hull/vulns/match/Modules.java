package dev.hull.vulns.match;

import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.vulns.Range;
import dev.hull.vulns.Statement;
import dev.hull.vulns.versions.Order;
import java.util.List;

/**
 * Module streams of rpm distributions (docs.fedoraproject.org, "Modularity"): one name stands for several packages, and a fix of one
 * stream says nothing about another.
 *
 * <p>A package is of a module if its label or its release says so ({@code .module_el8}). A range is of a module if its fixed version
 * says so. Where the advisory and the package's label (rpm's tag 5096) name a stream, that decides. Where one does not, streams are
 * mostly named after versions, so the first number of the version tells them apart.
 *
 * <p>One update may build a package several times, for several contexts: the builds differ behind {@code .module} alone, and all of
 * them are fixed.
 */
final class Modules {
    private static final String MARK = ".module";

    private Modules() {}

    /** {@return the ranges of a statement that may be about a component} */
    static List<Range> about(Statement statement, Component component, Order order) {
        if (component.ecosystem() != Ecosystem.RPM) {
            return statement.ranges();
        }
        List<Range> about = statement.ranges().stream()
                .filter(range -> isAbout(range, statement.module(), component))
                .toList();
        return about.size() < 2
                ? about
                : about.stream()
                        .filter(range -> about.stream().noneMatch(other -> isEarlierBuild(other, range, order)))
                        .toList();
    }

    private static boolean isAbout(Range range, String streams, Component component) {
        if (range.fixed().isEmpty()) {
            return true;
        }
        boolean modular = isModular(component);
        return modular == range.fixed().contains(MARK)
                && (!modular
                        || isSameStream(streams, component)
                        || firstNumber(range.fixed()).equals(firstNumber(component.version())));
    }

    /** Both name one: within a stream even the first number may rise ({@code container-tools:rhel8}). */
    private static boolean isSameStream(String streams, Component component) {
        return streams.indexOf(':') > 0 && !component.property("modularity").isEmpty() && isStream(streams, component);
    }

    private static boolean isEarlierBuild(Range other, Range range, Order order) {
        int mark = range.fixed().indexOf(MARK);
        return mark > 0
                && other.fixed().startsWith(range.fixed().substring(0, mark + MARK.length()))
                && order.compare(other.fixed(), range.fixed()) < 0;
    }

    /** {@return whether a statement for {@code streams}, as {@code nodejs:18}, may be about the component} */
    static boolean isStream(String streams, Component component) {
        if (streams.indexOf(':') < 0) {
            return true;
        }
        String label = component.property("modularity");
        return label.isEmpty() ? isModular(component) : isNamed(streams, label);
    }

    private static boolean isNamed(String streams, String label) {
        for (String stream : streams.split(" ")) {
            for (String own : label.split(" ")) {
                if (own.equals(stream) || own.startsWith(stream + ":")) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * {@return whether two versions are of one build of a module} Built once for each stream that it is used with, all differ in the
     * context alone, which has no order: {@code 0.78-12.module+el8.10.0+23147+20b7d289}, {@code …+63faba8d}.
     */
    static boolean isSameBuild(String one, String other) {
        return one.contains(MARK) && other.contains(MARK) && withoutContext(one).equals(withoutContext(other));
    }

    private static String withoutContext(String version) {
        int build = version.indexOf('+', version.indexOf(MARK) + MARK.length() + 1);
        int context = version.lastIndexOf('+');
        return build < 0 || context <= build ? version : version.substring(0, context);
    }

    static boolean isModular(Component component) {
        return !component.property("modularity").isEmpty()
                || component.version().contains(MARK);
    }

    /** {@return what all packages of one build of a module have in their release}: {@code +el8.6.0+15956+aa803fc1}; else empty. */
    static String tag(String version) {
        int mark = version.indexOf(MARK);
        int context = version.lastIndexOf('+');
        if (mark < 0 || context < mark) {
            return "";
        }
        int dot = version.indexOf('.', context);
        return version.substring(mark + MARK.length(), dot < 0 ? version.length() : dot);
    }

    private static String firstNumber(String version) {
        String upstream = version.substring(version.indexOf(':') + 1);
        int end = 0;
        while (end < upstream.length() && upstream.charAt(end) >= '0' && upstream.charAt(end) <= '9') {
            end++;
        }
        return upstream.substring(0, end);
    }

    /** {@return whether nothing can be said about a version} Unknown, or not one of its ecosystem. */
    static boolean isUnknown(String version, Order order) {
        return version.isEmpty() || version.contains("${") || !order.isValid(version);
    }
}
