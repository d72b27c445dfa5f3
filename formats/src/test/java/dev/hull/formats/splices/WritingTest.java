package dev.hull.formats.splices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.compose.ComposeSpots;
import dev.hull.formats.kubernetes.KubernetesSpots;
import dev.hull.model.Change;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Limits;
import dev.hull.model.Namespace;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import dev.hull.model.User;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Changes of containers, and the files before and after them. */
class WritingTest {
    private static final SubjectRef WEB = SubjectRef.of("compose", "p", "web");
    private static final SubjectRef BASE = SubjectRef.of("compose", "p", "base");

    record Row(String name, List<String> before, List<Change> changes, List<String> after) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> COMPOSE = List.of(
            new Row(
                    "one scalar, one item more, one less",
                    List.of(
                            "services:\n  web:\n    image: x\n    cap_add:\n      - NET_ADMIN # vpn\n      - SYS_TIME\n"),
                    List.of(
                            new Change.Set<>(WEB, Fields.WRITABLE_ROOT, false),
                            new Change.Add<>(WEB, Fields.CAPABILITIES_DROPPED, "ALL"),
                            new Change.Remove<>(WEB, Fields.CAPABILITIES_ADDED, "SYS_TIME")),
                    List.of("services:\n  web:\n    image: x\n    cap_add:\n      - NET_ADMIN # vpn\n"
                            + "    read_only: true\n    cap_drop:\n      - ALL\n")),
            new Row(
                    "an option among others",
                    List.of(
                            "services:\n  web: {image: x, security_opt: [\"no-new-privileges:false\", label=disable]}\n"),
                    List.of(new Change.Set<>(WEB, Fields.MAY_GAIN_PRIVILEGES, false)),
                    List.of(
                            "services:\n  web: {image: x, security_opt: [\"no-new-privileges:true\", label=disable]}\n")),
            new Row(
                    "a user and a group are one value",
                    List.of("services:\n  web:\n    image: x\n"),
                    List.of(
                            new Change.Set<>(WEB, Fields.USER, new User("1000")),
                            new Change.Set<>(WEB, Fields.GROUP, "2000")),
                    List.of("services:\n  web:\n    image: x\n    user: \"1000:2000\"\n")),
            new Row(
                    "a user where a group stands",
                    List.of("services:\n  web:\n    image: x\n    user: root:staff\n"),
                    List.of(new Change.Set<>(WEB, Fields.USER, new User("app"))),
                    List.of("services:\n  web:\n    image: x\n    user: app:staff\n")),
            new Row(
                    "in the file that has the last word",
                    List.of("services:\n  web:\n    privileged: false\n", "services:\n  web:\n    privileged: true\n"),
                    List.of(new Change.Set<>(WEB, Fields.PRIVILEGED, false)),
                    List.of(
                            "services:\n  web:\n    privileged: false\n",
                            "services:\n  web:\n    privileged: false\n")),
            new Row(
                    "what nobody says is said in the first file",
                    List.of("services:\n  web:\n    image: x\n", "services:\n  web:\n    init: true\n"),
                    List.of(new Change.Set<>(WEB, Fields.WRITABLE_ROOT, false)),
                    List.of(
                            "services:\n  web:\n    image: x\n    read_only: true\n",
                            "services:\n  web:\n    init: true\n")),
            new Row(
                    "a limit stays in the form that is in use",
                    List.of(
                            "services:\n  web:\n    image: x\n    deploy:\n      resources:\n        limits:\n          cpus: 1\n"),
                    List.of(new Change.Set<>(WEB, Fields.PIDS_LIMIT, 200L)),
                    List.of(
                            "services:\n  web:\n    image: x\n    deploy:\n      resources:\n        limits:\n          cpus: 1\n          pids: 200\n")),
            new Row(
                    "what all take over is written once",
                    List.of("services:\n  base:\n    image: x\n  web:\n    extends: base\n"),
                    List.of(
                            new Change.Set<>(WEB, Fields.WRITABLE_ROOT, false),
                            new Change.Set<>(BASE, Fields.WRITABLE_ROOT, false)),
                    List.of("services:\n  base:\n    image: x\n    read_only: true\n  web:\n    extends: base\n")),
            new Row(
                    "an heir with a value of its own is left alone",
                    List.of("services:\n  web: {image: x}\n  b: {extends: web, privileged: true}\n"),
                    List.of(new Change.Set<>(WEB, Fields.PRIVILEGED, false)),
                    List.of(
                            "services:\n  web: {image: x, privileged: false}\n  b: {extends: web, privileged: true}\n")),
            new Row(
                    "what is so already changes nothing",
                    List.of("services:\n  web: {image: x, read_only: true, cap_drop: [ALL]}\n"),
                    List.of(
                            new Change.Set<>(WEB, Fields.WRITABLE_ROOT, false),
                            new Change.Add<>(WEB, Fields.CAPABILITIES_DROPPED, "ALL")),
                    List.of("services:\n  web: {image: x, read_only: true, cap_drop: [ALL]}\n")));

