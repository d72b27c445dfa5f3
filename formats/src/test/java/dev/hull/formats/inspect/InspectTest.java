package dev.hull.formats.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.Container;
import dev.hull.model.Engine;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Item;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Namespace;
import dev.hull.model.Origin;
import dev.hull.model.Reading;
import dev.hull.model.Setting;
import dev.hull.model.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class InspectTest {
    record Row(String name, String host, Field<?> field, boolean written) {}

    static final List<Row> AUTHORS = List.of(
            new Row("memory", "'Memory': 1000000", Fields.MEMORY_LIMIT, true),
            new Row(
                    "swap that follows from memory",
                    "'Memory': 1000000, 'MemorySwap': 2000000",
                    Fields.MEMORY_SWAP,
                    false),
            new Row("swap of its own", "'Memory': 1000000, 'MemorySwap': -1", Fields.MEMORY_SWAP, true),
            new Row("the daemon's shm", "'ShmSize': 67108864", Fields.SHM_SIZE, false),
            new Row("another shm", "'ShmSize': 1048576", Fields.SHM_SIZE, true),
            new Row("the daemon's ipc", "'IpcMode': 'shareable'", Fields.IPC, false),
            new Row("the host's ipc", "'IpcMode': 'host'", Fields.IPC, true),
            new Row("cgroup namespace", "'CgroupnsMode': 'host'", Fields.CGROUP, false),
            new Row(
                    "label that privileged brings",
                    "'Privileged': true, 'SecurityOpt': ['label=disable']",
                    Fields.SELINUX,
                    false),
            new Row("label of the author", "'SecurityOpt': ['label=disable']", Fields.SELINUX, true),
            new Row("the daemon's masks", "'MaskedPaths': ['/proc/keys']", Fields.MASKED_PATHS, false),
            new Row("masks taken off", "'MaskedPaths': []", Fields.PATHS_UNMASKED, true),
            new Row("the default bridge", "'NetworkMode': 'bridge'", Fields.NETWORK, false),
            new Row("a network", "'NetworkMode': 'shop'", Fields.NETWORK, true),
            new Row("no restart", "'RestartPolicy': {'Name': 'no'}", Fields.RESTART, false),
            new Row("the daemon's log driver", "'LogConfig': {'Type': 'json-file'}", Fields.LOG_DRIVER, false));

    @ParameterizedTest
    @FieldSource("AUTHORS")
    void tellsTheAuthorsWordFromTheDaemons(Row row) {
        Container container = container("'Image': 'a'", row.host());
        assertThat(container.get(row.field()).isWritten()).isEqualTo(row.written());
    }

    @Test
    void theDaemonsDecisionHoldsWhateverTheTablesSay() {
        Container container = container(
                "'Image': 'a'", "'CgroupnsMode': 'host', 'IpcMode': 'shareable', 'MaskedPaths': ['/proc/keys']");
        assertThat(container.get(Fields.CGROUP).worst()).isEqualTo(Namespace.HOST);
        assertThat(container.get(Fields.IPC).worst()).isEqualTo(Namespace.SHAREABLE);
        assertThat(container.items(Fields.MASKED_PATHS).values()).containsExactly("/proc/keys");
    }

    @Test
    void anEmptyUserIsTheImagesAnswerToo() {
        Setting<?> user = container("'User': ''", "").get(Fields.USER);
        assertThat(user.isKnown()).isTrue();
        assertThat(user.isWritten()).isFalse();
    }

    @Test
    void whatTheImageBroughtIsTheImages() {
        Node.Obj image = (Node.Obj) Json.read(
                        Source.of("image", "{\"Config\": {\"Env\": [\"PATH=/bin\"], \"User\": \"app\"}}"),
                        Layer.IMAGE,
                        Limits.DEFAULT)
                .values()
                .getFirst();
        Container container = read("'User': 'app', 'Env': ['PATH=/bin', 'MODE=fast']", "", Optional.of(image));
        assertThat(layers(container.items(Fields.ENVIRONMENT).known())).containsExactly(Layer.IMAGE, Layer.CONTAINER);
        assertThat(((Setting.Decided<?>) container.get(Fields.USER)).by().layer())
                .isEqualTo(Layer.IMAGE);
    }

    @Test
    void anElementThatIsNoContainerIsAProblem() {
        Source source = Source.of("i.json", "[{\"Id\": \"x\", \"RepoTags\": []}]");
        Reading<Inspected> reading =
                Inspect.read(source, _ -> Optional.empty(), new Engine("docker", "28"), Limits.DEFAULT);
        assertThat(reading.values()).isEmpty();
        assertThat(reading.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("no container"));
    }

    private static List<Layer> layers(List<? extends Item<?>> items) {
        return items.stream().map(item -> ((Origin) item.by()).layer()).toList();
    }

    private static Container container(String config, String host) {
        return read(config, host, Optional.empty());
    }

    private static Container read(String config, String host, Optional<Node.Obj> image) {
        String report = "[{'Id': 'x', 'Name': '/web', 'Image': 'sha256:1', 'Config': {" + config + "}, 'HostConfig': {"
                + host + "}}]";
        return Inspect.read(
                        Source.of("i.json", report.replace('\'', '"')),
                        _ -> image,
                        new Engine("docker", "28"),
                        Limits.DEFAULT)
                .values()
                .getFirst()
                .workload()
                .containers()
                .getFirst();
    }
}
