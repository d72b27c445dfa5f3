package dev.hull.formats.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Container;
import dev.hull.model.Engine;
import dev.hull.model.Estate;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Mount;
import dev.hull.model.Namespace;
import dev.hull.model.Profile;
import dev.hull.model.Reading;
import dev.hull.model.Remark;
import dev.hull.model.Role;
import dev.hull.model.Setting;
import dev.hull.model.Source;
import dev.hull.model.User;
import dev.hull.model.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class KubernetesTest {
    private static final Engine NEWEST = new Engine("kubernetes", "1.36");

    /** {@code container}: its text, {@code pod}: the text of the pod's spec beside its containers. */
    record Row<T>(String pod, String container, Field<T> field, T value, Layer layer) {}

    static final List<Row<?>> ROWS = List.of(
            new Row<>("hostNetwork: true", "", Fields.NETWORK, Namespace.HOST, Layer.POD),
            new Row<>("hostPID: yes", "", Fields.PID, Namespace.HOST, Layer.POD),
            new Row<>("hostUsers: false", "", Fields.USER_NAMESPACE, Namespace.PRIVATE, Layer.POD),
            new Row<>("securityContext: {runAsUser: 5}", "", Fields.USER, new User("5"), Layer.POD),
            new Row<>(
                    "securityContext: {runAsUser: 5}",
                    "securityContext: {runAsUser: 0}",
                    Fields.USER,
                    new User("0"),
                    Layer.CONTAINER),
            new Row<>("securityContext: {runAsNonRoot: true}", "", Fields.ROOT_PERMITTED, false, Layer.POD),
            new Row<>(
                    "",
                    "securityContext: {readOnlyRootFilesystem: true}",
                    Fields.WRITABLE_ROOT,
                    false,
                    Layer.CONTAINER),
            new Row<>("", "securityContext: {privileged: 'true'}", Fields.PRIVILEGED, true, Layer.CONTAINER),
            new Row<>(
                    "securityContext: {seccompProfile: {type: RuntimeDefault}}",
                    "securityContext: {seccompProfile: {type: Unconfined}}",
                    Fields.SECCOMP,
                    Profile.UNCONFINED,
                    Layer.CONTAINER),
            new Row<>(
                    "securityContext: {appArmorProfile: {type: Localhost, localhostProfile: web}}",
                    "",
                    Fields.APPARMOR,
                    Profile.named("web"),
                    Layer.POD),
            new Row<>("", "resources: {limits: {memory: 128Mi}}", Fields.MEMORY_LIMIT, 134217728L, Layer.CONTAINER),
            new Row<>("", "resources: {limits: {cpu: 0.5}}", Fields.CPU_LIMIT, 500L, Layer.CONTAINER),
            new Row<>("resources: {limits: {memory: 1Ki}}", "", Fields.MEMORY_LIMIT, 1024L, Layer.POD),
            new Row<>("", "securityContext: {procMount: Unmasked}", Fields.PATHS_UNMASKED, true, Layer.CONTAINER));

    @ParameterizedTest
    @FieldSource("ROWS")
    void readsTheContainersWordBeforeThePods(Row<?> row) {
        Container container = pod(row.pod(), row.container()).containers().getFirst();

        Setting<?> setting = container.get(row.field());

        assertThat(setting.worst()).isEqualTo(row.value());
        assertThat(((Setting.Decided<?>) setting).by().layer()).isEqualTo(row.layer());
    }

    /** {@code check} and {@code key} of the remark that is expected; an empty check expects none. */
    record Said(String pod, String container, String check, String key) {}

    static final List<Said> SAID = List.of(
            new Said(
                    "securityContext: {readOnlyRootFilesystem: true}",
                    "",
                    "syntax.ignored-field",
                    "spec.securityContext.readOnlyRootFilesystem"),
            new Said("", "securityContext: {fsGroup: 5}", "syntax.ignored-field", "securityContext.fsGroup"),
            new Said(
                    "",
                    "securityContext: {readonlyRootFilesystem: true}",
                    "syntax.ignored-field",
                    "securityContext.readonlyRootFilesystem"),
            new Said("", "securityContext: {privilege: true}", "syntax.unknown-field", "securityContext.privilege"),
            new Said("hostnetwork: true", "", "syntax.unknown-field", "spec.hostnetwork"),
            new Said("hostPID: 'true'", "", "syntax.invalid-value", "spec.hostPID"),
            new Said("", "imagePullPolicy: always", "syntax.invalid-value", "imagePullPolicy"),
            new Said("", "ports: [{containerPort: 70000}]", "syntax.invalid-value", "ports[].containerPort"),
            new Said(
                    "securityContext: {runAsNonRoot: true}",
                    "securityContext: {runAsUser: 0}",
                    "syntax.contradiction",
                    "securityContext.runAsUser"),
            new Said(
                    "",
                    "securityContext: {allowPrivilegeEscalation: false, privileged: true}",
                    "syntax.contradiction",
                    "securityContext.allowPrivilegeEscalation"),
            new Said("serviceAccount: sa", "", "syntax.obsolete-field", "spec.serviceAccount"),
            new Said("", "image：: x", "syntax.full-width-character", "image："),
            new Said("", "tty: true\n    tty: false", "syntax.duplicate-entry", "tty"),
            new Said("hostNetwork: true", "", "", ""));

    @ParameterizedTest
    @FieldSource("SAID")
    void remarksOnWhatThePlatformDoesNotTake(Said row) {
        List<Remark> remarks = read(text(row.pod(), row.container())).remarks();

        if (row.check().isEmpty()) {
            assertThat(remarks).isEmpty();
        } else {
            assertThat(remarks)
                    .extracting(Remark::check, Remark::key)
                    .containsExactly(org.assertj.core.api.Assertions.tuple(row.check(), row.key()));
        }
    }

    /** {@code valid}: the CronJob controller takes {@code text}. */
    record Times(String text, boolean valid) {}

    static final List<Times> TIMES = List.of(
            new Times("*/1 * * * *", true),
            new Times("0 3 * * *", true),
            new Times("0,30 9-17/2 1 JAN-MAR mon", true),
            new Times("@daily", true),
            new Times("1 * * *", false),
            new Times("60 * * * *", false),
            new Times("* * * * 7", false),
            new Times("*/0 * * * *", false),
            new Times("5-1 * * * *", false),
            new Times("@never", false));

    @ParameterizedTest
    @FieldSource("TIMES")
    void knowsSchedules(Times row) {
        assertThat(Schedule.isValid(row.text())).isEqualTo(row.valid());
    }

    @Test
    void joinsMountsToVolumes() {
        Workload workload = pod(
                "volumes: [{name: v, hostPath: {path: /etc}}, {name: t, emptyDir: {medium: Memory, sizeLimit: 1Mi}}]",
                "volumeMounts: [{name: v, mountPath: /host, readOnly: true}, {name: t, mountPath: /tmp}]");

        assertThat(workload.containers().getFirst().items(Fields.MOUNTS).values())
                .extracting(Mount::kind, Mount::source, Mount::target, Mount::readOnly, Mount::size)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Mount.Kind.BIND, "/etc", "/host", true, Fields.UNLIMITED),
                        org.assertj.core.api.Assertions.tuple(Mount.Kind.TMPFS, "", "/tmp", false, 1L << 20));
    }

    @Test
    void namesTheKindThatWasMeant() {
        List<Remark> remarks =
                read("apiVersion: v1\nkind: pod\nmetadata: {name: p}\n").remarks();

        assertThat(remarks)
                .extracting(Remark::check, Remark::key)
                .containsExactly(org.assertj.core.api.Assertions.tuple("syntax.invalid-value", "kind"));
        assertThat(remarks.getFirst().args()).anyMatch(a -> a.value().equals("there is v1 Pod, and not this"));
    }

    @Test
    void tellsSidecarsFromInitContainers() {
        Workload workload =
                pod("initContainers: [{name: i, image: i}, {name: s, image: i, restartPolicy: Always}]", "");

        assertThat(workload.containers())
                .extracting(Container::role)
                .containsExactly(Role.INIT, Role.SIDECAR, Role.MAIN);
    }

    @Test
    void readsPodsOfKindsThatItDoesNotKnow() {
        String rollout = "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: r}\n"
                + "spec: {template: {spec: {containers: [{name: c, image: i, securityContext: {privileged: true}}]}}}\n";

        Workload workload = read(rollout).values().getFirst().workloads().getFirst();

        assertThat(workload.ref()).hasToString("Rollout:r");
        assertThat(workload.containers().getFirst().get(Fields.PRIVILEGED).worst())
                .isTrue();
    }

    @Test
    void countsWhatItsOwnerMadeOnceAtTheOwner() {
        String list = "apiVersion: v1\nkind: List\nitems:\n"
                + "- {apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {template: {spec: {containers: [{name: c}]}}}}\n"
                + "- {apiVersion: v1, kind: Pod, metadata: {name: web-5d-x, labels: {pod-template-hash: 5d},"
                + " ownerReferences: [{kind: ReplicaSet, name: web-5d}]}, spec: {containers: [{name: c}]}}\n";

        assertThat(read(list).values().getFirst().workloads())
                .extracting(w -> w.ref().kind())
                .containsExactly("Deployment");
    }

    @Test
    void namesTheCommandThatRendersATemplate() {
        Reading<Estate> reading =
                read("apiVersion: v1\nkind: Pod\nspec:\n  {{- range .Values.c }}\n  a: {{ . }}\n  {{- end }}\n");

        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().getFirst().reason()).contains("helm template");
    }

    /** {@code text} under metadata; {@code template}: what is wrong with it is that nobody rendered it. */
    record Braces(String text, boolean template) {}

    static final List<Braces> BRACES = List.of(
            new Braces("name: {{ .Values.a }}\n  labels: {a: {{ .Values.b }}}", true),
            new Braces("name: a\n  annotations: {a: '{{ $labels.x }}'}\n  labels: {a: .inf}", false));

    @ParameterizedTest
    @FieldSource("BRACES")
    void tellsTemplatesFromTextsThatHoldBraces(Braces row) {
        Reading<Estate> reading = read("apiVersion: v1\nkind: Pod\nmetadata:\n  " + row.text() + "\n");

        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().getFirst().reason().contains("helm template"))
                .isEqualTo(row.template());
        assertThat(reading.values().getFirst().objects()).hasSize(row.template() ? 0 : 1);
    }

    @Test
    void namesTheFolderThatAPlanStandsFor() {
        assertThat(Recognition.CHART.next(Source.of("shop/Chart.yaml", "")))
                .isEqualTo("helm template shop | hull check -");
        assertThat(Recognition.KUSTOMIZATION.next(Source.of("kustomization.yaml", "")))
                .isEqualTo("kustomize build . | hull check -");
    }

    @Test
    void letsOtherObjectsDecideWhatAPodLeavesOpen() {
        Estate read =
                read("apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: sa}\nautomountServiceAccountToken: false\n"
                                + "---\napiVersion: v1\nkind: LimitRange\nmetadata: {name: l}\n"
                                + "spec: {limits: [{type: Container, default: {memory: 1Mi}}]}\n---\n"
                                + text("serviceAccountName: sa", ""))
                        .values()
                        .getFirst();

        Workload workload = Admission.apply(read).workloads().getFirst();

        assertThat(workload.get(Fields.TOKEN_MOUNTED).worst()).isFalse();
        assertThat(workload.containers().getFirst().get(Fields.MEMORY_LIMIT).worst())
                .isEqualTo(1L << 20);
    }

    /** {@code what} a file is by its {@code text}. */
    record File(String name, String text, Recognition what) {}

    static final List<File> FILES = List.of(
            new File("a.yaml", "# c\napiVersion: v1\nkind: Pod\n", Recognition.OBJECTS),
            new File("a.yaml", "a: 1\n---\nkind: Pod\napiVersion: v1\n", Recognition.OBJECTS),
            new File("a.json", "{\"apiVersion\": \"v1\", \"kind\": \"List\"}", Recognition.OBJECTS),
            new File("a.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  {{ x }}\n", Recognition.OBJECTS),
            new File("a.yaml", "apiVersion: v1\nmetadata:\n  kind: Pod\n", Recognition.NONE),
            new File("compose.yaml", "services:\n  a: {image: b}\n", Recognition.NONE),
            new File("x/kustomization.yaml", "resources: [a.yaml]\n", Recognition.KUSTOMIZATION),
            new File("x.yaml", "resources: [a.yaml]\n", Recognition.NONE),
            new File(
                    "x.yaml",
                    "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n",
                    Recognition.KUSTOMIZATION),
            new File("Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n", Recognition.CHART));

    @ParameterizedTest
    @FieldSource("FILES")
    void knowsWhatAFileIs(File file) {
        assertThat(Recognition.of(Source.of(file.name(), file.text()))).isEqualTo(file.what());
    }

    private static Workload pod(String pod, String container) {
        return read(text(pod, container)).values().getFirst().workloads().getFirst();
    }

    private static String text(String pod, String container) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n" + line("  ", pod)
                + "  containers:\n  - name: c\n" + line("    ", container);
    }

    private static String line(String indent, String text) {
        return text.isEmpty() ? "" : indent + text + "\n";
    }

    private static Reading<Estate> read(String text) {
        return Kubernetes.read(Source.of("pod.yaml", text), NEWEST, Limits.DEFAULT);
    }
}
