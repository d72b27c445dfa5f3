package dev.hull.checks;

import static dev.hull.checks.Scenes.decided;
import static dev.hull.checks.Scenes.list;
import static dev.hull.model.Fields.APPARMOR;
import static dev.hull.model.Fields.CAPABILITIES_ADDED;
import static dev.hull.model.Fields.ENTRYPOINT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.AppArmorProfile;
import dev.hull.model.AppArmorProfile.Kind;
import dev.hull.model.AppArmorProfile.Rule;
import dev.hull.model.Estate;
import dev.hull.model.Finding;
import dev.hull.model.Location;
import dev.hull.model.Profile;
import dev.hull.model.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the AppArmor profile that a workload names says of it, where that profile was read. */
class AppArmorProfilesTest {
    private static final Rule ALL_FILES = rule(false, Kind.FILE, "", "");
    private static final Rule LIBRARIES = rule(false, Kind.FILE, "/usr/lib/**", "mr");
    private static final Rule PROGRAM = rule(false, Kind.FILE, "/usr/sbin/{nginx,web}", "mrix");
    private static final Rule MAY_NET_ADMIN = rule(false, Kind.CAPABILITY, "net_admin", "");

    record Row(String name, AppArmorProfile profile, List<String> lines) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("narrow and sufficient", profile(List.of(), LIBRARIES, PROGRAM, MAY_NET_ADMIN), List.of()),
            new Row(
                    "complain",
                    profile(List.of("complain"), ALL_FILES),
                    List.of("medium: it: the profile mine confines nothing, its flags are complain")),
            new Row(
                    "all files and mounts",
                    profile(List.of(), ALL_FILES, rule(false, Kind.MOUNT, "", ""), MAY_NET_ADMIN),
                    List.of(
                            "medium: it: the profile mine allows all of: file, mount",
                            "medium: it: the profile mine leaves /proc/sys, /sys open to writes, which the default profile refuses")),
            new Row(
                    "the kernel's folders are closed",
                    profile(
                            List.of(),
                            ALL_FILES,
                            MAY_NET_ADMIN,
                            rule(true, Kind.FILE, "@{PROC}/sys/[^k]**", "w"),
                            rule(true, Kind.FILE, "/sys/[^f]*/**", "wklx")),
                    List.of("medium: it: the profile mine allows all of: file")),
            new Row(
                    "one file is closed, the rest of the folder is not",
                    profile(
                            List.of(),
                            rule(false, Kind.FILE, "/**", "mrwlkix"),
                            MAY_NET_ADMIN,
                            rule(true, Kind.FILE, "/proc/sys/kernel/**", "wklx"),
                            rule(true, Kind.FILE, "/sys/**", "wklx")),
                    List.of(
                            "medium: it: the profile mine allows all of: /** mrwlkix",
                            "medium: it: the profile mine leaves /proc/sys open to writes, which the default profile refuses")),
            new Row(
                    "a dead rule",
                    profile(
                            List.of(),
                            LIBRARIES,
                            PROGRAM,
                            MAY_NET_ADMIN,
                            rule(false, Kind.MOUNT, "", ""),
                            rule(true, Kind.MOUNT, "", "")),
                    List.of("info: it: the rule \"mount\" of the profile mine never counts, since the same is denied")),
            new Row(
                    "no capability",
                    profile(List.of(), LIBRARIES, PROGRAM),
                    List.of("medium: it: the profile mine refuses NET_ADMIN, which the container is given")),
            new Row(
                    "a denied capability",
                    profile(List.of(), LIBRARIES, PROGRAM, MAY_NET_ADMIN, rule(true, Kind.CAPABILITY, "net_admin", "")),
                    List.of(
                            "info: it: the rule \"capability net_admin\" of the profile mine never counts, since the same is denied",
                            "medium: it: the profile mine refuses NET_ADMIN, which the container is given")),
            new Row(
                    "no program, no libraries",
                    profile(List.of(), MAY_NET_ADMIN),
                    List.of(
                            "medium: it: the profile mine lets nobody read or run /usr/sbin/nginx",
                            "medium? it: the profile mine may not let its program run")));

    @ParameterizedTest
    @FieldSource("ROWS")
    void saysWhatTheNamedProfileLacks(Row row) {
        assertThat(said(findings("mine", row.profile()))).containsExactlyElementsOf(row.lines());
    }

    @Test
    void whatIsIncludedMayGiveWhatIsMissing() {
        AppArmorProfile profile =
                new AppArmorProfile("mine", List.of(), List.of(), List.of("<abstractions/base>"), Location.NONE);
        assertThat(said(findings("mine", profile)))
                .containsExactly(
                        "medium? it: the profile mine may not let its program run",
                        "medium? it: the profile mine may not let its program run");
    }

    @Test
    void aProfileThatNobodyNamesIsNobodysFault() {
        assertThat(findings("other", profile(List.of("complain")))).isEmpty();
    }

    private static List<Finding> findings(String named, AppArmorProfile profile) {
        Workload workload = Scenes.workload(
                Scenes.DOCKER,
                s -> s.with(APPARMOR, decided(Profile.named(named)))
                        .with(ENTRYPOINT, list("/usr/sbin/nginx"))
                        .with(CAPABILITIES_ADDED, list("NET_ADMIN")));
        Estate estate = Estate.ofProfiles(List.of(profile)).withWorkloads(List.of(workload));
        return Examination.of(Scenes.AREAS, estate, Case.TODAY, List.of()).stream()
                .filter(f -> f.check().startsWith("lsm.profile"))
                .toList();
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream().map(f -> Case.line(f, "en")).toList();
    }

    private static AppArmorProfile profile(List<String> flags, Rule... rules) {
        return new AppArmorProfile("mine", flags, List.of(rules), List.of(), Location.NONE);
    }

    private static Rule rule(boolean deny, Kind kind, String subject, String permissions) {
        return new Rule(deny, kind, subject, permissions, Location.NONE);
    }
}
