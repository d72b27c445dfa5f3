package dev.hull.checks;

import static dev.hull.checks.Scenes.DOCKER;
import static dev.hull.checks.Scenes.KUBERNETES;
import static dev.hull.checks.Scenes.PODMAN;
import static dev.hull.checks.Scenes.RUNC;
import static dev.hull.checks.Scenes.decided;
import static dev.hull.checks.Scenes.findings;
import static dev.hull.checks.Scenes.list;
import static dev.hull.checks.Scenes.open;
import static dev.hull.checks.Scenes.workload;
import static dev.hull.model.Fields.APPARMOR;
import static dev.hull.model.Fields.CAPABILITIES_ADDED;
import static dev.hull.model.Fields.CAPABILITIES_AMBIENT;
import static dev.hull.model.Fields.CAPABILITIES_BOUNDING;
import static dev.hull.model.Fields.CAPABILITIES_DROPPED;
import static dev.hull.model.Fields.CAPABILITIES_EFFECTIVE;
import static dev.hull.model.Fields.CAPABILITIES_GRANTED;
import static dev.hull.model.Fields.CAPABILITIES_INHERITABLE;
import static dev.hull.model.Fields.CAPABILITIES_PERMITTED;
import static dev.hull.model.Fields.COMMAND;
import static dev.hull.model.Fields.DEVICES;
import static dev.hull.model.Fields.DEVICE_RULES;
import static dev.hull.model.Fields.GID_MAPPINGS;
import static dev.hull.model.Fields.GROUP;
import static dev.hull.model.Fields.IPC;
import static dev.hull.model.Fields.MAY_GAIN_PRIVILEGES;
import static dev.hull.model.Fields.MOUNTS;
import static dev.hull.model.Fields.NETWORK;
import static dev.hull.model.Fields.PID;
import static dev.hull.model.Fields.PRIVILEGED;
import static dev.hull.model.Fields.ROOT_PERMITTED;
import static dev.hull.model.Fields.SECCOMP;
import static dev.hull.model.Fields.SELINUX;
import static dev.hull.model.Fields.SUPPLEMENTARY_GROUPS;
import static dev.hull.model.Fields.SYSCTLS;
import static dev.hull.model.Fields.UID_MAPPINGS;
import static dev.hull.model.Fields.USER;
import static dev.hull.model.Fields.USER_NAMESPACE;
import static dev.hull.model.Fields.WINDOWS_HOST_PROCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Change;
import dev.hull.model.Default;
import dev.hull.model.Device;
import dev.hull.model.Engine;
import dev.hull.model.Field;
import dev.hull.model.Finding;
import dev.hull.model.IdMap;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.KeyValue;
import dev.hull.model.Level;
import dev.hull.model.Location;
import dev.hull.model.Mount;
import dev.hull.model.Namespace;
import dev.hull.model.Origin;
import dev.hull.model.Profile;
import dev.hull.model.Remedy;
import dev.hull.model.SelinuxLabel;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import dev.hull.model.Unread;
import dev.hull.model.User;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Users, privilege, capabilities, filters, security modules and namespaces: what fires, what stays silent, and what closes. */
class ConfinementTest {
    private static final Setting<Items<String>> DEFAULTS = new Setting.Implied<>(
            Items.implied(
                    List.of(
                            "CHOWN",
                            "DAC_OVERRIDE",
                            "FSETID",
                            "FOWNER",
                            "MKNOD",
                            "NET_RAW",
                            "SETGID",
                            "SETUID",
                            "SETFCAP",
                            "SETPCAP",
                            "NET_BIND_SERVICE",
                            "SYS_CHROOT",
                            "KILL",
                            "AUDIT_WRITE"),
                    new Default("docker", "caps.granted", "a test")),
            new Default("docker", "caps.granted", "a test"));

    /** One value, and what one check makes of it: null where it is silent. */
    record Row(String check, Engine engine, UnaryOperator<Settings> settings, Severity severity, Status status) {
        @Override
        public String toString() {
            return check + " " + engine.platform() + (severity == null ? " silent" : " " + severity + " " + status);
        }
    }

