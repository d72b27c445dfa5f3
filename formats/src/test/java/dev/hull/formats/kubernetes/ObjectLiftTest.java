package dev.hull.formats.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Engine;
import dev.hull.model.Item;
import dev.hull.model.K8sObject;
import dev.hull.model.KeyValue;
import dev.hull.model.Limits;
import dev.hull.model.Selector;
import dev.hull.model.Source;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ObjectLiftTest {
    /** {@code says} of the object that {@code text} describes gives {@code expected}. */
    record Row(String text, Function<K8sObject, Object> says, Object expected) {
        @Override
        public String toString() {
            return text;
        }
    }

    private static <T extends K8sObject> Row row(
            String version, String kind, String body, Class<T> type, Function<T, Object> says, Object expected) {
        String text = "apiVersion: %s\nkind: %s\nmetadata: {name: n, namespace: s, labels: {a: b}}\n%s\n"
                .formatted(version, kind, body);
        return new Row(text, o -> says.apply(type.cast(o)), expected);
    }

    static final List<Row> ROWS = List.of(
            row(
                    "v1",
                    "Namespace",
                    "",
                    K8sObject.NamespaceObject.class,
                    o -> o.meta().labels().getFirst().value(),
                    new KeyValue("a", "b")),
            row(
                    "v1",
                    "ServiceAccount",
                    "automountServiceAccountToken: false",
                    K8sObject.ServiceAccount.class,
                    o -> o.automountToken().is(false),
                    true),
            row(
                    "v1",
                    "Service",
                    "spec: {type: NodePort, selector: {a: b}, ports: [{port: 80, targetPort: web, nodePort: 30000}]}",
                    K8sObject.Service.class,
                    o -> o.ports().getFirst().value(),
                    new K8sObject.ServicePort("", 80, "web", 30000, "")),
            row(
                    "v1",
                    "Service",
                    "spec: {externalIPs: [192.0.2.1]}",
                    K8sObject.Service.class,
                    o -> values(o.externalIps()),
                    List.of("192.0.2.1")),
            row(
                    "v1",
                    "Secret",
                    "data: {p: c2VjcmV0}\nstringData: {q: x}",
                    K8sObject.Secret.class,
                    o -> values(o.entries()),
                    List.of(
                            new K8sObject.SecretEntry("p", "c2VjcmV0", true),
                            new K8sObject.SecretEntry("q", "x", false))),
            row(
                    "v1",
                    "ConfigMap",
                    "data: {k: v}",
                    K8sObject.ConfigMap.class,
                    o -> values(o.data()),
                    List.of(new KeyValue("k", "v"))),
            row(
                    "v1",
                    "PersistentVolume",
                    "spec: {hostPath: {path: /etc}}",
                    K8sObject.PersistentVolume.class,
                    o -> o.hostPath().value(),
                    "/etc"),
            row(
                    "v1",
                    "LimitRange",
                    "spec: {limits: [{type: Container, default: {memory: 1Gi}}]}",
                    K8sObject.LimitRange.class,
                    o -> o.limits().getFirst().defaults(),
                    List.of(new KeyValue("memory", "1Gi"))),
            row(
                    "networking.k8s.io/v1",
                    "Ingress",
                    "spec: {tls: [{hosts: [h], secretName: t}], rules: [{host: h, http: {paths: [{path: /, backend: {service: {name: w}}}]}}]}",
                    K8sObject.Ingress.class,
                    o -> o.rules().getFirst().paths().getFirst().value(),
                    new K8sObject.IngressPath("/", "w")),
            row(
                    "extensions/v1beta1",
                    "Ingress",
                    "spec: {backend: {serviceName: w}}",
                    K8sObject.Ingress.class,
                    o -> o.defaultBackend(),
                    true),
            row(
                    "networking.k8s.io/v1",
                    "NetworkPolicy",
                    "spec: {podSelector: {}, egress: [{}]}",
                    K8sObject.NetworkPolicy.class,
                    o -> o.types(),
                    List.of("Ingress", "Egress")),
            row(
                    "networking.k8s.io/v1",
                    "NetworkPolicy",
                    "spec: {podSelector: {}}",
                    K8sObject.NetworkPolicy.class,
                    o -> o.pods().isEmpty()
                            && o.pods().written()
                            && !o.ingress().isGiven(),
                    true),
            row(
                    "networking.k8s.io/v1",
                    "NetworkPolicy",
                    "spec: {ingress: [{from: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]}]}",
                    K8sObject.NetworkPolicy.class,
                    o -> o.ingress().value().getFirst().peers().getFirst().except(),
                    List.of("10.0.0.0/8")),
            row("cilium.io/v2", "CiliumNetworkPolicy", "", K8sObject.NetworkPolicy.class, o -> o.foreign(), true),
            row(
                    "rbac.authorization.k8s.io/v1",
                    "ClusterRole",
                    "rules: [{apiGroups: [''], resources: [pods/exec], verbs: ['*']}]",
                    K8sObject.Role.class,
                    o -> values(o.rules().getFirst().resources()),
                    List.of("pods/exec")),
            row(
                    "rbac.authorization.k8s.io/v1",
                    "RoleBinding",
                    "roleRef: {kind: ClusterRole, name: admin}\nsubjects: [{kind: ServiceAccount, name: d, namespace: x}]",
                    K8sObject.Binding.class,
                    o -> values(o.subjects()),
                    List.of(new K8sObject.BoundSubject("ServiceAccount", "x", "d"))),
            row(
                    "autoscaling/v2",
                    "HorizontalPodAutoscaler",
                    "spec: {maxReplicas: 3, scaleTargetRef: {kind: Deployment, name: web}}",
                    K8sObject.Autoscaler.class,
                    o -> o.targetKind() + o.targetName() + o.minReplicas(),
                    "Deploymentweb1"),
            row(
                    "policy/v1",
                    "PodDisruptionBudget",
                    "spec: {minAvailable: 50%, selector: {matchExpressions: [{key: a, operator: Exists}]}}",
                    K8sObject.DisruptionBudget.class,
                    o -> o.pods().matches(List.of(new KeyValue("a", "x"))),
                    true),
            row(
                    "example.com/v1",
                    "Service",
                    "",
                    K8sObject.Other.class,
                    o -> o.ref().toString(),
                    "Service:s/n"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void readsObjects(Row row) {
        K8sObject object = Kubernetes.read(
                        Source.of("o.yaml", row.text()), new Engine("kubernetes", "1.36"), Limits.DEFAULT)
                .values()
                .getFirst()
                .objects()
                .getFirst();

        assertThat(row.says().apply(object)).isEqualTo(row.expected());
    }

    /** {@code selected}: a selector with this requirement selects what has {@code app: web}. */
    record Requirement(String key, String operator, List<String> values, boolean selected) {}

    static final List<Requirement> REQUIREMENTS = List.of(
            new Requirement("app", "In", List.of("web", "db"), true),
            new Requirement("app", "In", List.of("db"), false),
            new Requirement("app", "NotIn", List.of("db"), true),
            new Requirement("other", "NotIn", List.of("db"), true),
            new Requirement("app", "Exists", List.of(), true),
            new Requirement("app", "DoesNotExist", List.of(), false));

    @ParameterizedTest
    @FieldSource("REQUIREMENTS")
    void selects(Requirement row) {
        Selector selector = new Selector(
                true, List.of(), List.of(new Selector.Expression(row.key(), row.operator(), row.values())));

        assertThat(selector.matches(List.of(new KeyValue("app", "web")))).isEqualTo(row.selected());
    }

    private static <E> List<E> values(List<Item<E>> items) {
        return items.stream().map(Item::value).toList();
    }
}
