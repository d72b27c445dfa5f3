package dev.hull.model;

import static dev.hull.model.Fields.APPARMOR;
import static dev.hull.model.Fields.CAPABILITIES_ADDED;
import static dev.hull.model.Fields.CAPABILITIES_AMBIENT;
import static dev.hull.model.Fields.CAPABILITIES_BOUNDING;
import static dev.hull.model.Fields.CAPABILITIES_DROPPED;
import static dev.hull.model.Fields.CAPABILITIES_GRANTED;
import static dev.hull.model.Fields.CAPABILITIES_INHERITABLE;
import static dev.hull.model.Fields.CAPABILITIES_PERMITTED;
import static dev.hull.model.Fields.MASKED_PATHS;
import static dev.hull.model.Fields.MAY_GAIN_PRIVILEGES;
import static dev.hull.model.Fields.NETWORK;
import static dev.hull.model.Fields.PATHS_UNMASKED;
import static dev.hull.model.Fields.PID;
import static dev.hull.model.Fields.PRIVILEGED;
import static dev.hull.model.Fields.SECCOMP;
import static dev.hull.model.Fields.SELINUX;
import static dev.hull.model.Fields.USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class EffectiveTest {
    private static final String DEFAULTS =
            "CHOWN,DAC_OVERRIDE,FSETID,FOWNER,MKNOD,NET_RAW,SETGID,SETUID,SETFCAP,SETPCAP,NET_BIND_SERVICE,SYS_CHROOT,KILL,AUDIT_WRITE";
    private static final long SYS_RESOURCE = 1L << 24;

    record Row(
            String name,
            String engine,
            boolean privileged,
            String added,
            String dropped,
            String uid,
            int bounding,
            int effective,
            int ambient) {}

    static final List<Row> ROWS = List.of(
            new Row("new engines know BPF", "docker@28.2.2", false, "BPF", "ALL", "0", 1, 1, 0),
            new Row("20.10 does not", "docker@20.10", false, "BPF", "ALL", "0", 0, 0, 0),
            new Row("all of 20.10", "docker@20.10", true, "", "", "0", 38, 38, 0),
            new Row("all of today", "docker@28.2.2", true, "", "ALL", "0", 41, 41, 0),
            new Row("Docker adds after dropping", "docker@28.2.2", false, "NET_RAW", "NET_RAW", "0", 14, 14, 0),
            new Row("Docker: ALL beats ALL", "docker@28.2.2", false, "ALL", "ALL", "0", 41, 41, 0),
            new Row("Docker: ALL but one", "docker@28.2.2", false, "ALL", "SYS_ADMIN", "0", 40, 40, 0),
            new Row("Docker: what is added, and nothing else", "docker@28.2.2", false, "CHOWN", "ALL", "0", 1, 1, 0),
            new Row(
                    "Docker: another user has nothing in effect",
                    "docker@28.2.2",
                    false,
                    "NET_ADMIN",
                    "",
                    "1000",
                    15,
                    0,
                    0),
            new Row("Podman: another user has what is added", "podman@5", false, "NET_ADMIN", "", "1000", 15, 1, 1),
            new Row(
                    "containerd drops after adding",
                    "kubernetes@1.34",
                    false,
                    "NET_ADMIN",
                    "NET_ADMIN",
                    "0",
                    14,
                    14,
                    0),
            new Row("containerd: ALL beats ALL the other way", "kubernetes@1.34", false, "ALL", "ALL", "0", 0, 0, 0),
            new Row(
                    "containerd: what is added beside ALL dropped",
                    "kubernetes@1.34",
                    false,
                    "CHOWN",
                    "ALL",
                    "0",
                    1,
                    1,
                    0),
            new Row(
                    "containerd does not know a prefix",
                    "kubernetes@1.34",
                    false,
                    "CAP_NET_ADMIN",
                    "CAP_NET_RAW",
                    "0",
                    14,
                    14,
                    0),
            new Row("containerd takes any case", "kubernetes@1.34", false, "net_admin", "all", "0", 1, 1, 0),
            new Row("Kubernetes: privileged", "kubernetes@1.34", true, "", "ALL", "1000", 41, 0, 0),
            new Row("a name that nobody knows", "docker@28.2.2", false, "FLY", "ALL", "0", 0, 0, 0));

    @ParameterizedTest
    @FieldSource("ROWS")
    void makesCapabilitySetsAsTheEngineDoes(Row row) {
        Capabilities sets = Effective.of(
                        container(row.engine(), settings(row.privileged(), row.added(), row.dropped(), row.uid())))
                .capabilities();
        assertThat(sets.bounding().size()).as("bounding").isEqualTo(row.bounding());
        assertThat(sets.effective().size()).as("effective").isEqualTo(row.effective());
        assertThat(sets.ambient().size()).as("ambient").isEqualTo(row.ambient());
    }

    record Fact(List<String> cells) {
        boolean is(int column) {
            return cells.get(column).equals("true");
        }

        CapabilitySet set(int column) {
            return new CapabilitySet(Long.parseLong(cells.get(column), 16)).without(new CapabilitySet(SYS_RESOURCE));
        }

        @Override
        public String toString() {
            return cells.get(0);
        }
    }

    /** What engine 20.10.24 made of run lines, seen from inside, on a machine that lacks SYS_RESOURCE itself. */
    static List<Fact> facts() throws IOException {
        List<Fact> facts = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(EffectiveTest.class.getResourceAsStream("engine-facts.tsv"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().skip(1).forEach(line -> facts.add(new Fact(List.of(line.split("\t", -1)))));
        }
        return facts;
    }

    @ParameterizedTest
    @MethodSource("facts")
    void equalsWhatWasSeenInside(Fact fact) {
        List<String> cells = fact.cells();
        Settings settings = settings(fact.is(2), cells.get(3), cells.get(4), cells.get(5))
                .with(MAY_GAIN_PRIVILEGES, decided(fact.is(6)))
                .with(PATHS_UNMASKED, decided(fact.is(14)));
        if (!cells.get(7).equals("default")) {
            settings = settings.with(
                    SECCOMP,
                    decided(cells.get(7).equals("named") ? Profile.named("profile.json") : Profile.UNCONFINED));
        }
        Effective effective = Effective.of(container(cells.get(1), settings));
        Capabilities sets = effective.capabilities();
        CapabilitySet absent = new CapabilitySet(SYS_RESOURCE);
        assertThat(sets.bounding().without(absent)).isEqualTo(fact.set(8));
        assertThat(sets.permitted().without(absent)).isEqualTo(fact.set(9));
        assertThat(sets.effective().without(absent)).isEqualTo(fact.set(10));
        assertThat(sets.ambient()).isEqualTo(fact.set(11));
        assertThat(!effective.seccomp().worst().isUnconfined()).isEqualTo(fact.is(12));
        assertThat(!effective.maskedPaths().isEmpty()).isEqualTo(fact.is(13));
    }

    @Test
    void rootOfARuntimeGetsItsBoundingSet() {
        Settings settings = Settings.NONE
                .with(CAPABILITIES_BOUNDING, list("CAP_CHOWN,CAP_KILL"))
                .with(CAPABILITIES_PERMITTED, list("CAP_CHOWN"));
        assertThat(Effective.of(container("runc@1.1", settings))
                        .capabilities()
                        .effective()
                        .names())
                .containsExactly("CHOWN", "KILL");
        Settings held = settings.with(MAY_GAIN_PRIVILEGES, decided(false));
        assertThat(Effective.of(container("runc@1.1", held))
                        .capabilities()
                        .effective()
                        .names())
                .containsExactly("CHOWN");
    }

    @Test
    void anotherUserOfARuntimeKeepsWhatIsAmbientAndInheritable() {
        Settings settings = Settings.NONE
                .with(USER, decided(new User("1000")))
                .with(CAPABILITIES_BOUNDING, list("CAP_CHOWN,CAP_KILL"))
                .with(CAPABILITIES_PERMITTED, list("CAP_CHOWN,CAP_KILL"))
                .with(CAPABILITIES_INHERITABLE, list("CAP_KILL"))
                .with(CAPABILITIES_AMBIENT, list("CAP_CHOWN,CAP_KILL"));
        assertThat(Effective.of(container("runc@1.1", settings))
                        .capabilities()
                        .effective()
                        .names())
                .containsExactly("KILL");
    }

    record Named(String engine, Field<Profile> field, boolean kept) {}

    static final List<Named> NAMED = List.of(
            new Named("docker@26.1", SECCOMP, false),
            new Named("docker@27", SECCOMP, true),
            new Named("podman@5", SECCOMP, true),
            new Named("kubernetes@1.34", SECCOMP, false),
            new Named("docker@26.1", APPARMOR, true),
            new Named("kubernetes@1.34", APPARMOR, false),
            new Named("runc@1.1", SECCOMP, true));

    @ParameterizedTest
    @FieldSource("NAMED")
    void aNamedProfileMayHoldBesidePrivileged(Named row) {
        Settings settings =
                Settings.NONE.with(PRIVILEGED, decided(true)).with(row.field(), decided(Profile.named("mine")));
        Effective effective = Effective.of(container(row.engine(), settings));
        Setting<Profile> found = row.field() == SECCOMP ? effective.seccomp() : effective.appArmor();
        assertThat(found.worst().isUnconfined()).isEqualTo(!row.kept());
    }

    @Test
    void theHostsProcessesTakeTheSelinuxLabelAway() {
        Settings settings = Settings.NONE.with(PID, decided(Namespace.HOST));
        assertThat(Effective.of(container("docker@28", settings))
                        .selinux()
                        .worst()
                        .disabled())
                .isTrue();
        Settings labelled = settings.with(SELINUX, decided(new SelinuxLabel("", "", "container_t", "", false)));
        assertThat(Effective.of(container("docker@28", labelled))
                        .selinux()
                        .worst()
                        .disabled())
                .isFalse();
    }

    @Test
    void aVariableThatMayMakeItPrivilegedLeavesAllOpen() {
        Settings settings = Settings.NONE
                .with(PRIVILEGED, new Setting.Unresolved<>(true, "${P}", Origin.NOWHERE))
                .with(MASKED_PATHS, list("/proc/kcore"));
        Effective effective = Effective.of(container("docker@28", settings));
        assertThat(effective.seccomp().isKnown()).isFalse();
        assertThat(effective.capabilities().boundingKnown()).isFalse();
        assertThat(effective.maskedPaths()).isEmpty();
    }

    @Test
    void dockerOpensLowPortsInANetworkOfItsOwn() {
        assertThat(Effective.of(container("docker@28", Settings.NONE)).sysctls())
                .contains(new KeyValue("net.ipv4.ip_unprivileged_port_start", "0"));
        Settings host = Settings.NONE.with(NETWORK, decided(Namespace.HOST));
        assertThat(Effective.of(container("docker@28", host)).sysctls()).isEmpty();
    }

    private static Settings settings(boolean privileged, String added, String dropped, String uid) {
        return Settings.NONE
                .with(PRIVILEGED, decided(privileged))
                .with(CAPABILITIES_GRANTED, list(DEFAULTS))
                .with(CAPABILITIES_ADDED, list(added))
                .with(CAPABILITIES_DROPPED, list(dropped))
                .with(MASKED_PATHS, list("/proc/kcore"))
                .with(USER, decided(new User(uid)));
    }

    private static Container container(String engine, Settings settings) {
        return new Container(
                SubjectRef.of("run", "", "it"), Role.MAIN, settings, Location.NONE, Paths.NONE, Engine.parse(engine));
    }

    private static <T> Setting<T> decided(T value) {
        return Setting.decided(value, Origin.NOWHERE);
    }

    private static Setting<Items<String>> list(String names) {
        List<Item<String>> items = new ArrayList<>();
        for (String name : names.split(",")) {
            if (!name.isEmpty()) {
                items.add(new Item<>(name, Origin.NOWHERE));
            }
        }
        return decided(Items.of(items));
    }
}