    private static Row fires(String check, Engine engine, Severity severity, UnaryOperator<Settings> settings) {
        return new Row(check, engine, settings, severity, Status.OPEN);
    }

    private static Row mayFire(String check, Engine engine, Severity severity, UnaryOperator<Settings> settings) {
        return new Row(check, engine, settings, severity, Status.UNKNOWN);
    }

    private static Row silent(String check, Engine engine, UnaryOperator<Settings> settings) {
        return new Row(check, engine, settings, null, Status.OPEN);
    }

    private static <T> UnaryOperator<Settings> with(Field<T> field, T value) {
        return s -> s.with(field, decided(value));
    }

    private static UnaryOperator<Settings> user(String text) {
        return with(USER, new User(text));
    }

    private static UnaryOperator<Settings> caps(String added, String dropped) {
        return s -> s.with(CAPABILITIES_GRANTED, DEFAULTS)
                .with(CAPABILITIES_ADDED, words(added))
                .with(CAPABILITIES_DROPPED, words(dropped));
    }

    private static Setting<Items<String>> words(String text) {
        return list(text.isEmpty() ? new String[0] : text.split(" "));
    }

    private static UnaryOperator<Settings> sets(
            String bounding, String permitted, String effective, String inheritable, String ambient) {
        return s -> s.with(CAPABILITIES_BOUNDING, words(bounding))
                .with(CAPABILITIES_PERMITTED, words(permitted))
                .with(CAPABILITIES_EFFECTIVE, words(effective))
                .with(CAPABILITIES_INHERITABLE, words(inheritable))
                .with(CAPABILITIES_AMBIENT, words(ambient));
    }

    private static UnaryOperator<Settings> both(UnaryOperator<Settings> first, UnaryOperator<Settings> second) {
        return s -> second.apply(first.apply(s));
    }

    private static UnaryOperator<Settings> device(String path) {
        return s -> s.with(DEVICES, list(new Device(path, path, "rwm")));
    }

    private static UnaryOperator<Settings> sysctl(String name, String value) {
        return s -> s.with(SYSCTLS, list(new KeyValue(name, value)));
    }

    private static UnaryOperator<Settings> selinux(String user, String role, String type) {
        return with(SELINUX, new SelinuxLabel(user, role, type, "", false));
    }

    private static UnaryOperator<Settings> relabelled(String source, String relabel) {
        return s -> s.with(
                MOUNTS,
                list(new Mount(
                        Mount.Kind.BIND, source, "/data", false, "bind", List.of(), "", relabel, Long.MAX_VALUE)));
    }

    private static UnaryOperator<Settings> maps(long container, long host, long size) {
        return s -> s.with(UID_MAPPINGS, list(new IdMap(container, host, size)))
                .with(GID_MAPPINGS, list(new IdMap(container, host, size)))
                .with(USER_NAMESPACE, decided(Namespace.PRIVATE));
    }

    private static final UnaryOperator<Settings> PRIVILEGE = with(PRIVILEGED, true);
    private static final UnaryOperator<Settings> UNREAD_CAPABILITY = s -> s.with(
            CAPABILITIES_ADDED,
            decided(new Items<>(List.of(), List.of(new Unread("${CAP}", "the variable CAP", Origin.NOWHERE)))));

