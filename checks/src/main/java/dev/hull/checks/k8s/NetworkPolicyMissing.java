package dev.hull.checks.k8s;

import static dev.hull.model.Fields.NETWORK;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Platform;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import dev.hull.model.Workload;
import java.util.List;

/**
 * No network policy of what was read selects the pod, so that every pod of the cluster reaches it, and it reaches everything.
 *
 * <p>Where nothing beside pods was read, the policies may well lie elsewhere: then this is unknown. A pod on the host's network is out of
 * reach for policies, and falls under {@code ns.host-net}.
 */
final class NetworkPolicyMissing {
    static final Check<Workload> CHECK =
            Check.ofWorkload("k8s.network-policy-missing", Severity.MEDIUM, NetworkPolicyMissing::look);

    private NetworkPolicyMissing() {}

    private static List<Hit> look(Workload workload, Scene scene) {
        boolean isPod = workload.platform() instanceof Platform.Kubernetes;
        boolean onHost = workload.containers().stream()
                .anyMatch(c -> c.get(NETWORK).worst().isHost());
        if (!isPod || onHost || !Policies.selecting(workload, scene).isEmpty()) {
            return Hit.none();
        }
        Hit hit = Hit.at(workload.at(), "").remedy(new Remedy.Ask("peers", List.of()));
        return scene.estate().objects().isEmpty() ? hit.unknown().only() : hit.only();
    }
}