    @ParameterizedTest
    @FieldSource("COMPOSE")
    void writesServices(Row row) {
        List<Source> sources = row.before().stream()
                .map(text -> Source.of("compose.yaml", text))
                .toList();
        Writing.Result result = Writing.of(
                row.changes(), ComposeSpots.read(sources, "p", Limits.DEFAULT).all());

        assertThat(result.unwritten()).isEmpty();
        assertThat(sources.stream().map(source -> after(source, result)).toList())
                .isEqualTo(row.after());
    }

    record Refused(String name, String before, Change change, String reason) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Refused> REFUSED = List.of(
            new Refused(
                    "a variable decides",
                    "services:\n  web: {image: x, privileged: \"${P:-true}\"}\n",
                    new Change.Set<>(WEB, Fields.PRIVILEGED, false),
                    "hangs on ${P:-true}"),
            new Refused(
                    "another service takes it over",
                    "services:\n  web: {image: x}\n  b: {extends: {service: web}}\n",
                    new Change.Set<>(WEB, Fields.PRIVILEGED, false),
                    "b takes it over"),
            new Refused(
                    "an entry that the base brings",
                    "services:\n  base: {image: x, cap_add: [A]}\n  web: {extends: base}\n",
                    new Change.Remove<>(WEB, Fields.CAPABILITIES_ADDED, "A"),
                    "from what it takes over"),
            new Refused(
                    "a service that is not there",
                    "services:\n  a: {image: x}\n",
                    new Change.Set<>(WEB, Fields.PRIVILEGED, false),
                    "no document"),
            new Refused(
                    "no word for it",
                    "services:\n  web: {image: x}\n",
                    new Change.Set<>(WEB, Fields.ROOT_PERMITTED, false),
                    "no word for user.rootPermitted"));

    @ParameterizedTest
    @FieldSource("REFUSED")
    void saysWhyNot(Refused row) {
        Source source = Source.of("compose.yaml", row.before());
        Writing.Result result = Writing.of(
                List.of(row.change()),
                ComposeSpots.read(List.of(source), "p", Limits.DEFAULT).all());

        assertThat(result.splices()).isEmpty();
        assertThat(result.unwritten()).hasSize(1);
        assertThat(result.unwritten().getFirst().reason()).contains(row.reason());
    }

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              hostPID: true
              containers:
              - name: a
                image: x
                securityContext:
                  capabilities:
                    add: [NET_ADMIN, SYS_TIME]
              - name: b
                image: x
            """;

    @Test
    void writesContainers() {
        SubjectRef a = SubjectRef.of("Pod", "", "p").withContainer("a");
        Source source = Source.of("pod.yaml", POD);
        List<Change> changes = List.of(
                new Change.Set<>(a, Fields.WRITABLE_ROOT, false),
                new Change.Add<>(a, Fields.CAPABILITIES_DROPPED, "ALL"),
                new Change.Remove<>(a, Fields.CAPABILITIES_ADDED, "SYS_TIME"));
        Writing.Result result =
                Writing.of(changes, KubernetesSpots.read(source, Limits.DEFAULT).all());

        assertThat(result.unwritten()).isEmpty();
        assertThat(after(source, result))
                .isEqualTo(POD.replace(
                        "        add: [NET_ADMIN, SYS_TIME]\n",
                        "        add: [NET_ADMIN]\n        drop: [ALL]\n      readOnlyRootFilesystem: true\n"));
    }

    @Test
    void whatHoldsForAPodIsChangedWhereAllItsContainersAskForIt() {
        SubjectRef a = SubjectRef.of("Pod", "", "p").withContainer("a");
        Change one = new Change.Set<>(a, pid(), Namespace.PRIVATE);
        Change other = new Change.Set<>(a.withContainer("b"), pid(), Namespace.PRIVATE);
        Source source = Source.of("pod.yaml", POD);

        Writing.Result alone = Writing.of(
                List.of(one), KubernetesSpots.read(source, Limits.DEFAULT).all());
        Writing.Result both = Writing.of(
                List.of(one, other),
                KubernetesSpots.read(source, Limits.DEFAULT).all());

        assertThat(alone.unwritten().getFirst().reason()).isEqualTo("hostPID holds for p/b as well");
        assertThat(both.unwritten()).isEmpty();
        assertThat(after(source, both)).isEqualTo(POD.replace("hostPID: true", "hostPID: false"));
    }

    private static Field.One<Namespace> pid() {
        return Fields.PID;
    }

    private static String after(Source source, Writing.Result result) {
        byte[] bytes = Splices.apply(source.bytes(), result.splices().getOrDefault(source, List.of()));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
