package dev.hull.vulns.match;

import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.vulns.Range;
import dev.hull.vulns.Statement;
import dev.hull.vulns.versions.Order;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fixes of Red Hat's minor releases, which are looked after side by side: one flaw is fixed in 9.1 by
 * {@code 5.14.0-162.6.1.el9_1} and in 9.3 by {@code 5.14.0-362.8.1.el9_3}. A build of 9.1 that has the fix of 9.1 lacks nothing, so where
 * a fix of the package's own minor release is known, that one decides; else the others do.
 *
 * @param own the minor release of the component's build, as {@code el9_1}; empty where its version names none
 * @param decided flaws of which a fix in that minor release is known
 */
record MinorStreams(String own, Set<String> decided) {
    /** Where versions name no releases. */
    static final MinorStreams NONE = new MinorStreams("", Set.of());

    private static final String MARK = ".el";
    private static final String MODULE = ".module+el";
    private static final String REBUILT = ".module_el";

    static MinorStreams of(List<Statement> statements, Component component, Order order) {
        String own = component.ecosystem() == Ecosystem.RPM ? minor(component.version()) : "";
        if (own.isEmpty()) {
            return NONE;
        }
        Set<String> decided = new HashSet<>();
        for (Statement statement : statements) {
            if (Verdict.ranges(statement, component, order).stream()
                    .anyMatch(range -> minor(range.fixed()).equals(own))) {
                decided.addAll(statement.flaws());
            }
        }
        return new MinorStreams(own, decided);
    }

    /** {@return those of a statement's ranges that decide} */
    List<Range> ranges(Statement statement, List<Range> ranges) {
        boolean isDecided = !decided.isEmpty() && decided.containsAll(statement.flaws());
        return isDecided
                ? ranges.stream()
                        .filter(range -> minor(range.fixed()).equals(own))
                        .toList()
                : ranges;
    }

    /** {@return {@code el9_1} of {@code 5.14.0-162.6.1.el9_1}, {@code el8_4} of {@code 14.18.2-2.module+el8.4.0+13643+6c0ebf22}} */
    static String minor(String version) {
        int start = version.indexOf(MARK);
        if (start < 0) {
            start = Math.max(version.indexOf(MODULE), version.indexOf(REBUILT));
        }
        int major = version.indexOf("el", Math.max(start, 0)) + 2;
        int end = digits(version, major);
        if (start < 0 || end == major || end >= version.length() || "_.".indexOf(version.charAt(end)) < 0) {
            return "";
        }
        int last = digits(version, end + 1);
        boolean isMinor = last > end + 1 && (version.charAt(end) == '_' || version.charAt(start + 1) == 'm');
        return isMinor ? "el" + version.substring(major, end) + "_" + version.substring(end + 1, last) : "";
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