    static final List<Row> ROWS = List.of(
            fires("user.root", DOCKER, Severity.MEDIUM, user("0")),
            fires("user.root", DOCKER, Severity.MEDIUM, user("00")),
            fires("user.root", DOCKER, Severity.MEDIUM, user("root")),
            fires("user.root", DOCKER, Severity.MEDIUM, user("")),
            mayFire("user.root", DOCKER, Severity.MEDIUM, s -> s.with(USER, open(USER))),
            fires("user.root", DOCKER, Severity.LOW, both(user("0"), with(USER_NAMESPACE, Namespace.PRIVATE))),
            fires("user.root", KUBERNETES, Severity.MEDIUM, both(user("0"), with(ROOT_PERMITTED, false))),
            silent("user.root", KUBERNETES, s -> s.with(USER, open(USER)).with(ROOT_PERMITTED, decided(false))),
            silent("user.root", DOCKER, user("1000")),
            silent("user.root", DOCKER, user("nginx")),
            fires("user.nonroot-not-required", KUBERNETES, Severity.LOW, s -> s.with(USER, open(USER))),
            silent("user.nonroot-not-required", KUBERNETES, user("1000")),
            silent("user.nonroot-not-required", KUBERNETES, with(ROOT_PERMITTED, false)),
            silent("user.nonroot-not-required", DOCKER, user("0")),
            fires("user.root-group", DOCKER, Severity.LOW, both(user("1000"), with(GROUP, "0"))),
            mayFire("user.root-group", DOCKER, Severity.LOW, both(user("1000"), s -> s.with(GROUP, open(GROUP)))),
            fires(
                    "user.root-group",
                    DOCKER,
                    Severity.LOW,
                    both(user("1000"), s -> s.with(GROUP, decided("1000")).with(SUPPLEMENTARY_GROUPS, list("docker")))),
            silent("user.root-group", DOCKER, both(user("1000"), with(GROUP, "1000"))),
            silent("user.root-group", DOCKER, both(user("0"), with(GROUP, "0"))),
            silent("user.root-group", DOCKER, s -> s.with(USER, open(USER)).with(GROUP, open(GROUP))),
            fires("lsm.apparmor-not-set", RUNC, Severity.INFO, user("0")),
            fires("lsm.apparmor-not-set", KUBERNETES, Severity.INFO, user("0")),
            silent("lsm.apparmor-not-set", KUBERNETES, with(APPARMOR, Profile.DEFAULT)),
            silent("lsm.apparmor-not-set", DOCKER, user("0")),
            fires("user.name-unverified", DOCKER, Severity.LOW, user("nginx")),
            silent("user.name-unverified", DOCKER, user("root")),
            silent("user.name-unverified", DOCKER, user("101")),
            fires(
                    "user.id-from-environment",
                    DOCKER,
                    Severity.MEDIUM,
                    command("usermod -u $USER_ID app; exec gosu app server")),
            fires("user.id-from-environment", DOCKER, Severity.MEDIUM, command("exec gosu \"${PUID}\" server")),
            silent("user.id-from-environment", DOCKER, command("[ \"$USER_ID\" -gt 0 ] && usermod -u $USER_ID app")),
            silent("user.id-from-environment", DOCKER, command("exec gosu app \"$@\"")),
            silent("user.id-from-environment", DOCKER, command("echo $HOME; gosu app server $PORT")),
            fires("privilege.privileged", DOCKER, Severity.CRITICAL, PRIVILEGE),
            mayFire("privilege.privileged", DOCKER, Severity.CRITICAL, s -> s.with(PRIVILEGED, unresolved(true))),
            silent("privilege.privileged", DOCKER, with(PRIVILEGED, false)),
            fires("privilege.hardening-cancelled", DOCKER, Severity.MEDIUM, both(PRIVILEGE, caps("", "ALL"))),
            fires("privilege.hardening-cancelled", DOCKER, Severity.MEDIUM, both(PRIVILEGE, device("/dev/fuse"))),
            fires(
                    "privilege.hardening-cancelled",
                    DOCKER,
                    Severity.MEDIUM,
                    both(PRIVILEGE, selinux("", "", "container_t"))),
            fires(
                    "privilege.hardening-cancelled",
                    Engine.parse("docker@26.1"),
                    Severity.MEDIUM,
                    both(PRIVILEGE, with(SECCOMP, Profile.named("a.json")))),
            silent("privilege.hardening-cancelled", DOCKER, both(PRIVILEGE, with(SECCOMP, Profile.named("a.json")))),
            silent("privilege.hardening-cancelled", DOCKER, caps("", "ALL")),
            fires("privilege.escalation-allowed", DOCKER, Severity.MEDIUM, with(MAY_GAIN_PRIVILEGES, true)),
            silent("privilege.escalation-allowed", DOCKER, with(MAY_GAIN_PRIVILEGES, false)),
            fires("privilege.host-device", DOCKER, Severity.HIGH, device("/dev/sda")),
            fires("privilege.host-device", DOCKER, Severity.HIGH, device("/dev/mem")),
            fires("privilege.host-device", DOCKER, Severity.MEDIUM, device("/dev/fuse")),
            fires("privilege.host-device", DOCKER, Severity.HIGH, rule("a *:* rwm")),
            fires("privilege.host-device", DOCKER, Severity.HIGH, rule("b 8:* rwm")),
            fires("privilege.host-device", DOCKER, Severity.HIGH, rule("c 1:1 r")),
            fires("privilege.host-device", DOCKER, Severity.MEDIUM, rule("c 42:* rmw")),
            silent("privilege.host-device", RUNC, rule("c 1:3 rwm")),
            silent("privilege.host-device", RUNC, rule("b *:* m")),
            silent("privilege.host-device", RUNC, device("/dev/null")),
            silent("privilege.host-device", DOCKER, both(PRIVILEGE, device("/dev/sda"))),
            fires("privilege.unsafe-sysctl", KUBERNETES, Severity.MEDIUM, sysctl("kernel.msgmax", "65536")),
            fires(
                    "privilege.unsafe-sysctl",
                    KUBERNETES,
                    Severity.HIGH,
                    sysctl("kernel.shm_rmid_forced", "1+kernel.core_pattern=|/x")),
            fires("privilege.unsafe-sysctl", DOCKER, Severity.MEDIUM, sysctl("net.core.somaxconn", "1024")),
            fires(
                    "privilege.unsafe-sysctl",
                    Engine.parse("kubernetes@1.28"),
                    Severity.MEDIUM,
                    sysctl("net.ipv4.tcp_keepalive_time", "60")),
            silent("privilege.unsafe-sysctl", KUBERNETES, sysctl("net.ipv4.tcp_keepalive_time", "60")),
            silent("privilege.unsafe-sysctl", KUBERNETES, sysctl("net/ipv4/tcp_syncookies", "1")),
            silent("privilege.unsafe-sysctl", DOCKER, sysctl("kernel.msgmax", "65536")),
            fires("privilege.windows-host-process", KUBERNETES, Severity.CRITICAL, with(WINDOWS_HOST_PROCESS, true)),
            silent("privilege.windows-host-process", KUBERNETES, with(WINDOWS_HOST_PROCESS, false)),
            fires("caps.not-dropped", DOCKER, Severity.MEDIUM, caps("", "")),
            fires("caps.not-dropped", DOCKER, Severity.MEDIUM, caps("", "NET_RAW")),
            fires("caps.not-dropped", DOCKER, Severity.MEDIUM, both(caps("", ""), user("1000"))),
            fires("caps.not-dropped", KUBERNETES, Severity.MEDIUM, caps("", "CAP_ALL")),
            mayFire(
                    "caps.not-dropped",
                    DOCKER,
                    Severity.MEDIUM,
                    s -> s.with(CAPABILITIES_GRANTED, DEFAULTS).with(CAPABILITIES_DROPPED, unresolved(Items.none()))),
            silent("caps.not-dropped", DOCKER, caps("", "ALL")),
            silent("caps.not-dropped", DOCKER, caps("NET_BIND_SERVICE", "all")),
            silent("caps.not-dropped", DOCKER, both(PRIVILEGE, caps("", ""))),
            fires(
                    "caps.not-dropped",
                    RUNC,
                    Severity.MEDIUM,
                    sets(String.join(" ", DEFAULTS.worst().values()), "", "", "", "")),
            silent("caps.not-dropped", RUNC, sets("CAP_AUDIT_WRITE CAP_KILL", "", "", "", "")),
            fires("caps.net-raw", DOCKER, Severity.MEDIUM, caps("", "")),
            fires("caps.net-raw", DOCKER, Severity.MEDIUM, caps("NET_RAW", "ALL")),
            fires("caps.net-raw", KUBERNETES, Severity.MEDIUM, caps("", "CAP_NET_RAW")),
            fires("caps.net-raw", RUNC, Severity.MEDIUM, sets("CAP_NET_RAW", "", "", "", "")),
            silent("caps.net-raw", DOCKER, caps("", "NET_RAW")),
            silent("caps.net-raw", PODMAN, s -> s.with(CAPABILITIES_GRANTED, list("CHOWN"))),
            fires("caps.dangerous", DOCKER, Severity.CRITICAL, caps("SYS_ADMIN", "")),
            fires("caps.dangerous", DOCKER, Severity.CRITICAL, caps("all", "")),
            fires("caps.dangerous", DOCKER, Severity.HIGH, caps("cap_net_admin", "ALL")),
            fires("caps.dangerous", KUBERNETES, Severity.HIGH, caps("BPF", "ALL")),
            fires("caps.dangerous", RUNC, Severity.CRITICAL, sets("CAP_SYS_MODULE", "", "", "", "")),
            mayFire("caps.dangerous", DOCKER, Severity.HIGH, UNREAD_CAPABILITY),
            silent("caps.dangerous", DOCKER, caps("NET_BIND_SERVICE CHOWN", "")),
            silent("caps.dangerous", KUBERNETES, caps("SYS_ADMIN", "SYS_ADMIN")),
            silent("caps.dangerous", DOCKER, both(PRIVILEGE, caps("SYS_ADMIN", ""))),
            fires("caps.beyond-default", DOCKER, Severity.MEDIUM, caps("SYS_NICE", "")),
            fires("caps.beyond-default", KUBERNETES, Severity.MEDIUM, caps("NET_RAW", "")),
            silent("caps.beyond-default", DOCKER, caps("SYS_ADMIN CHOWN", "")),
            fires("caps.added", DOCKER, Severity.LOW, caps("CHOWN", "ALL")),
            silent("caps.added", DOCKER, caps("NET_BIND_SERVICE SYS_NICE", "ALL")),
            fires("caps.drop-no-effect", DOCKER, Severity.INFO, caps("", "NET_ADMIN")),
            silent("caps.drop-no-effect", DOCKER, caps("", "NET_RAW")),
            silent("caps.drop-no-effect", DOCKER, caps("", "ALL NET_ADMIN")),
            silent("caps.drop-no-effect", DOCKER, caps("ALL", "SYS_ADMIN")),
            fires("caps.add-and-drop", DOCKER, Severity.MEDIUM, caps("NET_ADMIN", "CAP_NET_ADMIN")),
            fires("caps.add-and-drop", KUBERNETES, Severity.MEDIUM, caps("NET_ADMIN", "NET_ADMIN")),
            silent("caps.add-and-drop", DOCKER, caps("NET_ADMIN", "ALL")),
            fires("caps.prefix-ignored", KUBERNETES, Severity.MEDIUM, caps("", "CAP_NET_RAW")),
            silent("caps.prefix-ignored", KUBERNETES, caps("", "NET_RAW")),
            silent("caps.prefix-ignored", DOCKER, caps("", "CAP_NET_RAW")),
            fires("caps.ambient-missing", DOCKER, Severity.INFO, both(user("1000"), caps("NET_ADMIN", "ALL"))),
            fires(
                    "caps.ambient-missing",
                    RUNC,
                    Severity.INFO,
                    both(user("1000"), sets("CAP_KILL", "CAP_KILL", "CAP_KILL", "", ""))),
            silent(
                    "caps.ambient-missing",
                    RUNC,
                    both(user("1000"), sets("CAP_KILL", "CAP_KILL", "CAP_KILL", "CAP_KILL", "CAP_KILL"))),
            silent("caps.ambient-missing", DOCKER, both(user("1000"), caps("NET_BIND_SERVICE", "ALL"))),
            silent("caps.ambient-missing", DOCKER, both(user("0"), caps("NET_ADMIN", "ALL"))),
            silent("caps.ambient-missing", PODMAN, both(user("1000"), caps("NET_ADMIN", "ALL"))),
            fires(
                    "caps.sets-inconsistent",
                    RUNC,
                    Severity.MEDIUM,
                    sets("CAP_KILL", "CAP_KILL", "CAP_KILL CAP_CHOWN", "", "")),
            fires(
                    "caps.sets-inconsistent",
                    RUNC,
                    Severity.MEDIUM,
                    sets("CAP_KILL", "CAP_KILL CAP_CHOWN", "CAP_KILL", "", "")),
            fires(
                    "caps.sets-inconsistent",
                    RUNC,
                    Severity.MEDIUM,
                    sets("CAP_KILL", "CAP_KILL", "CAP_KILL", "CAP_KILL", "")),
            fires(
                    "caps.sets-inconsistent",
                    RUNC,
                    Severity.MEDIUM,
                    sets("CAP_KILL", "CAP_KILL", "CAP_KILL", "", "CAP_KILL")),
            silent("caps.sets-inconsistent", RUNC, sets("CAP_KILL", "CAP_KILL", "CAP_KILL", "CAP_KILL", "CAP_KILL")),
            fires("seccomp.unconfined", DOCKER, Severity.MEDIUM, with(SECCOMP, Profile.UNCONFINED)),
            mayFire("seccomp.unconfined", KUBERNETES, Severity.MEDIUM, s -> s.with(SECCOMP, open(SECCOMP))),
            silent("seccomp.unconfined", DOCKER, with(SECCOMP, Profile.DEFAULT)),
            silent("seccomp.unconfined", KUBERNETES, both(PRIVILEGE, s -> s.with(SECCOMP, open(SECCOMP)))),
            fires("seccomp.profile-unreadable", KUBERNETES, Severity.MEDIUM, with(SECCOMP, Profile.named("/a.json"))),
            fires("seccomp.profile-unreadable", KUBERNETES, Severity.MEDIUM, with(SECCOMP, Profile.named("../a.json"))),
            fires("seccomp.profile-unreadable", KUBERNETES, Severity.MEDIUM, with(SECCOMP, Profile.named(""))),
            silent("seccomp.profile-unreadable", KUBERNETES, with(SECCOMP, Profile.named("profiles/a..b.json"))),
            silent("seccomp.profile-unreadable", DOCKER, with(SECCOMP, Profile.named("/etc/a.json"))),
            fires("lsm.apparmor-unconfined", DOCKER, Severity.MEDIUM, with(APPARMOR, Profile.UNCONFINED)),
            silent("lsm.apparmor-unconfined", DOCKER, with(APPARMOR, Profile.named("mine"))),
            silent(
                    "lsm.apparmor-unconfined",
                    RUNC,
                    s -> s.with(APPARMOR, new Setting.Implied<>(Profile.UNCONFINED, new Default("runc", "a", "b")))),
            fires("lsm.selinux-disabled", DOCKER, Severity.MEDIUM, with(SELINUX, SelinuxLabel.DISABLED)),
            fires("lsm.selinux-disabled", KUBERNETES, Severity.MEDIUM, selinux("", "", "spc_t")),
            fires("lsm.selinux-disabled", DOCKER, Severity.INFO, with(PID, Namespace.HOST)),
            silent("lsm.selinux-disabled", DOCKER, selinux("", "", "container_t")),
            silent("lsm.selinux-disabled", DOCKER, both(PRIVILEGE, with(SELINUX, SelinuxLabel.DISABLED))),
            fires("lsm.selinux-custom", KUBERNETES, Severity.MEDIUM, selinux("system_u", "", "")),
            fires("lsm.selinux-custom", KUBERNETES, Severity.MEDIUM, selinux("", "", "httpd_t")),
            fires(
                    "lsm.selinux-custom",
                    Engine.parse("kubernetes@1.30"),
                    Severity.MEDIUM,
                    selinux("", "", "container_engine_t")),
            silent("lsm.selinux-custom", KUBERNETES, selinux("", "", "container_engine_t")),
            silent("lsm.selinux-custom", DOCKER, selinux("", "", "spc_t")),
            fires("lsm.relabel-host", DOCKER, Severity.HIGH, relabelled("/etc/", "Z")),
            silent("lsm.relabel-host", DOCKER, relabelled("/srv/data", "Z")),
            silent("lsm.relabel-host", DOCKER, relabelled("/etc", "")),
            fires("ns.host-net", DOCKER, Severity.HIGH, with(NETWORK, Namespace.HOST)),
            silent("ns.host-net", DOCKER, with(NETWORK, Namespace.DEFAULT_BRIDGE)),
            fires("ns.host-pid", RUNC, Severity.HIGH, with(PID, Namespace.HOST)),
            silent("ns.host-pid", DOCKER, with(PID, Namespace.joined("web"))),
            mayFire("ns.host-ipc", DOCKER, Severity.MEDIUM, s -> s.with(IPC, unresolved(Namespace.HOST))),
            silent("ns.host-ipc", DOCKER, with(IPC, Namespace.PRIVATE)),
            fires("ns.host-user", DOCKER, Severity.MEDIUM, with(USER_NAMESPACE, Namespace.HOST)),
            fires("ns.host-user", KUBERNETES, Severity.INFO, user("0")),
            silent("ns.host-user", KUBERNETES, user("1000")),
            silent("ns.host-user", Engine.parse("kubernetes@1.32"), user("0")),
            silent("ns.host-user", DOCKER, user("0")),
            silent("ns.host-user", RUNC, maps(0, 100_000, 65_536)),
            fires("ns.user-unmapped", RUNC, Severity.MEDIUM, both(maps(0, 100_000, 1), user("1000"))),
            fires("ns.user-unmapped", RUNC, Severity.MEDIUM, maps(1, 100_000, 65_536)),
            silent("ns.user-unmapped", RUNC, both(maps(0, 100_000, 65_536), user("1000"))),
            silent("ns.user-unmapped", DOCKER, user("1000")),
            fires("ns.map-to-host-ids", RUNC, Severity.HIGH, maps(0, 0, 65_536)),
            fires("ns.map-to-host-ids", RUNC, Severity.MEDIUM, maps(0, 1000, 1)),
            silent("ns.map-to-host-ids", RUNC, maps(0, 100_000, 65_536)));

