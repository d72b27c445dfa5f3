package dev.hull.checks.k8s;

import static dev.hull.checks.Case.of;
import static dev.hull.checks.Given.docker;
import static dev.hull.checks.Given.pod;
import static dev.hull.model.Fields.COMMAND;
import static dev.hull.model.Fields.IMAGE;
import static dev.hull.model.Fields.LABELS;
import static dev.hull.model.Fields.NETWORK;
import static dev.hull.model.Fields.NODE_NAME;
import static dev.hull.model.Fields.NODE_SELECTOR;
import static dev.hull.model.Fields.TOKEN_MOUNTED;
import static dev.hull.model.Fields.TOLERATIONS;

import dev.hull.checks.Case;
import dev.hull.model.ImageRef;
import dev.hull.model.K8sObject;
import dev.hull.model.K8sObject.Meta;
import dev.hull.model.K8sObject.NetworkPeer;
import dev.hull.model.K8sObject.NetworkPolicy;
import dev.hull.model.K8sObject.NetworkRule;
import dev.hull.model.KeyValue;
import dev.hull.model.Location;
import dev.hull.model.Namespace;
import dev.hull.model.Selector;
import dev.hull.model.SubjectRef;
import dev.hull.model.Toleration;
import dev.hull.model.Written;
import java.util.List;

/** Cases of this area. */
public final class K8sCases {
    private static final String TOKEN = "k8s.token-automount";
    private static final String PLANE = "k8s.runs-on-control-plane";
    private static final String TOOL = "k8s.admin-tool";
    private static final String MISSING = "k8s.network-policy-missing";
    private static final String OPEN = "k8s.network-policy-open";
    private static final KeyValue APP = new KeyValue("app", "web");

    public static final List<Case> ROWS = List.of(
            of(
                    TOKEN,
                    "left out",
                    pod().implied(TOKEN_MOUNTED, true),
                    "medium: web holds a token of the cluster's API without asking for it"),
            of(TOKEN, "the pod forbids it", pod().set(TOKEN_MOUNTED, false)),
            of(
                    TOKEN,
                    "the account forbids it",
                    pod().implied(TOKEN_MOUNTED, true).beside(account(false))),
            of(
                    TOKEN,
                    "the pod overrules its account",
                    pod().set(TOKEN_MOUNTED, true).beside(account(false)),
                    "medium: web holds a token of the cluster's API without asking for it"),
            of(TOKEN, "no pod", docker()),
            of(
                    PLANE,
                    "tolerates the taint, and everything",
                    pod().list(
                                    TOLERATIONS,
                                    new Toleration("node-role.kubernetes.io/control-plane", "Exists", "", "NoSchedule"),
                                    new Toleration("", "Exists", "", "")),
                    "medium: web tolerates node-role.kubernetes.io/control-plane and may land on the control plane",
                    "medium: web tolerates every taint and may land on the control plane"),
            of(PLANE, "tolerates another", pod().list(TOLERATIONS, new Toleration("gpu", "Exists", "", "NoSchedule"))),
            of(
                    PLANE,
                    "selects the role, pinned to a node",
                    pod().list(NODE_SELECTOR, new KeyValue("node-role.kubernetes.io/master", ""))
                            .set(NODE_NAME, "cp-1"),
                    "medium: web selects control-plane nodes by node-role.kubernetes.io/master",
                    "medium: web is pinned to node cp-1: no scheduler keeps it off the control plane"),
            of(
                    TOOL,
                    "Tiller",
                    pod().set(IMAGE, ImageRef.parse("gcr.io/kubernetes-helm/tiller:v2.8.0")),
                    "critical: web is Tiller of Helm 2: whoever reaches its port installs anything anywhere"),
            of(
                    TOOL,
                    "Tiller on loopback",
                    pod().set(IMAGE, ImageRef.parse("tiller")).list(COMMAND, "--listen=localhost:44134")),
            of(
                    TOOL,
                    "the dashboard",
                    pod().list(LABELS, new KeyValue("k8s-app", "kubernetes-dashboard")),
                    "high: web is the archived Kubernetes Dashboard: an unmaintained door into the cluster"),
            of(
                    TOOL,
                    "Tiller's service",
                    pod().beside(service("tiller-deploy")),
                    "critical: tiller-deploy leads to Tiller of Helm 2: whoever reaches it installs anything anywhere"),
            of(
                    MISSING,
                    "a pod alone",
                    pod(),
                    "medium? web: no network policy was read; give the namespace's policies beside the pods: kubectl get netpol,deploy"
                            + " -o yaml | hull check -"),
            of(
                    MISSING,
                    "other objects, no policy",
                    pod().beside(service("web")),
                    "medium: web: no network policy selects it, so every pod of the cluster may talk to it"),
            of(MISSING, "selected by everything", pod().beside(policy(select(), List.of(Policies.INGRESS), List.of()))),
            of(
                    MISSING,
                    "a policy for others",
                    pod().beside(policy(select(APP), List.of(Policies.INGRESS), List.of())),
                    "medium: web: no network policy selects it, so every pod of the cluster may talk to it"),
            of(
                    MISSING,
                    "on the host's network",
                    pod().set(NETWORK, Namespace.HOST).beside(service("web"))),
            of(
                    OPEN,
                    "an empty rule, and no word of egress",
                    pod().beside(policy(select(), List.of(Policies.INGRESS), List.of(rule()))),
                    "low: web: no policy says anything about Egress, so that direction is open",
                    "medium: web: the policy opens Ingress to everything"),
            of(
                    OPEN,
                    "any address",
                    pod().list(LABELS, APP)
                            .beside(policy(
                                    select(APP),
                                    List.of(Policies.INGRESS, Policies.EGRESS),
                                    List.of(rule(cidr("0.0.0.0/0"))))),
                    "medium: web: the policy opens Ingress to 0.0.0.0/0"),
            of(
                    OPEN,
                    "named peers",
                    pod().beside(policy(
                            select(), List.of(Policies.INGRESS, Policies.EGRESS), List.of(rule(cidr("10.0.0.0/8")))))));

    private K8sCases() {}

    private static Meta meta(String kind, String name) {
        Written<String> namespace = new Written.Given<>("shop", Location.NONE);
        return new Meta("v1", SubjectRef.of(kind, "shop", name), namespace, List.of(), List.of(), false, Location.NONE);
    }

    private static K8sObject account(boolean mount) {
        return new K8sObject.ServiceAccount(
                meta("ServiceAccount", "default"), new Written.Given<>(mount, Location.NONE));
    }

    private static K8sObject service(String name) {
        Written<String> none = new Written.LeftOut<>(Location.NONE);
        return new K8sObject.Service(
                meta("Service", name), none, List.of(), List.of(), List.of(), none, List.of(), none);
    }

    private static Selector select(KeyValue... labels) {
        return new Selector(true, List.of(labels), List.of());
    }

    private static NetworkRule rule(NetworkPeer... peers) {
        return new NetworkRule(List.of(peers), List.of(), Location.NONE);
    }

    private static NetworkPeer cidr(String cidr) {
        return new NetworkPeer(Selector.LEFT_OUT, Selector.LEFT_OUT, cidr, List.of(), Location.NONE);
    }

    private static K8sObject policy(Selector pods, List<String> types, List<NetworkRule> ingress) {
        return new NetworkPolicy(
                meta("NetworkPolicy", "web"),
                pods,
                types,
                new Written.Given<>(ingress, Location.NONE),
                new Written.LeftOut<>(Location.NONE),
                false);
    }
}
