package dev.hull.model;

import java.util.List;

/** A Kubernetes object beside the workloads, as far as checks need it. Nothing is defaulted; what is not written is left out or empty. */
public sealed interface K8sObject extends Subject {
    Meta meta();

    @Override
    default SubjectRef ref() {
        return meta().ref();
    }

    @Override
    default Location at() {
        return meta().at();
    }

    /**
     * What every object has.
     *
     * @param ref its kind, namespace and name; a namespace left out is empty there
     * @param namespace as written
     * @param live whether it was read from a cluster: it has a uid or a resource version
     */
    record Meta(
            String apiVersion,
            SubjectRef ref,
            Written<String> namespace,
            List<Item<KeyValue>> labels,
            List<Item<KeyValue>> annotations,
            boolean live,
            Location at) {
        public Meta {
            labels = List.copyOf(labels);
            annotations = List.copyOf(annotations);
        }
    }

    /** A Namespace: its labels say what pod security admission does. */
    record NamespaceObject(Meta meta) implements K8sObject {}

    /** A ServiceAccount. */
    record ServiceAccount(Meta meta, Written<Boolean> automountToken) implements K8sObject {}

    /** A Service. {@code type} left out means ClusterIP. */
    record Service(
            Meta meta,
            Written<String> type,
            List<KeyValue> selector,
            List<Item<ServicePort>> ports,
            List<Item<String>> externalIps,
            Written<String> externalName,
            List<Item<String>> sourceRanges,
            Written<String> clusterIp)
            implements K8sObject {
        public Service {
            selector = List.copyOf(selector);
            ports = List.copyOf(ports);
            externalIps = List.copyOf(externalIps);
            sourceRanges = List.copyOf(sourceRanges);
        }
    }

    /** {@code targetPort} a number or a name, empty where left out; {@code nodePort} 0 where left out. */
    record ServicePort(String name, long port, String targetPort, long nodePort, String protocol) {}

    /** An Ingress. */
    record Ingress(
            Meta meta, Written<String> className, boolean defaultBackend, List<IngressRule> rules, List<IngressTls> tls)
            implements K8sObject {
        public Ingress {
            rules = List.copyOf(rules);
            tls = List.copyOf(tls);
        }
    }

    record IngressRule(Written<String> host, List<Item<IngressPath>> paths, Location at) {
        public IngressRule {
            paths = List.copyOf(paths);
        }
    }

    record IngressPath(String path, String service) {}

    record IngressTls(List<String> hosts, String secret, Location at) {
        public IngressTls {
            hosts = List.copyOf(hosts);
        }
    }

    /**
     * A NetworkPolicy, or one of Cilium or Calico, of which only the presence is read.
     *
     * @param types Ingress and Egress as {@code policyTypes} says, or as left out means
     * @param foreign of another kind than networking.k8s.io: what it selects is not known
     */
    record NetworkPolicy(
            Meta meta,
            Selector pods,
            List<String> types,
            Written<List<NetworkRule>> ingress,
            Written<List<NetworkRule>> egress,
            boolean foreign)
            implements K8sObject {
        public NetworkPolicy {
            types = List.copyOf(types);
        }
    }

    /** No peers means everybody, no ports all ports. */
    record NetworkRule(List<NetworkPeer> peers, List<Item<NetworkPort>> ports, Location at) {
        public NetworkRule {
            peers = List.copyOf(peers);
            ports = List.copyOf(ports);
        }
    }

    /** {@code pods} and {@code namespaces} are {@link Selector#LEFT_OUT} where they do not stand; {@code cidr} is empty then. */
    record NetworkPeer(Selector pods, Selector namespaces, String cidr, List<String> except, Location at) {
        public NetworkPeer {
            except = List.copyOf(except);
        }
    }

    /** {@code port} a number or a name; empty and 0 where left out. */
    record NetworkPort(String protocol, String port, long endPort) {}

    /** A Role, or a ClusterRole. */
    record Role(Meta meta, boolean clusterWide, List<PolicyRule> rules, boolean aggregated) implements K8sObject {
        public Role {
            rules = List.copyOf(rules);
        }
    }

    record PolicyRule(
            List<Item<String>> verbs,
            List<Item<String>> apiGroups,
            List<Item<String>> resources,
            List<Item<String>> resourceNames,
            List<Item<String>> nonResourceUrls,
            String path,
            Location at) {
        public PolicyRule {
            verbs = List.copyOf(verbs);
            apiGroups = List.copyOf(apiGroups);
            resources = List.copyOf(resources);
            resourceNames = List.copyOf(resourceNames);
            nonResourceUrls = List.copyOf(nonResourceUrls);
        }
    }

    /** A RoleBinding, or a ClusterRoleBinding; {@code roleKind} is Role or ClusterRole. */
    record Binding(
            Meta meta,
            boolean clusterWide,
            String roleKind,
            String roleName,
            Location roleAt,
            List<Item<BoundSubject>> subjects)
            implements K8sObject {
        public Binding {
            subjects = List.copyOf(subjects);
        }
    }

    /** {@code kind} is User, Group or ServiceAccount. */
    record BoundSubject(String kind, String namespace, String name) {}

    /** A Secret; no report prints a value. */
    record Secret(Meta meta, Written<String> type, List<Item<SecretEntry>> entries) implements K8sObject {
        public Secret {
            entries = List.copyOf(entries);
        }
    }

    /** {@code value} as written, in base64 where {@code encoded}. */
    record SecretEntry(String key, String value, boolean encoded) {
        /** Without the value. */
        @Override
        public String toString() {
            return key + "=(" + value.length() + " characters)";
        }
    }

    /** A ConfigMap, without its binary entries. */
    record ConfigMap(Meta meta, List<Item<KeyValue>> data) implements K8sObject {
        public ConfigMap {
            data = List.copyOf(data);
        }
    }

    /** A LimitRange. */
    record LimitRange(Meta meta, List<RangeLimit> limits) implements K8sObject {
        public LimitRange {
            limits = List.copyOf(limits);
        }
    }

    /** {@code type} is Container, Pod or PersistentVolumeClaim; quantities as written. */
    record RangeLimit(
            String type,
            List<KeyValue> defaults,
            List<KeyValue> defaultRequests,
            List<KeyValue> max,
            List<KeyValue> min) {
        public RangeLimit {
            defaults = List.copyOf(defaults);
            defaultRequests = List.copyOf(defaultRequests);
            max = List.copyOf(max);
            min = List.copyOf(min);
        }
    }

    /** A ResourceQuota. */
    record ResourceQuota(Meta meta, List<Item<KeyValue>> hard) implements K8sObject {
        public ResourceQuota {
            hard = List.copyOf(hard);
        }
    }

    /** A PersistentVolume with the node's directory that backs it, if one does. */
    record PersistentVolume(Meta meta, Written<String> hostPath, Written<String> localPath) implements K8sObject {}

    /** A HorizontalPodAutoscaler; {@code minReplicas} 1 where left out. */
    record Autoscaler(
            Meta meta,
            String targetApiVersion,
            String targetKind,
            String targetName,
            long minReplicas,
            long maxReplicas)
            implements K8sObject {}

    /** A PodDisruptionBudget; numbers or percentages as written. */
    record DisruptionBudget(Meta meta, Selector pods, Written<String> minAvailable, Written<String> maxUnavailable)
            implements K8sObject {}

    /** An object of a kind that has no record of its own. */
    record Other(Meta meta) implements K8sObject {}
}
