package dev.hull.formats.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Container;
import dev.hull.model.Estate;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Items;
import dev.hull.model.Limits;
import dev.hull.model.Mount;
import dev.hull.model.Reading;
import dev.hull.model.Remark;
import dev.hull.model.Setting;
import dev.hull.model.Source;
import dev.hull.testkit.Mutator;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a service of a Compose file says of each field, and where it says so. */
class ComposeFileTest {
    /** {@code value} is the setting's value as text, {@code at} its place. */
    record Row(String name, String lines, Field<?> field, String value, String at) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("a user with a group", "user: '1000:2000'", Fields.USER, "User[text=1000]", "compose.yaml:4:11"),
            new Row("a group alone", "user: ':2000'", Fields.USER, "open: the image's USER", ":1:1"),
            new Row("the group", "user: '1000:2000'", Fields.GROUP, "2000", "compose.yaml:4:11"),
            new Row("not privileged, and said", "privileged: false", Fields.PRIVILEGED, "false", "compose.yaml:4:17"),
            new Row("left out", "init: true", Fields.PRIVILEGED, "implied: false", ":1:1"),
            new Row("yes is true", "read_only: yes", Fields.WRITABLE_ROOT, "false", "compose.yaml:4:16"),
            new Row(
                    "no new privileges",
                    "security_opt: [no-new-privileges=true]",
                    Fields.MAY_GAIN_PRIVILEGES,
                    "false",
                    "compose.yaml:4:20"),
            new Row(
                    "no new privileges, by the name",
                    "security_opt: [no-new-privileges]",
                    Fields.MAY_GAIN_PRIVILEGES,
                    "false",
                    "compose.yaml:4:20"),
            new Row(
                    "seccomp switched off",
                    "security_opt: ['seccomp:unconfined']",
                    Fields.SECCOMP,
                    "Profile[kind=UNCONFINED, name=]",
                    "compose.yaml:4:20"),
            new Row("a memory limit", "mem_limit: 64m", Fields.MEMORY_LIMIT, "67108864", "compose.yaml:4:16"),
            new Row(
                    "a memory limit of deploy",
                    "deploy: {resources: {limits: {memory: 1g}}}",
                    Fields.MEMORY_LIMIT,
                    "1073741824",
                    "compose.yaml:4:43"),
            new Row("half a processor", "cpus: 0.5", Fields.CPU_LIMIT, "500", "compose.yaml:4:11"),
            new Row("a quota", "cpu_quota: 20000", Fields.CPU_LIMIT, "200", "compose.yaml:4:16"),
            new Row(
                    "no ceiling",
                    "pids_limit: -1",
                    Fields.PIDS_LIMIT,
                    Long.toString(Fields.UNLIMITED),
                    "compose.yaml:4:17"),
            new Row(
                    "a variable decides",
                    "pids_limit: ${N}",
                    Fields.PIDS_LIMIT,
                    "unresolved: ${N}",
                    "compose.yaml:4:17"),
            new Row("a default decides", "pids_limit: ${N:-5}", Fields.PIDS_LIMIT, "5", "compose.yaml:4:17"),
            new Row(
                    "the file of variables decides",
                    "pids_limit: ${FROM_FILE}",
                    Fields.PIDS_LIMIT,
                    "7",
                    "compose.yaml:4:17"),
            new Row(
                    "its own network",
                    "init: true",
                    Fields.NETWORK,
                    "implied: Namespace[kind=NETWORK, name=default]",
                    ":1:1"),
            new Row(
                    "the host's network",
                    "network_mode: host",
                    Fields.NETWORK,
                    "Namespace[kind=HOST, name=]",
                    "compose.yaml:4:19"),
            new Row(
                    "a network by its name",
                    "networks: [front]",
                    Fields.NETWORK,
                    "Namespace[kind=NETWORK, name=front]",
                    "compose.yaml:4:16"),
            new Row(
                    "another's processes",
                    "pid: 'service:db'",
                    Fields.PID,
                    "Namespace[kind=JOINED, name=service:db]",
                    "compose.yaml:4:10"),
            new Row(
                    "no health check",
                    "healthcheck: {disable: true}",
                    Fields.HEALTH_CHECK,
                    "HealthCheck[test=[]]",
                    "compose.yaml:4:18"),
            new Row(
                    "restart of deploy",
                    "deploy: {restart_policy: {condition: on-failure, max_attempts: 3}}",
                    Fields.RESTART,
                    "on-failure:3",
                    "compose.yaml:4:30"));

    private static final Map<String, String> FILES = Map.of(".env", "FROM_FILE=7\n", "a.env", "X=1\n");

    private static Reading<Estate> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading<Estate> read(byte[] text) {
        Map<String, byte[]> files = new HashMap<>();
        FILES.forEach((name, content) -> files.put(name, content.getBytes(StandardCharsets.UTF_8)));
        files.put("compose.yaml", text);
        return ComposeFile.read(
                List.of(), Recorded.FOLDER, Recorded.sources(files, Map.of()), ComposeFile.ENGINE, Limits.DEFAULT);
    }

    private static Container service(String lines) {
        return read("services:\n  web:\n    image: nginx:1.27\n    " + lines + "\nnetworks: {front: {}}\n")
                .values()
                .getFirst()
                .workloads()
                .getFirst()
                .containers()
                .getFirst();
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void saysWhatIsWrittenAndWhere(Row row) {
        Setting<?> setting = service(row.lines()).get(row.field());

        String state = setting.says().state();
        String value = setting.says().value().toString();
        assertThat(state.equals("decided") ? value : state + ": " + value).isEqualTo(row.value());
        assertThat(setting.at()).hasToString(row.at());
    }

    @Test
    void readsPortsMountsAndVariablesOneByOne() {
        assertThat(items("ports: ['127.0.0.1:80:80', '9000-9005:9000-9005/udp', '${P}:443', '${ALL}']", Fields.PORTS))
                .containsExactly(
                        "Port[hostAddress=127.0.0.1, hostFrom=80, hostTo=80, containerFrom=80, containerTo=80, protocol=tcp, mode=] 4:13",
                        "Port[hostAddress=, hostFrom=9000, hostTo=9005, containerFrom=9000, containerTo=9005, protocol=udp, mode=] 4:32",
                        "Port[hostAddress=, hostFrom=0, hostTo=0, containerFrom=443, containerTo=443, protocol=tcp, mode=] 4:59",
                        "unread '${ALL}'");
        assertThat(items(
                        "volumes: ['/run/docker.sock:/s:ro', 'data:/d', '${W}:/w']\n    tmpfs: /t:size=1m",
                        Fields.MOUNTS))
                .containsExactly(
                        "Mount[kind=BIND, source=/run/docker.sock, target=/s, readOnly=true, type=bind, options=[], propagation=, relabel=, size=9223372036854775807] 4:15",
                        "Mount[kind=VOLUME, source=data, target=/d, readOnly=false, type=volume, options=[], propagation=, relabel=, size=9223372036854775807] 4:41",
                        "Mount[kind=TMPFS, source=, target=/t, readOnly=false, type=tmpfs, options=[size=1m], propagation=, relabel=, size=1048576] 5:12",
                        "unread '${W}:/w'");
        assertThat(items("env_file: [a.env, gone.env]\n    environment: {A: b, C: '${GONE}', D: }", Fields.ENVIRONMENT))
                .containsExactly(
                        "A=(1 characters) 5:22",
                        "C=(7 characters) 5:28",
                        "X=(1 characters) 1:3",
                        "D=(0 characters) 5:39",
                        "unread gone.env");
    }

    @Test
    void seesTheHostsFolderBehindAVolume() {
        Container container = read("""
                        services: {web: {image: a, volumes: ['etc:/host']}}
                        volumes: {etc: {driver_opts: {type: none, o: 'ro,bind', device: /etc}}}
                        """)
                .values()
                .getFirst()
                .workloads()
                .getFirst()
                .containers()
                .getFirst();

        assertThat(container.items(Fields.MOUNTS).values())
                .extracting(Mount::kind, Mount::source)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Mount.Kind.BIND, "/etc"));
    }

    private static <E> List<String> items(String lines, Field.Many<E> field) {
        Items<E> items = service(lines).items(field);
        List<String> all = new java.util.ArrayList<>();
        items.known()
                .forEach(item -> all.add(
                        item.value() + " " + item.at().line() + ":" + item.at().column()));
        items.unread().forEach(item -> all.add("unread " + item.text()));
        return all;
    }

    @Test
    void remarksOnWhatComposeRefusesOrIgnores() {
        Reading<Estate> reading = read("""
                version: '3'
                services:
                  web:
                    image: nginx:${TAG}
                    privilaged: true
                    restart: [a]
                    network_mode: host
                    networks: [n]
                    deploy: {placement: {constraints: [node.role == manager]}}
                """);

        assertThat(reading.verdict().isAccepted()).isFalse();
        assertThat(reading.remarks())
                .extracting(Remark::check, Remark::key, remark -> remark.at().toString())
                .contains(
                        org.assertj.core.groups.Tuple.tuple("syntax.obsolete-field", "version", "compose.yaml:1:1"),
                        org.assertj.core.groups.Tuple.tuple("syntax.unset-variable", "TAG", "compose.yaml:4:12"),
                        org.assertj.core.groups.Tuple.tuple(
                                "syntax.unknown-field", "services.web.privilaged", "compose.yaml:5:5"),
                        org.assertj.core.groups.Tuple.tuple(
                                "syntax.invalid-value", "services.web.restart", "compose.yaml:6:14"),
                        org.assertj.core.groups.Tuple.tuple(
                                "syntax.contradiction", "services.web", "compose.yaml:7:19"),
                        org.assertj.core.groups.Tuple.tuple(
                                "syntax.ignored-field", "services.web.deploy.placement", "compose.yaml:9:25"));
    }

    @Test
    void recognisesByContent() {
        assertThat(ComposeFile.recognises(Source.of("a", "services: {web: {image: a}}"), Limits.DEFAULT))
                .isTrue();
        assertThat(ComposeFile.recognises(Source.of("a", "include: [b.yaml]"), Limits.DEFAULT))
                .isTrue();
        assertThat(ComposeFile.recognises(Source.of("compose.yaml", "services: [postgres]"), Limits.DEFAULT))
                .isFalse();
        assertThat(ComposeFile.recognises(Source.of("a", "kind: X\nservices: {web: {image: a}}"), Limits.DEFAULT))
                .isFalse();
    }

    @Test
    void neverThrowsForBadInput() {
        List<byte[]> inputs = ComposeConfigTest.OWN.stream()
                .flatMap(one -> one.files().values().stream())
                .limit(300)
                .toList();
        Mutator mutator = new Mutator(7, inputs);
        for (int i = 0; i < 2_000; i++) {
            assertThat(read(mutator.mutate(inputs.get(i % inputs.size()))).values())
                    .hasSize(1);
        }
    }
}
