package dev.hull.formats.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Container;
import dev.hull.model.Engine;
import dev.hull.model.Estate;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.Items;
import dev.hull.model.Limits;
import dev.hull.model.Mount;
import dev.hull.model.Namespace;
import dev.hull.model.Port;
import dev.hull.model.Profile;
import dev.hull.model.Reading;
import dev.hull.model.Remark;
import dev.hull.model.Setting;
import dev.hull.model.Source;
import dev.hull.model.Sources;
import dev.hull.model.User;
import dev.hull.model.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class RunScriptTest {
    record Row(String flags, Field<?> field, Object value, String at) {}

    static final List<Row> ROWS = List.of(
            new Row("--privileged", Fields.PRIVILEGED, true, "--privileged"),
            new Row("--privileged=false", Fields.PRIVILEGED, false, "false"),
            new Row("-u 7:8", Fields.USER, new User("7"), "7:8"),
            new Row("-u 7:8", Fields.GROUP, "8", "7:8"),
            new Row("-u :8", Fields.USER, User.ROOT, ":8"),
            new Row("--read-only", Fields.WRITABLE_ROOT, false, "--read-only"),
            new Row("--security-opt no-new-privileges", Fields.MAY_GAIN_PRIVILEGES, false, "no-new-privileges"),
            new Row(
                    "--security-opt no-new-privileges:false",
                    Fields.MAY_GAIN_PRIVILEGES,
                    true,
                    "no-new-privileges:false"),
            new Row("--security-opt seccomp=unconfined", Fields.SECCOMP, Profile.UNCONFINED, "seccomp=unconfined"),
            new Row("--security-opt apparmor=x", Fields.APPARMOR, Profile.named("x"), "apparmor=x"),
            new Row("--security-opt systempaths=unconfined", Fields.PATHS_UNMASKED, true, "systempaths=unconfined"),
            new Row("--pid host", Fields.PID, Namespace.HOST, "host"),
            new Row("--network container:db", Fields.NETWORK, Namespace.joined("db"), "container:db"),
            new Row("--network back", Fields.NETWORK, Namespace.network("back"), "back"),
            new Row("-m 1g", Fields.MEMORY_LIMIT, 1L << 30, "1g"),
            new Row("-m 0", Fields.MEMORY_LIMIT, Fields.UNLIMITED, "0"),
            new Row("--cpus .5", Fields.CPU_LIMIT, 500L, ".5"),
            new Row("--cpu-quota 20000", Fields.CPU_LIMIT, 200L, "20000"),
            new Row("--pids-limit -1", Fields.PIDS_LIMIT, Fields.UNLIMITED, "-1"),
            new Row("--restart on-failure:2", Fields.RESTART, "on-failure:2", "on-failure:2"),
            new Row("--pull always", Fields.PULL_POLICY, "always", "always"),
            new Row("--userns=host", Fields.USER_NAMESPACE, Namespace.HOST, "host"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void readsWhatIsWritten(Row row) {
        Setting<?> setting = one("docker run " + row.flags + " img").get(row.field);
        assertThat(setting.isWritten()).isTrue();
        assertThat(setting.worst()).isEqualTo(row.value);
        assertThat(setting.at().text()).isEqualTo(row.at);
    }

    record Left(String line, Field<?> field, String state) {}

    static final List<Left> LEFT = List.of(
            new Left("docker run img", Fields.PRIVILEGED, "implied"),
            new Left("docker run img", Fields.USER, "open"),
            new Left("docker run $OPTS img", Fields.PRIVILEGED, "open"),
            new Left("docker run -m $MEM img", Fields.MEMORY_LIMIT, "unresolved"),
            new Left("docker run -v $DIR:/x img", Fields.MOUNTS, "unresolved"),
            new Left("docker run -v $PWD:/x img", Fields.MOUNTS, "decided"),
            new Left("MEM=1g; docker run -m $MEM img", Fields.MEMORY_LIMIT, "decided"),
            new Left("docker run -p $PORT:80 img", Fields.PORTS, "unresolved"),
            new Left("docker run img:$TAG", Fields.IMAGE, "unresolved"));

    @ParameterizedTest
    @FieldSource("LEFT")
    void saysWhoDecides(Left left) {
        assertThat(one(left.line).get(left.field).says().state()).isEqualTo(left.state);
    }

    @Test
    void mountsInEveryForm() {
        Items<Mount> mounts = one("docker run -v /a:/b:ro,z -v vol:/v -v /anon --tmpfs /t:size=1m,exec"
                        + " --mount type=bind,src=/,dst=/host,readonly img")
                .items(Fields.MOUNTS);
        assertThat(mounts.values())
                .extracting(mount -> mount.kind() + " " + mount.source() + " " + mount.target() + " " + mount.readOnly()
                        + mount.options())
                .containsExactly(
                        "BIND /a /b true[]",
                        "VOLUME vol /v false[]",
                        "BIND / /host true[]",
                        "TMPFS  /t false[nosuid, nodev]",
                        "ANONYMOUS  /anon false[]");
    }

    @Test
    void aRangeOfPortsIsOne() {
        assertThat(one("docker run -p 127.0.0.1:9000-9002:9-11 img")
                        .items(Fields.PORTS)
                        .values())
                .containsExactly(new Port("127.0.0.1", 9000, 9002, 9, 11, "tcp", ""));
    }

    @Test
    void everyCommandIsAWorkload() {
        Estate estate = read("""
                set -e
                docker network create --internal -d overlay --opt encrypted --subnet 10.1.0.0/16 back
                sudo docker run -d --name db postgres:17 && podman run quay.example/x/app:1
                for i in 1 2; do docker run app; docker run app; done
                docker build . ; docker exec -u 0 db sh
                """).values().getFirst();
        assertThat(estate.workloads())
                .extracting(workload -> workload.ref() + " " + workload.engine().platform())
                .containsExactly(
                        "run:run.sh/db docker",
                        "run:run.sh/app podman",
                        "run:run.sh/app#2 docker",
                        "run:run.sh/app#3 docker");
        assertThat(estate.networks()).singleElement().satisfies(network -> {
            assertThat(network.name()).isEqualTo("back");
            assertThat(network.internal()).isTrue();
            assertThat(network.subnets()).containsExactly("10.1.0.0/16");
        });
    }

    @Test
    void theNextLineBelongsToACommandWithoutAnImage() {
        assertThat(one("docker run -d\n  -v /:/h \\\n  img\necho x")
                        .items(Fields.MOUNTS)
                        .values())
                .hasSize(1);
    }

    record Named(String line, String name) {}

    static final List<Named> NAMED = List.of(
            new Named("docker run --name a b", "a"),
            new Named("docker run r.example:5000/x/y:1@sha256:" + "a".repeat(64), "y"),
            new Named("docker run $IMAGE", "IMAGE"),
            new Named("docker run $R/app:$TAG", "app"),
            new Named("docker run \"$@\"", "container"),
            new Named("docker run -d \"$@\" redis", "redis"));

    @ParameterizedTest
    @FieldSource("NAMED")
    void aWorkloadHasAName(Named named) {
        assertThat(read(named.line)
                        .values()
                        .getFirst()
                        .workloads()
                        .getFirst()
                        .ref()
                        .name())
                .isEqualTo(named.name);
    }

    record Said(String line, String remarks) {}

    static final List<Said> SAID = List.of(
            new Said("docker run --no-new-privileges -p 80:80 img", "syntax.unknown-flag --no-new-privileges"),
            new Said("docker run --net host img", "syntax.obsolete-flag --net"),
            new Said("docker run --uts private img", "syntax.invalid-value --uts"),
            new Said("docker run -p 80:70000 img", "syntax.invalid-value --publish"),
            new Said("docker run -m 5m img", "syntax.invalid-value --memory"),
            new Said("docker run -m 1g --memory-swap 512m img", "syntax.invalid-value --memory-swap"),
            new Said("docker run --cap-add NO_SUCH img", "syntax.invalid-value --cap-add"),
            new Said("docker run --rm --restart always img", "syntax.contradiction --rm --restart"),
            new Said("docker run --hostname a --uts host img", "syntax.contradiction --hostname --uts"),
            new Said(
                    "docker run --network host --sysctl net.core.somaxconn=1 img",
                    "syntax.contradiction --sysctl --network"),
            new Said("docker run --network host --network b img", "syntax.contradiction --network"),
            new Said("docker run -v /a:/x -v /b:/x img", "syntax.contradiction --volume"),
            new Said("docker run -e A=1 -e A=2 img", "syntax.duplicate-entry --env A"),
            new Said("docker run -d \\ # why\n img", "syntax.broken-continuation comment"),
            new Said("docker run -d\n  -p 80:80 img", "syntax.broken-continuation forgotten"),
            new Said("docker run img\n  -p 80:80", ""),
            new Said("docker run –d img", "syntax.full-width-character U+2013"),
            new Said("docker exec --privileged web sh", "privilege.exec-override privileged"),
            new Said("docker run -d --name a --memory 1g --cap-drop ALL -v $X:/y img sh -c x", ""));

    @ParameterizedTest
    @FieldSource("SAID")
    void saysWhatIsWrong(Said said) {
        assertThat(read(said.line).remarks().stream()
                        .map(remark -> remark.check() + " " + remark.key())
                        .toList())
                .isEqualTo(said.remarks.isEmpty() ? List.of() : List.of(said.remarks));
    }

    @Test
    void aRefusedLineIsReadForAllTheRest() {
        Reading<Estate> reading = read("docker run --no-new-privileges --privileged -m x -v /:/h img");
        assertThat(reading.verdict().isAccepted()).isFalse();
        Container container =
                reading.values().getFirst().workloads().getFirst().containers().getFirst();
        assertThat(container.get(Fields.PRIVILEGED).worst()).isTrue();
        assertThat(container.items(Fields.MOUNTS).values()).hasSize(1);
        assertThat(reading.remarks())
                .extracting(Remark::check)
                .containsExactly("syntax.unknown-flag", "syntax.invalid-value");
    }

    private static Container one(String line) {
        Workload workload = read(line).values().getFirst().workloads().getFirst();
        return workload.containers().getFirst();
    }

    private static Reading<Estate> read(String script) {
        RunContext context = new RunContext(Sources.NONE, "", Limits.DEFAULT);
        return RunScript.read(
                Source.of("run.sh", script), context, Engine.parse("docker@28.2.2"), Engine.parse("podman@5"));
    }
}
