package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.model.Item;
import dev.hull.model.K8sObject;
import dev.hull.model.K8sObject.IngressPath;
import dev.hull.model.K8sObject.NetworkPeer;
import dev.hull.model.K8sObject.NetworkPort;
import dev.hull.model.K8sObject.NetworkRule;
import dev.hull.model.KeyValue;
import dev.hull.model.Layer;
import dev.hull.model.Selector;
import dev.hull.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Services, ingresses and network policies (core/v1, networking/v1, and the older versions of the latter). */
final class NetworkObjects {
    private static final Selector NOTHING =
            new Selector(true, List.of(), List.of(new Selector.Expression("", "In", List.of())));

    private NetworkObjects() {}

    static K8sObject service(K8sObject.Meta meta, Node.Obj root) {
        List<Item<K8sObject.ServicePort>> ports = new ArrayList<>();
        for (Node port : Nodes.list(root, "spec", "ports")) {
            ports.add(new Item<>(
                    new K8sObject.ServicePort(
                            Nodes.text(port, "name"),
                            Nodes.number(port, "port"),
                            Nodes.text(port, "targetPort"),
                            Nodes.number(port, "nodePort"),
                            Nodes.text(port, "protocol")),
                    port.origin().in(Layer.FILE)));
        }
        return new K8sObject.Service(
                meta,
                Nodes.writtenText(root, "spec", "type"),
                Nodes.plainPairs(root, "spec", "selector"),
                ports,
                Nodes.texts(root, "spec", "externalIPs"),
                Nodes.writtenText(root, "spec", "externalName"),
                Nodes.texts(root, "spec", "loadBalancerSourceRanges"),
                Nodes.writtenText(root, "spec", "clusterIP"));
    }

    static K8sObject ingress(K8sObject.Meta meta, Node.Obj root) {
        List<K8sObject.IngressRule> rules = new ArrayList<>();
        for (Node rule : Nodes.list(root, "spec", "rules")) {
            List<Item<IngressPath>> paths = new ArrayList<>();
            for (Node path : Nodes.list(rule, "http", "paths")) {
                String service =
                        Nodes.text(path, "backend", "service", "name") + Nodes.text(path, "backend", "serviceName");
                paths.add(new Item<>(
                        new IngressPath(Nodes.text(path, "path"), service),
                        path.origin().in(Layer.FILE)));
            }
            rules.add(new K8sObject.IngressRule(Nodes.writtenText(rule, "host"), paths, rule.at()));
        }
        List<K8sObject.IngressTls> tls = new ArrayList<>();
        for (Node item : Nodes.list(root, "spec", "tls")) {
            tls.add(new K8sObject.IngressTls(Nodes.strings(item, "hosts"), Nodes.text(item, "secretName"), item.at()));
        }
        boolean all = Nodes.find(root, "spec", "defaultBackend").isPresent()
                || Nodes.find(root, "spec", "backend").isPresent();
        return new K8sObject.Ingress(meta, Nodes.writtenText(root, "spec", "ingressClassName"), all, rules, tls);
    }

    static K8sObject policy(K8sObject.Meta meta, Node.Obj root) {
        return new K8sObject.NetworkPolicy(
                meta,
                selector(root, "spec", "podSelector"),
                types(root),
                rules(root, "ingress", "from"),
                rules(root, "egress", "to"),
                false);
    }

    /** One that something else than Kubernetes itself enforces: of it only what it selects is read, where Cilium says so. */
    static K8sObject foreign(K8sObject.Meta meta, Node.Obj root) {
        Written<List<NetworkRule>> none = new Written.LeftOut<>(root.at());
        return new K8sObject.NetworkPolicy(meta, endpoints(root), List.of(), none, none, true);
    }

    /** Cilium's {@code endpointSelector}; with several {@code specs} any may select, with none nothing does. */
    private static Selector endpoints(Node.Obj root) {
        Optional<Node> specs = Nodes.find(root, "specs");
        if (specs.isPresent() && Nodes.find(root, "spec").isEmpty()) {
            return Nodes.list(specs.get()).isEmpty() ? NOTHING : Selector.LEFT_OUT;
        }
        Selector written = selector(root, "spec", "endpointSelector");
        return new Selector(
                written.written(),
                written.labels().stream()
                        .map(l -> new KeyValue(unprefixed(l.name()), l.value()))
                        .toList(),
                written.expressions().stream()
                        .map(e -> new Selector.Expression(unprefixed(e.key()), e.operator(), e.values()))
                        .toList());
    }

    /** Cilium may name the source of a label before its key. */
    private static String unprefixed(String key) {
        return key.startsWith("k8s:") || key.startsWith("any:") ? key.substring(4) : key;
    }

    /** Left out, it is Ingress, and Egress where there are egress rules (networking/v1, NetworkPolicySpec.policyTypes). */
    private static List<String> types(Node.Obj root) {
        List<String> written = Nodes.strings(root, "spec", "policyTypes");
        if (!written.isEmpty()) {
            return written;
        }
        return Nodes.list(root, "spec", "egress").isEmpty() ? List.of("Ingress") : List.of("Ingress", "Egress");
    }

    private static Written<List<NetworkRule>> rules(Node.Obj root, String direction, String peers) {
        Optional<Node> written = Nodes.find(root, "spec", direction);
        if (written.isEmpty()) {
            return new Written.LeftOut<>(Nodes.find(root, "spec").orElse(root).at());
        }
        List<NetworkRule> rules = new ArrayList<>();
        for (Node rule : Nodes.list(written.get())) {
            List<NetworkPeer> those = new ArrayList<>();
            Nodes.list(rule, peers).forEach(p -> those.add(peer(p)));
            List<Item<NetworkPort>> ports = new ArrayList<>();
            for (Node port : Nodes.list(rule, "ports")) {
                ports.add(new Item<>(
                        new NetworkPort(
                                Nodes.text(port, "protocol"), Nodes.text(port, "port"), Nodes.number(port, "endPort")),
                        port.origin().in(Layer.FILE)));
            }
            rules.add(new NetworkRule(those, ports, rule.at()));
        }
        return new Written.Given<>(rules, written.get().at());
    }

    private static NetworkPeer peer(Node peer) {
        return new NetworkPeer(
                selector(peer, "podSelector"),
                selector(peer, "namespaceSelector"),
                Nodes.text(peer, "ipBlock", "cidr"),
                Nodes.strings(peer, "ipBlock", "except"),
                peer.at());
    }

    /** {@return the selector at {@code path}} Null is nothing written, and an empty one selects everything. */
    static Selector selector(Node root, String... path) {
        Optional<Node.Obj> written = Nodes.object(root, path);
        if (written.isEmpty()) {
            return Selector.LEFT_OUT;
        }
        List<Selector.Expression> expressions = new ArrayList<>();
        for (Node item : Nodes.list(written.get(), "matchExpressions")) {
            expressions.add(new Selector.Expression(
                    Nodes.text(item, "key"), Nodes.text(item, "operator"), Nodes.strings(item, "values")));
        }
        return new Selector(true, Nodes.plainPairs(written.get(), "matchLabels"), expressions);
    }
}
