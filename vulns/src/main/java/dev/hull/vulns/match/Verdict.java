package dev.hull.vulns.match;

import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.vulns.Range;
import dev.hull.vulns.Statement;
import dev.hull.vulns.versions.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That a statement is true for a component.
 *
 * @param ranges those of the statement that are about this build of the package
 */
record Verdict(Statement statement, List<Range> ranges, Order order) {
    /** {@return the verdict; empty where the version is not affected, or the statement is about another build of the package} */
    static Optional<Verdict> of(
            Statement statement, MinorStreams streams, Component component, String version, Order order) {
        if (!isAbout(statement, component)) {
            return Optional.empty();
        }
        Verdict verdict = new Verdict(statement, streams.ranges(statement, ranges(statement, component, order)), order);
        return verdict.affects(version) ? Optional.of(verdict) : Optional.empty();
    }

    private static boolean isAbout(Statement statement, Component component) {
        boolean architecture = statement.architectures().isEmpty()
                || statement.isOfSource()
                || component.architecture().isEmpty()
                || statement.architectures().contains(component.architecture());
        return architecture
                && (component.ecosystem() != Ecosystem.RPM || Modules.isStream(statement.module(), component));
    }

    /** {@return the ranges that are about this build of the package}; none where the statement is not */
    static List<Range> ranges(Statement statement, Component component, Order order) {
        return isAbout(statement, component) ? Modules.about(statement, component, order) : List.of();
    }

    /** {@return whether one range says it all}: then a version that is affected lies in it. */
    boolean isOneRange() {
        return ranges.size() == 1 && statement.versions().isEmpty();
    }

    boolean affects(String version) {
        for (Range range : ranges) {
            if (range.contains(version, order) && !Modules.isSameBuild(range.fixed(), version)) {
                return true;
            }
        }
        return statement.versions().contains(version);
    }

    /** {@return the fixed versions that are later than {@code version}} */
    List<String> later(String version) {
        List<String> later = new ArrayList<>();
        for (Range range : ranges) {
            if (!range.fixed().isEmpty() && order.compare(range.fixed(), version) > 0) {
                later.add(range.fixed());
            }
        }
        return later;
    }
}
