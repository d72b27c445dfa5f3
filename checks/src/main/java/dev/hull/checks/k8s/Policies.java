package dev.hull.checks.k8s;

import static dev.hull.model.Fields.LABELS;

import dev.hull.checks.Scene;
import dev.hull.model.K8sObject.NetworkPolicy;
import dev.hull.model.KeyValue;
import dev.hull.model.Workload;
import java.util.List;

/** The network policies of an estate, as they bear on one workload. */
final class Policies {
    static final String INGRESS = "Ingress";
    static final String EGRESS = "Egress";

    private Policies() {}

    /** {@return the policies of the workload's namespace that select its pods; one whose selector is not known is taken to do so} */
    static List<NetworkPolicy> selecting(Workload workload, Scene scene) {
        List<KeyValue> labels = workload.settings().items(LABELS).values();
        return all(scene).stream()
                .filter(p -> reaches(p, workload))
                .filter(p -> p.pods().matches(labels))
                .toList();
    }

    static List<NetworkPolicy> all(Scene scene) {
        return scene.estate().objects().stream()
                .filter(NetworkPolicy.class::isInstance)
                .map(NetworkPolicy.class::cast)
                .toList();
    }

    /** A foreign policy without a namespace is one of the whole cluster. */
    private static boolean reaches(NetworkPolicy policy, Workload workload) {
        boolean everywhere = policy.foreign() && policy.ref().namespace().isEmpty();
        return everywhere || policy.ref().namespace().equals(workload.ref().namespace());
    }
}
