package dev.hull.vulns.match;

import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.vulns.Range;
import dev.hull.vulns.versions.Order;

/**
 * Module streams of rpm distributions (docs.fedoraproject.org, "Modularity"): one name stands for several packages, and a fix of one
 * stream says nothing about another.
 *
 * <p>A package is of a module if its label or its release says so ({@code .module_el8}). A range is of a module if its fixed version
 * says so. Where the advisory and the package's label (rpm's tag 5096) name a stream, that decides. Which stream a range is of is mostly not
 * said; streams are named after versions, so the first number of the version tells them apart.
 */
final class Modules {
    private static final String MARK = ".module";

    private Modules() {}

    static boolean isAbout(Range range, String stream, Component component) {
        if (component.ecosystem() != Ecosystem.RPM || range.fixed().isEmpty()) {
            return true;
        }
        boolean modular = isModular(component);
        return modular == range.fixed().contains(MARK)
                && (!modular
                        || isSameStream(stream, component)
                        || firstNumber(range.fixed()).equals(firstNumber(component.version())));
    }

    /** Both name one: within a stream even the first number may rise ({@code container-tools:rhel8}). */
    private static boolean isSameStream(String stream, Component component) {
        return stream.indexOf(':') > 0 && !component.property("modularity").isEmpty() && isStream(stream, component);
    }

    /** {@return whether a statement for {@code stream}, as {@code nodejs:18}, may be about the component} */
    static boolean isStream(String stream, Component component) {
        int colon = stream.indexOf(':');
        if (colon < 0) {
            return true;
        }
        String label = component.property("modularity");
        return label.isEmpty() ? isModular(component) : label.equals(stream) || label.startsWith(stream + ":");
    }

    private static boolean isModular(Component component) {
        return !component.property("modularity").isEmpty()
                || component.version().contains(MARK);
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
