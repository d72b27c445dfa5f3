package dev.hull.checks.k8s;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.K8sObject;
import dev.hull.model.K8sObject.NetworkPeer;
import dev.hull.model.K8sObject.NetworkPolicy;
import dev.hull.model.K8sObject.NetworkRule;
import dev.hull.model.Location;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import dev.hull.model.Workload;
import dev.hull.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A network policy selects pods and leaves them open all the same: a rule without peers, any address, all namespaces. Of a workload: one
 * direction has no policy at all.
 */
final class NetworkPolicyOpen {
    static final Check<Workload> CHECK = Check.ofWorkload(
                    "k8s.network-policy-open", Severity.MEDIUM, NetworkPolicyOpen::halfOpen)
            .andObjects(NetworkPolicyOpen::open);

    private static final Set<String> ANYWHERE = Set.of("0.0.0.0/0", "::/0");
    private static final String METADATA = "169.254.169.254"; // the clouds' address of instance credentials
    private static final Remedy NARROW = new Remedy.Ask("peers", List.of());

    private NetworkPolicyOpen() {}

    private static List<Hit> halfOpen(Workload workload, Scene scene) {
        List<NetworkPolicy> policies = Policies.selecting(workload, scene);
        if (policies.isEmpty() || policies.stream().anyMatch(NetworkPolicy::foreign)) {
            return Hit.none();
        }
        List<Hit> hits = new ArrayList<>();
        for (String direction : List.of(Policies.INGRESS, Policies.EGRESS)) {
            if (policies.stream().noneMatch(p -> p.types().contains(direction))) {
                hits.add(Hit.at(workload.at(), direction)
                        .message("direction")
                        .arg("direction", direction)
                        .severity(Severity.LOW)
                        .remedy(NARROW));
            }
        }
        return hits;
    }

    private static List<Hit> open(K8sObject object, Scene scene) {
        if (!(object instanceof NetworkPolicy policy) || policy.foreign()) {
            return Hit.none();
        }
        List<Hit> hits = new ArrayList<>();
        rules(hits, Policies.INGRESS, policy.ingress());
        rules(hits, Policies.EGRESS, policy.egress());
        return hits;
    }

    private static void rules(List<Hit> hits, String direction, Written<List<NetworkRule>> rules) {
        for (NetworkRule rule : rules.orElse(List.of())) {
            if (rule.peers().isEmpty() && rule.ports().isEmpty()) {
                hits.add(hit(direction, "everything", rule.at()));
            } else if (rule.peers().isEmpty()) {
                hits.add(hit(direction, "every peer", rule.at()));
            }
            for (NetworkPeer peer : rule.peers()) {
                peer(hits, direction, peer);
            }
        }
    }

    private static void peer(List<Hit> hits, String direction, NetworkPeer peer) {
        boolean anywhere = ANYWHERE.contains(peer.cidr());
        if (anywhere && direction.equals(Policies.EGRESS)) {
            if (peer.except().stream().noneMatch(e -> e.startsWith(METADATA))) {
                hits.add(hit(direction, peer.cidr(), peer.at())
                        .message("metadata")
                        .severity(Severity.INFO));
            }
        } else if (anywhere && peer.except().isEmpty()) {
            hits.add(hit(direction, peer.cidr(), peer.at()));
        } else if (peer.namespaces().written() && peer.namespaces().isEmpty() && everyPod(peer)) {
            hits.add(hit(direction, "all namespaces", peer.at()));
        }
    }

    private static boolean everyPod(NetworkPeer peer) {
        return !peer.pods().written() || peer.pods().isEmpty();
    }

    private static Hit hit(String direction, String what, Location at) {
        return Hit.at(at, direction + " " + what)
                .arg("direction", direction)
                .arg("what", what)
                .remedy(NARROW);
    }
}
