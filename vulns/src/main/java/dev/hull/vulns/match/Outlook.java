package dev.hull.vulns.match;

import dev.hull.model.Component;
import dev.hull.vulns.Range;
import dev.hull.vulns.Statement;
import dev.hull.vulns.versions.Order;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is known of other versions of a language's package. */
public final class Outlook {
    private final List<Statement> statements;
    private final Component component;
    private final Order order;

    Outlook(List<Statement> statements, Component component) {
        this.statements = statements;
        this.component = component;
        this.order = Order.of(component.ecosystem());
    }

    /** {@return the versions that somebody names as fixed, from the lowest on} */
    public SortedSet<String> fixes() {
        SortedSet<String> fixes = new TreeSet<>(this::compare);
        for (Statement statement : statements) {
            for (Range range : statement.ranges()) {
                fixes.add(range.fixed());
            }
        }
        fixes.remove("");
        return fixes;
    }

    private int compare(String one, String other) {
        int byOrder = order.compare(one, other);
        return byOrder != 0 ? byOrder : one.compareTo(other);
    }

    /** {@return the ids of the flaws that a version has, sorted} */
    public SortedSet<String> flawsAt(String version) {
        SortedSet<String> flaws = new TreeSet<>();
        for (Statement statement : statements) {
            if (Verdict.of(statement, MinorStreams.NONE, component, version, order)
                    .isPresent()) {
                flaws.addAll(statement.flaws());
            }
        }
        return flaws;
    }
}
