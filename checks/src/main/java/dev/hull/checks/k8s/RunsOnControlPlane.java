package dev.hull.checks.k8s;

import static dev.hull.model.Fields.NODE_NAME;
import static dev.hull.model.Fields.NODE_SELECTOR;
import static dev.hull.model.Fields.TOLERATIONS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Item;
import dev.hull.model.KeyValue;
import dev.hull.model.Remedy;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import dev.hull.model.Toleration;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A workload may land beside the API server and etcd: it tolerates their taint, selects their role, or is pinned to a node.
 *
 * <p>Fields: {@code tolerations}, {@code nodeSelector}, {@code nodeName}.
 */
final class RunsOnControlPlane {
    static final Check<Workload> CHECK =
            Check.ofWorkload("k8s.runs-on-control-plane", Severity.MEDIUM, RunsOnControlPlane::look);

    private static final Set<String> ROLES =
            Set.of("node-role.kubernetes.io/control-plane", "node-role.kubernetes.io/master");
    private static final Remedy WHY = new Remedy.Ask("why", List.of());

    private RunsOnControlPlane() {}

    private static List<Hit> look(Workload workload) {
        if (workload.ref().namespace().equals("kube-system")) {
            return Hit.none();
        }
        List<Hit> hits = new ArrayList<>();
        for (Item<Toleration> item : workload.settings().items(TOLERATIONS).known()) {
            if (tolerates(item.value())) {
                String key = item.value().key().isEmpty()
                        ? "every taint"
                        : item.value().key();
                hits.add(Hit.on(TOLERATIONS, key, item.at()).arg("what", key).remedy(WHY));
            }
        }
        for (Item<KeyValue> item : workload.settings().items(NODE_SELECTOR).known()) {
            if (ROLES.contains(item.value().name())) {
                hits.add(Hit.on(NODE_SELECTOR, item.value().name(), item.at())
                        .message("selector")
                        .arg("what", item.value().name())
                        .remedy(WHY));
            }
        }
        Setting<String> node = workload.get(NODE_NAME);
        if (node.isWritten() && !node.worst().isEmpty()) {
            hits.add(Hit.on(NODE_NAME, node)
                    .message("node")
                    .arg("what", node.worst())
                    .remedy(WHY));
        }
        return hits;
    }

    private static boolean tolerates(Toleration toleration) {
        boolean everything = toleration.key().isEmpty() && toleration.operator().equals("Exists");
        boolean keepsOut = toleration.effect().isEmpty()
                || toleration.effect().equals("NoSchedule")
                || toleration.effect().equals("NoExecute");
        return keepsOut && (everything || ROLES.contains(toleration.key()));
    }
}
