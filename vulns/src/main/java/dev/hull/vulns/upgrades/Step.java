package dev.hull.vulns.upgrades;

import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.SubjectRef;
import dev.hull.model.Upgrade;
import dev.hull.model.Vulnerability;
import dev.hull.vulns.versions.Order;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** One upgrade while it is being put together. */
final class Step {
    private final String id;
    private final Upgrade.Kind kind;
    private final String name;
    private final Order order;
    private final List<Vulnerability> flaws = new ArrayList<>();
    private final Set<Vulnerability> closed = new LinkedHashSet<>();
    private String to = "";

    private Step(String id, Upgrade.Kind kind, String name, Order order) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.order = order;
    }

    static Step of(Upgrade.Kind kind, Ecosystem ecosystem, String name) {
        return new Step(ecosystem.purlType() + "/" + name, kind, name, Order.of(ecosystem));
    }

    static Step base(String from, String to) {
        Step step = new Step("base/" + from, Upgrade.Kind.BASE_IMAGE, from, Order.TEXT);
        step.to = to;
        return step;
    }

    String id() {
        return id;
    }

    Upgrade.Kind kind() {
        return kind;
    }

    Order order() {
        return order;
    }

    String to() {
        return to;
    }

    void add(Vulnerability flaw) {
        flaws.add(flaw);
    }

    List<Vulnerability> flaws() {
        return flaws;
    }

    /** {@return the versions that the advisories name, from the lowest on} */
    SortedSet<String> fixed() {
        SortedSet<String> versions = new TreeSet<>(this::compare);
        flaws.forEach(flaw -> versions.add(flaw.fixed()));
        return versions;
    }

    private int compare(String one, String other) {
        int byOrder = order.compare(one, other);
        return byOrder != 0 ? byOrder : one.compareTo(other);
    }

    void raiseTo(String version) {
        to = version;
    }

    void close(Vulnerability flaw) {
        closed.add(flaw);
    }

    void closeAll() {
        closed.addAll(flaws);
    }

    Set<Vulnerability> closed() {
        return closed;
    }

    int closes() {
        return closed.size();
    }

    long exploited() {
        return closed.stream().filter(Vulnerability::exploited).count();
    }

    Upgrade upgrade(SubjectRef image) {
        SortedSet<String> from = new TreeSet<>(this::compare);
        SortedSet<String> ids = new TreeSet<>();
        SortedSet<String> places = new TreeSet<>();
        for (Vulnerability flaw : closed) {
            from.add(flaw.component().version());
            ids.add(flaw.id());
            places.add(place(flaw.component().evidence()));
        }
        boolean base = kind == Upgrade.Kind.BASE_IMAGE;
        return new Upgrade(
                id,
                image,
                kind,
                name,
                base ? List.of(name) : List.copyOf(from),
                to,
                kind == Upgrade.Kind.PACKAGE && places.size() == 1 ? places.getFirst() : "",
                List.copyOf(ids));
    }

    /** {@return the folder that holds it, from the root or inside the innermost archive} */
    private static String place(Evidence evidence) {
        String path = evidence.path();
        String inner = path.substring(path.lastIndexOf("!/") < 0 ? 0 : path.lastIndexOf("!/") + 2);
        int slash = inner.lastIndexOf('/');
        if (slash > 0) {
            return inner.substring(0, slash);
        }
        int archive = path.lastIndexOf("!/");
        return archive < 0 ? inner : path.substring(path.lastIndexOf('/', archive) + 1, archive);
    }
}