    private static UnaryOperator<Settings> command(String script) {
        return s -> s.with(COMMAND, list("sh", "-c", script));
    }

    private static UnaryOperator<Settings> rule(String text) {
        return s -> s.with(DEVICE_RULES, list(text));
    }

    private static <T> Setting<T> unresolved(T worst) {
        return new Setting.Unresolved<>(worst, "${X}", Origin.NOWHERE);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void firesOnWhatIsWrongAndOnNothingElse(Row row) {
        List<Finding> found = of(row.check(), findings(workload(row.engine(), row.settings())));
        if (row.severity() == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).isNotEmpty();
            assertThat(found.getFirst().severity()).isEqualTo(row.severity());
            assertThat(found.getFirst().status()).isEqualTo(row.status());
            assertThat(found.getFirst().args())
                    .noneMatch(a -> a.value().toString().isBlank());
        }
    }

    @Test
    void everyCheckHasACaseThatFiresAndOneThatIsSilent() {
        Set<String> apart = Set.of(
                "privilege.exec-override", "seccomp.annotation-ignored", "lsm.profile-weak", "lsm.profile-too-small");
        Set<String> all = Scenes.AREAS.stream()
                .map(Check::id)
                .filter(id -> !apart.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ids(true)).isEqualTo(all);
        assertThat(ids(false)).isEqualTo(all);
    }

