package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.model.Item;
import dev.hull.model.K8sObject;
import dev.hull.model.KeyValue;
import dev.hull.model.Layer;
import dev.hull.model.Origin;
import java.util.ArrayList;
import java.util.List;

/** Objects beside the workloads, by their kind; the group tells only which of two kinds of one name it is. */
final class ObjectLift {
    private ObjectLift() {}

    static K8sObject of(KubeObject object) {
        Node.Obj root = object.root();
        K8sObject.Meta meta = meta(object);
        return switch (group(meta.apiVersion())) {
            case "" -> core(object.kind(), meta, root);
            case "networking.k8s.io", "extensions" -> networking(object.kind(), meta, root);
            case "rbac.authorization.k8s.io", "authorization.openshift.io" -> rbac(object.kind(), meta, root);
            default -> others(object.kind(), meta, root);
        };
    }

    private static K8sObject core(String kind, K8sObject.Meta meta, Node.Obj root) {
        return switch (kind) {
            case "Namespace" -> new K8sObject.NamespaceObject(meta);
            case "ServiceAccount" ->
                new K8sObject.ServiceAccount(meta, Nodes.writtenTruth(root, "automountServiceAccountToken"));
            case "Service" -> NetworkObjects.service(meta, root);
            case "Secret" -> secret(meta, root);
            case "ConfigMap" -> new K8sObject.ConfigMap(meta, Nodes.pairs(root, "data"));
            case "LimitRange" -> limits(meta, root);
            case "ResourceQuota" -> new K8sObject.ResourceQuota(meta, Nodes.pairs(root, "spec", "hard"));
            case "PersistentVolume" ->
                new K8sObject.PersistentVolume(
                        meta,
                        Nodes.writtenText(root, "spec", "hostPath", "path"),
                        Nodes.writtenText(root, "spec", "local", "path"));
            default -> new K8sObject.Other(meta);
        };
    }

    private static K8sObject networking(String kind, K8sObject.Meta meta, Node.Obj root) {
        return switch (kind) {
            case "Ingress" -> NetworkObjects.ingress(meta, root);
            case "NetworkPolicy" -> NetworkObjects.policy(meta, root);
            default -> new K8sObject.Other(meta);
        };
    }

    private static K8sObject rbac(String kind, K8sObject.Meta meta, Node.Obj root) {
        return switch (kind) {
            case "Role", "ClusterRole" -> RbacObjects.role(meta, root);
            case "RoleBinding", "ClusterRoleBinding" -> RbacObjects.binding(meta, root);
            default -> new K8sObject.Other(meta);
        };
    }

    private static K8sObject others(String kind, K8sObject.Meta meta, Node.Obj root) {
        return switch (kind) {
            case "NetworkPolicy",
                    "GlobalNetworkPolicy",
                    "CiliumNetworkPolicy",
                    "CiliumClusterwideNetworkPolicy",
                    "AdminNetworkPolicy" -> NetworkObjects.foreign(meta, root);
            case "HorizontalPodAutoscaler" -> autoscaler(meta, root);
            case "PodDisruptionBudget" ->
                new K8sObject.DisruptionBudget(
                        meta,
                        NetworkObjects.selector(root, "spec", "selector"),
                        Nodes.writtenText(root, "spec", "minAvailable"),
                        Nodes.writtenText(root, "spec", "maxUnavailable"));
            default -> new K8sObject.Other(meta);
        };
    }

    static K8sObject.Meta meta(KubeObject object) {
        Node.Obj root = object.root();
        return new K8sObject.Meta(
                object.decoded().apiVersion(),
                object.ref(),
                Nodes.writtenText(root, "metadata", "namespace"),
                Nodes.pairs(root, "metadata", "labels"),
                Nodes.pairs(root, "metadata", "annotations"),
                object.isLive(),
                root.at());
    }

    /** {@return the group of an apiVersion, empty for the core group} */
    static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    private static K8sObject secret(K8sObject.Meta meta, Node.Obj root) {
        List<Item<K8sObject.SecretEntry>> entries = new ArrayList<>();
        entries(Nodes.pairs(root, "data"), true, entries);
        entries(Nodes.pairs(root, "stringData"), false, entries);
        return new K8sObject.Secret(meta, Nodes.writtenText(root, "type"), entries);
    }

    private static void entries(List<Item<KeyValue>> pairs, boolean encoded, List<Item<K8sObject.SecretEntry>> to) {
        for (Item<KeyValue> pair : pairs) {
            to.add(new Item<>(
                    new K8sObject.SecretEntry(pair.value().name(), pair.value().value(), encoded),
                    Origin.of(Layer.FILE, pair.at())));
        }
    }

    private static K8sObject limits(K8sObject.Meta meta, Node.Obj root) {
        List<K8sObject.RangeLimit> limits = new ArrayList<>();
        for (Node item : Nodes.list(root, "spec", "limits")) {
            limits.add(new K8sObject.RangeLimit(
                    Nodes.text(item, "type"),
                    Nodes.plainPairs(item, "default"),
                    Nodes.plainPairs(item, "defaultRequest"),
                    Nodes.plainPairs(item, "max"),
                    Nodes.plainPairs(item, "min")));
        }
        return new K8sObject.LimitRange(meta, limits);
    }

    private static K8sObject autoscaler(K8sObject.Meta meta, Node.Obj root) {
        return new K8sObject.Autoscaler(
                meta,
                Nodes.text(root, "spec", "scaleTargetRef", "apiVersion"),
                Nodes.text(root, "spec", "scaleTargetRef", "kind"),
                Nodes.text(root, "spec", "scaleTargetRef", "name"),
                Nodes.writtenNumber(root, "spec", "minReplicas").orElse(1L),
                Nodes.number(root, "spec", "maxReplicas"));
    }
}
