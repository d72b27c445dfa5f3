package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects why a project would be refused, in the order in which it is met; reading goes on with what was understood. */
final class Complaints {
    private final Set<Complaint> all = new LinkedHashSet<>();

    void add(Complaint.Kind kind, Location at, Trail path, String reason) {
        all.add(new Complaint(kind, at, path.toString(), reason, ""));
    }

    void unknown(Node.Entry entry, Trail path, String reason, String suggestion) {
        all.add(new Complaint(Complaint.Kind.UNKNOWN_FIELD, entry.keyAt(), path.toString(), reason, suggestion));
    }

    void invalid(Node node, Trail path, String reason) {
        add(Complaint.Kind.INVALID_VALUE, node.at(), path, reason);
    }

    void missing(Node node, Trail path, String reason) {
        add(Complaint.Kind.MISSING, node.at(), path, reason);
    }

    void absent(Node node, Trail path, String reason) {
        add(Complaint.Kind.ABSENT, node.at(), path, reason);
    }

    void contradiction(Node node, Trail path, String reason) {
        add(Complaint.Kind.CONTRADICTION, node.at(), path, reason);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Complaint> list() {
        return List.copyOf(all);
    }
}
