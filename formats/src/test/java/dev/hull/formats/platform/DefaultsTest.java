package dev.hull.formats.platform;

import static dev.hull.model.Fields.CAPABILITIES_GRANTED;
import static dev.hull.model.Fields.CGROUP;
import static dev.hull.model.Fields.IMAGE;
import static dev.hull.model.Fields.MASKED_PATHS;
import static dev.hull.model.Fields.MEMORY_LIMIT;
import static dev.hull.model.Fields.MEMORY_SWAP;
import static dev.hull.model.Fields.NETWORK;
import static dev.hull.model.Fields.PIDS_LIMIT;
import static dev.hull.model.Fields.PULL_POLICY;
import static dev.hull.model.Fields.SECCOMP;
import static dev.hull.model.Fields.SHM_SIZE;
import static dev.hull.model.Fields.TOKEN_MOUNTED;
import static dev.hull.model.Fields.USER;
import static dev.hull.model.Fields.UTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Engine;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.ImageRef;
import dev.hull.model.Namespace;
import dev.hull.model.Origin;
import dev.hull.model.Profile;
import dev.hull.model.Scope;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DefaultsTest {
    record Row(String engine, Field<?> field, Object value, boolean known) {}

    static final List<Row> ROWS = List.of(
            new Row("docker@28.2.2", USER, dev.hull.model.User.ROOT, false),
            new Row("docker@28.2.2", PIDS_LIMIT, Fields.UNLIMITED, true),
            new Row("docker@28.2.2", NETWORK, Namespace.DEFAULT_BRIDGE, true),
            new Row("docker@28.2.2", SECCOMP, Profile.DEFAULT, true),
            new Row("docker@28.2.2", CGROUP, Namespace.HOST, false),
            new Row("docker@28.2.2", SHM_SIZE, 67_108_864L, true),
            new Row("podman@5", PIDS_LIMIT, 2048L, true),
            new Row("podman@5", SHM_SIZE, 65_536_000L, true),
            new Row("podman@5", Fields.IPC, Namespace.SHAREABLE, true),
            new Row("kubernetes@1.34", SECCOMP, Profile.UNCONFINED, false),
            new Row("kubernetes@1.34", TOKEN_MOUNTED, true, false),
            new Row("runc@1.1", USER, dev.hull.model.User.ROOT, true),
            new Row("runc@1.1", Fields.PID, Namespace.HOST, true),
            new Row("runc@1.1", Fields.APPARMOR, Profile.UNCONFINED, true));

    record Count(String engine, Field.Many<?> field, int elements) {}

    static final List<Count> COUNTS = List.of(
            new Count("docker@20.10.24+dfsg1", CAPABILITIES_GRANTED, 14),
            new Count("docker@20.10.24", MASKED_PATHS, 10),
            new Count("docker@24", MASKED_PATHS, 10),
            new Count("docker@24.0.7", MASKED_PATHS, 11),
            new Count("docker@28", MASKED_PATHS, 11),
            new Count("docker@28.2.2", MASKED_PATHS, 12),
            new Count("docker@29", MASKED_PATHS, 12),
            new Count("docker@19.03", MASKED_PATHS, 10),
            new Count("kubernetes@1.25", MASKED_PATHS, 9),
            new Count("kubernetes@1.30", MASKED_PATHS, 11),
            new Count("kubernetes@1.36", MASKED_PATHS, 12),
            new Count("podman@4", CAPABILITIES_GRANTED, 14),
            new Count("podman@5", CAPABILITIES_GRANTED, 11),
            new Count("runc@1.1", CAPABILITIES_GRANTED, 0),
            new Count("runc@1.1", MASKED_PATHS, 0));

    @ParameterizedTest
    @FieldSource("ROWS")
    void saysWhatHoldsWhereNothingIsWritten(Row row) {
        Setting<?> setting = Defaults.of(Engine.parse(row.engine())).of(row.field());
        assertThat(setting.worst()).isEqualTo(row.value());
        assertThat(setting.isKnown()).isEqualTo(row.known());
    }

    @ParameterizedTest
    @FieldSource("COUNTS")
    void takesTheWeakerListOfAVersionThatIsNotFullyKnown(Count row) {
        Settings settings = completed(Engine.parse(row.engine()), new Settings.Builder());
        assertThat(settings.items(row.field()).known()).hasSize(row.elements());
    }

    @Test
    void swapFollowsFromMemory() {
        Settings docker = completed(Engine.parse("docker@29"), memory(512));
        assertThat(docker.get(MEMORY_SWAP).worst()).isEqualTo(1024);
        assertThat(docker.get(MEMORY_SWAP).isWritten()).isFalse();
        assertThat(completed(Engine.parse("kubernetes@1.36"), memory(512))
                        .get(MEMORY_SWAP)
                        .worst())
                .isEqualTo(512);
    }

    @Test
    void pullPolicyFollowsFromTheTag() {
        assertThat(pullPolicy("nginx")).isEqualTo("Always");
        assertThat(pullPolicy("nginx:latest")).isEqualTo("Always");
        assertThat(pullPolicy("nginx:1.27")).isEqualTo("IfNotPresent");
    }

    @Test
    void theHostsNetworkBringsTheHostsName() {
        Settings.Builder written = new Settings.Builder().set(NETWORK, Setting.decided(Namespace.HOST, Origin.NOWHERE));
        assertThat(completed(Engine.parse("kubernetes@1.36"), written).get(UTS).worst())
                .isEqualTo(Namespace.HOST);
    }

    @Test
    void everyRowNamesAFieldAndItsSource() {
        for (String platform : List.of("docker", "podman", "kubernetes", "runc")) {
            List<Table.Row> rows = Table.of(platform);
            assertThat(rows).isNotEmpty().allSatisfy(row -> {
                assertThat(Fields.named(row.field())).as(row.field()).isPresent();
                assertThat(row.source()).isNotEmpty();
                assertThat(row.open()).isEqualTo(!row.dependsOn().isEmpty());
            });
        }
    }

    @Test
    void everyValueIsOfItsFieldsType() {
        for (String platform : List.of("docker", "podman", "kubernetes", "runc")) {
            Defaults defaults = Defaults.of(Defaults.newest(platform));
            for (Field<?> field : Fields.ALL) {
                if (field instanceof Field.One<?> one && defaults.decides(field)) {
                    assertThat(defaults.of(one).worst())
                            .as(platform + " " + field)
                            .isInstanceOf(one.type());
                }
            }
        }
    }

    @Test
    void anUnknownEngineDecidesNothing() {
        assertThat(Fields.ALL).noneMatch(Defaults.of(Engine.parse("nobody@1"))::decides);
    }

    private static String pullPolicy(String image) {
        Settings.Builder written =
                new Settings.Builder().set(IMAGE, Setting.decided(ImageRef.parse(image), Origin.NOWHERE));
        return completed(Engine.parse("kubernetes@1.36"), written)
                .get(PULL_POLICY)
                .worst();
    }

    private static Settings.Builder memory(long bytes) {
        return new Settings.Builder().set(MEMORY_LIMIT, Setting.decided(bytes, Origin.NOWHERE));
    }

    private static Settings completed(Engine engine, Settings.Builder settings) {
        Defaults.of(engine).complete(settings, Scope.CONTAINER);
        return settings.build();
    }
}