    private static Set<String> ids(boolean firing) {
        return ROWS.stream()
                .filter(r -> (r.severity() != null) == firing)
                .map(Row::check)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** After its own remedies at one level nothing of that level fires, and nothing that was silent does. */
    @ParameterizedTest
    @FieldSource("ROWS")
    void oneRoundCloses(Row row) {
        Workload workload = workload(row.engine(), row.settings());
        for (Level level : Level.values()) {
            List<Finding> before = findings(workload);
            Workload fixed = workload;
            for (Finding finding : before) {
                for (Change change : changes(finding, level)) {
                    fixed = fixed.with(change);
                }
            }
            List<Finding> after = findings(fixed);
            assertThat(after)
                    .as("still to be applied at " + level)
                    .allMatch(f -> changes(f, level).isEmpty());
            assertThat(after.stream().map(Finding::check))
                    .isSubsetOf(before.stream().map(Finding::check).toList());
        }
    }

    private static List<Change> changes(Finding finding, Level level) {
        return finding.remedy() instanceof Remedy.Apply apply && apply.least().compareTo(level) <= 0
                ? apply.changes()
                : List.of();
    }

    @Test
    void everyMessageHasItsWords() {
        for (Row row : ROWS) {
            for (Finding finding : findings(workload(row.engine(), row.settings()))) {
                Words words = Words.of(finding.check(), "en");
                assertThat(words.get(messageKey(finding)))
                        .as(finding.check() + " " + finding.message())
                        .isNotEmpty();
                assertThat(remedyKeys(finding.remedy()))
                        .allSatisfy(key -> assertThat(words.get(key))
                                .as(finding.check() + " " + key)
                                .isNotEmpty());
            }
        }
    }

    private static String messageKey(Finding finding) {
        if (finding.status() == Status.UNKNOWN) {
            return "unknown";
        }
        return finding.message().isEmpty() ? "message" : "message." + finding.message();
    }

    private static List<String> remedyKeys(Remedy remedy) {
        List<String> keys = new ArrayList<>();
        if (remedy instanceof Remedy.Ask ask) {
            keys.add("ask." + ask.question());
        }
        if (remedy instanceof Remedy.Advise advise) {
            keys.add("advise." + advise.text());
        }
        if (remedy instanceof Remedy.Apply) {
            keys.add("fix");
        }
        return keys;
    }

    @Test
    void anAnnotationThatNobodyReadsBecomesAField() {
        KeyValue annotation = new KeyValue("seccomp.security.alpha.kubernetes.io/pod", "runtime/default");
        List<Item<KeyValue>> annotations = List.of(new Item<>(annotation, Origin.NOWHERE));
        Workload pod = workload(KUBERNETES, "it", annotations, "linux", s -> s.with(SECCOMP, open(SECCOMP)));
        assertThat(of("seccomp.annotation-ignored", findings(pod)))
                .singleElement()
                .satisfies(f -> {
                    Workload fixed = pod.with(changes(f, Level.RESTRICTED).getFirst());
                    assertThat(of("seccomp.annotation-ignored", findings(fixed)))
                            .isEmpty();
                    assertThat(fixed.containers().getFirst().get(SECCOMP).worst())
                            .isEqualTo(Profile.DEFAULT);
                });
        Workload old = workload(Engine.parse("kubernetes@1.26"), "it", annotations, "linux", s -> s);
        assertThat(of("seccomp.annotation-ignored", findings(old))).isEmpty();
    }

    @Test
    void aWindowsPodHasNeitherCapabilitiesNorUids() {
        Workload pod = workload(KUBERNETES, "it", List.of(), "windows", both(caps("", ""), user("0")));
        assertThat(findings(pod))
                .extracting(Finding::check)
                .doesNotContain("user.root", "caps.not-dropped", "caps.net-raw");
    }

    @Test
    void twoBundlesThatShareIdsAreSaidOnce() {
        Workload first = workload(RUNC, "one", List.of(), "", maps(0, 100_000, 65_536));
        Workload second = workload(RUNC, "two", List.of(), "", maps(0, 150_000, 65_536));
        Workload third = workload(RUNC, "three", List.of(), "", maps(0, 900_000, 65_536));
        assertThat(of("ns.map-to-host-ids", findings(first, second, third)))
                .extracting(f -> f.subject().name())
                .containsExactly("one", "two");
    }

    @Test
    void nothingHasAPlaceWhereNobodyWrote() {
        assertThat(findings(workload(DOCKER, caps("", "")))).allMatch(f -> f.at().equals(Location.NONE));
    }

    private static List<Finding> of(String check, List<Finding> findings) {
        return findings.stream().filter(f -> f.check().equals(check)).toList();
    }
}
