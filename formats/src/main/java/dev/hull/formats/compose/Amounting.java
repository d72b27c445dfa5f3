package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Limits and counts that a service may state at two places, which must then agree. */
record Amounting(Complaints complaints, Node.Obj service, Map<Location, String> undecided, Trail path) {
    private record Pair(String field, String section, String deployed) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("cpus", "limits", "cpus"),
            new Pair("mem_limit", "limits", "memory"),
            new Pair("mem_reservation", "reservations", "memory"),
            new Pair("pids_limit", "limits", "pids"));

    void check() {
        Node deploy = Edit.child(service, "deploy");
        for (Pair pair : PAIRS) {
            Node value = Edit.child(service, pair.field());
            Node resources = Edit.child(Edit.child(deploy, "resources"), pair.section());
            Node deployed = Edit.child(resources, pair.deployed());
            boolean judged = value != null && !isUndecided(value) && !isUndecided(deployed);
            if (value != null && judged && resources != null && (deployed == null || !Same.value(value, deployed))) {
                complaints.contradiction(
                        value,
                        path.to(pair.field()),
                        "differs from `deploy.resources.%s.%s`".formatted(pair.section(), pair.deployed()));
            }
        }
        scale(Edit.child(service, "scale"), Edit.child(deploy, "replicas"));
    }

    private boolean isUndecided(@Nullable Node node) {
        return node != null && undecided.containsKey(node.at());
    }

    private void scale(@Nullable Node scale, @Nullable Node replicas) {
        if (scale != null
                && replicas != null
                && !isUndecided(scale)
                && !isUndecided(replicas)
                && !Same.value(scale, replicas)) {
            complaints.contradiction(scale, path.to("scale"), "differs from `deploy.replicas`");
        }
        Node count = scale != null ? scale : replicas;
        if (!(count instanceof Node.Num num)) {
            return;
        }
        if (num.value().signum() < 0) {
            complaints.invalid(num, path.to("scale"), "must be at least 0");
        }
        if (num.value().intValue() > 1 && !Edit.text(service, "container_name").isEmpty()) {
            complaints.contradiction(num, path.to("scale"), "several containers can't have one `container_name`");
        }
    }
}
