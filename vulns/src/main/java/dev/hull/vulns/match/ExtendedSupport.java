package dev.hull.vulns.match;

import dev.hull.model.Component;
import dev.hull.vulns.Advisories;
import dev.hull.vulns.Range;
import dev.hull.vulns.Statement;
import dev.hull.vulns.versions.Order;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fixes that only subscribers get: Red Hat's for a minor release after the next one is out (EUS and its like), Ubuntu's after five years
 * (Pro). Who has such a build lacks nothing that it fixes. To others they are no fix, so they are never what is advised.
 */
final class ExtendedSupport {
    private static final List<String> RED_HAT =
            List.of("rhel-eus:", "rhel-aus:", "rhel-tus:", "rhel-e4s:", "rhel-els:");
    private static final String UBUNTU = "ubuntu:";
    private static final String SUBSCRIBERS = "ubuntu-pro:";

    private final Advisories advisories;

    ExtendedSupport(Advisories advisories) {
        this.advisories = advisories;
    }

    /** {@return the flaws that {@code version} of the package has a subscribers' fix of} */
    Set<String> closed(String space, Component component, String name, String version, Order order) {
        Set<String> closed = new HashSet<>();
        if (space.startsWith("rhel:")) {
            String minor = MinorStreams.minor(version);
            if (!minor.isEmpty()) {
                String release = minor.substring(2).replace('_', '.');
                RED_HAT.forEach(head -> advisories
                        .about(head + release, name)
                        .forEach(each -> close(each, component, version, minor, order, closed)));
            }
        } else if (space.startsWith(UBUNTU) && version.contains("esm")) {
            advisories
                    .about(SUBSCRIBERS + space.substring(UBUNTU.length()), name)
                    .forEach(each -> close(each, component, version, "", order, closed));
        }
        return closed;
    }

    private static void close(
            Statement statement, Component component, String version, String minor, Order order, Set<String> closed) {
        for (Range range : Verdict.ranges(statement, component, order)) {
            if (!range.fixed().isEmpty()
                    && (minor.isEmpty() || MinorStreams.minor(range.fixed()).equals(minor))
                    && order.compare(version, range.fixed()) >= 0) {
                closed.addAll(statement.flaws());
            }
        }
    }
}
