package dev.hull.formats.oci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Container;
import dev.hull.model.Engine;
import dev.hull.model.Fields;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Mount;
import dev.hull.model.Namespace;
import dev.hull.model.Profile;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.model.User;
import dev.hull.model.Workload;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class OciConfigTest {
    record Row(String name, String inside, String message) {}

    static final List<Row> REFUSED = List.of(
            new Row("a number for a name", "'linux': {'netDevices': {'eth0': {'name': 23}}}", "type string"),
            new Row(
                    "page size in other letters",
                    "'linux': {'resources': {'hugepageLimits': [{'limit': 1, 'pageSize': '64kB'}]}}",
                    "KB, MB or GB"),
            new Row("namespace of no known type", "'linux': {'namespaces': [{'type': 'disk'}]}", "one of mount, pid"),
            new Row("namespace without a type", "'linux': {'namespaces': [{}]}", "type is missing"));

    @Test
    void whatIsLeftOutIsTheHostsAndOpen() {
        Container container = container("{'ociVersion': '1.0.2', 'linux': {}}");
        assertThat(container.get(Fields.NETWORK).worst()).isEqualTo(Namespace.HOST);
        assertThat(container.get(Fields.NETWORK).isWritten()).isFalse();
        assertThat(container.get(Fields.WRITABLE_ROOT).worst()).isTrue();
        assertThat(container.get(Fields.MAY_GAIN_PRIVILEGES).worst()).isTrue();
        assertThat(container.get(Fields.SECCOMP).worst()).isEqualTo(Profile.UNCONFINED);
        assertThat(container.items(Fields.MASKED_PATHS).values()).isEmpty();
        assertThat(container.items(Fields.CAPABILITIES_BOUNDING).values()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadWithItsPlace() {
        Container container = container(
                "{'ociVersion': '1.0.2', 'process': {'user': {'uid': 10, 'gid': 7}, 'noNewPrivileges': true},"
                        + " 'mounts': [{'destination': '/tmp', 'type': 'tmpfs', 'source': 'tmpfs', 'options': ['nosuid', 'size=50m', 'ro', 'rshared']}],"
                        + " 'linux': {'namespaces': [{'type': 'network', 'path': '/run/netns/a'}, {'type': 'pid'}],"
                        + " 'resources': {'memory': {'limit': 1000000}, 'pids': {'limit': -1}, 'cpu': {'quota': 50000, 'period': 100000}}}}");
        assertThat(container.get(Fields.USER).worst()).isEqualTo(new User("10"));
        assertThat(container.get(Fields.USER).at().text()).isEqualTo("10");
        assertThat(container.get(Fields.MAY_GAIN_PRIVILEGES).worst()).isFalse();
        assertThat(container.get(Fields.NETWORK).worst()).isEqualTo(Namespace.joined("/run/netns/a"));
        assertThat(container.get(Fields.PID).worst()).isEqualTo(Namespace.PRIVATE);
        assertThat(container.get(Fields.MEMORY_LIMIT).worst()).isEqualTo(1_000_000);
        assertThat(container.get(Fields.PIDS_LIMIT).worst()).isEqualTo(Fields.UNLIMITED);
        assertThat(container.get(Fields.CPU_LIMIT).worst()).isEqualTo(500);
        Mount mount = container.items(Fields.MOUNTS).values().getFirst();
        assertThat(mount)
                .isEqualTo(new Mount(
                        Mount.Kind.TMPFS,
                        "tmpfs",
                        "/tmp",
                        true,
                        "tmpfs",
                        List.of("nosuid", "size=50m"),
                        "rshared",
                        "",
                        50 << 20));
    }

    @ParameterizedTest
    @FieldSource("REFUSED")
    void saysWhatTheSchemaRefuses(Row row) {
        Reading<Workload> reading = read("{'ociVersion': '1.0.2', 'root': {'path': 'r'}, " + row.inside() + "}");
        assertThat(reading.verdict().isAccepted()).isFalse();
        assertThat(reading.remarks())
                .anySatisfy(r -> assertThat(r.args().toString()).contains(row.message()));
        assertThat(reading.values()).hasSize(1);
    }

    @Test
    void anUnknownFieldIsARemarkAtItsKey() {
        Reading<Workload> reading = read("{'ociVersion': '1.0.2', 'process': {'noNewPriviledges': true}}");
        assertThat(reading.remarks()).anySatisfy(r -> {
            assertThat(r.check()).isEqualTo("syntax.unknown-field");
            assertThat(r.at().text()).isEqualTo("\"noNewPriviledges\"");
        });
    }

    /** The specification's own examples, good and bad. */
    @Test
    void agreesWithTheSpecificationsExamples() throws IOException {
        Optional<Path> corpus = Shared.find("corpora/oci/runtime-spec.jsonl");
        if (corpus.isEmpty()) {
            return;
        }
        List<String> differing = new ArrayList<>();
        for (String line : Files.readAllLines(corpus.get())) {
            Node.Obj row = (Node.Obj) Json.read(Source.of("row", line), Layer.FILE, Limits.DEFAULT)
                    .values()
                    .getFirst();
            if (text(row, "kind").equals("config")) {
                Reading<Workload> reading = OciConfig.read(
                        Source.of("config.json", text(row, "text")), "c", new Engine("runc", "1.1"), Limits.DEFAULT);
                if (reading.verdict().isAccepted() != text(row, "expected").equals("valid")) {
                    differing.add(text(row, "id") + " " + reading.verdict() + reading.remarks());
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    private static String text(Node.Obj row, String key) {
        return ((Node.Text) row.get(key).orElseThrow()).value();
    }

    private static Container container(String json) {
        return read(json).values().getFirst().containers().getFirst();
    }

    private static Reading<Workload> read(String json) {
        return OciConfig.read(
                Source.of("config.json", json.replace('\'', '"')), "c", new Engine("runc", "1.1"), Limits.DEFAULT);
    }
}
