package dev.hull.vulns.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import dev.hull.model.Gap;
import dev.hull.model.Inventory;
import dev.hull.model.Severity;
import dev.hull.model.SourcePackage;
import dev.hull.model.Vulnerability;
import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Flaw;
import dev.hull.vulns.Flaw.Exploit;
import dev.hull.vulns.Range;
import dev.hull.vulns.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MatcherTest {
    private static final Distro DEBIAN = distro("debian", "12");
    private static final Distro ALPINE = distro("alpine", "3.20.3");
    private static final Distro ALMA = distro("almalinux", "9.0");

    private static final Distro RED_HAT = distro("rhel", "9.4");
    private static final Distro XENIAL = distro("ubuntu", "16.04");

    private static final List<Statement> STATEMENTS = List.of(
            redHat("rhel:9", "kernel", "RHSA-2022:8267", "CVE-40", "5.14.0-162.6.1.el9_1"),
            redHat("rhel:9", "kernel", "RHSA-2023:6583", "CVE-40", "5.14.0-362.8.1.el9_3"),
            redHat("rhel:9", "kernel", "RHSA-2024:9315", "CVE-41", "5.14.0-503.11.1.el9_5"),
            redHat("rhel-eus:9.4", "kernel", "RHSA-2025:8137", "CVE-41", "5.14.0-427.68.1.el9_4"),
            redHat("rhel:9", "perl", "RHSA-2023:1", "CVE-42", "4:5.32.1-481.el9"),
            redHat("rhel:9", "perl-Errno", "RHSA-2023:1", "CVE-42", "1.30-481.el9"),
            open("rhel:9", "glibc", "redhat", "CVE-43", State.AFFECTED),
            new Statement(
                    "rhel:9",
                    "tar",
                    "redhat",
                    "CVE-44",
                    List.of("CVE-44"),
                    State.WILL_NOT_FIX,
                    List.of(Range.ALL),
                    List.of(),
                    "",
                    "",
                    "",
                    Statement.OF_SOURCE),
            open("ubuntu:16.04", "wayland", "ubuntu-tracker", "CVE-45", State.AFFECTED),
            fixed("ubuntu-pro:16.04", "wayland", "ubuntu-tracker", "CVE-45", "1.12.0-1~ubuntu16.04.3+esm1"),
            fixed("debian:12", "curl", "debian-tracker", "CVE-1", "7.88.1-10+deb12u5"),
            open("debian:12", "curl", "debian-tracker", "CVE-2", State.WILL_NOT_FIX),
            open("debian:12", "curl", "debian-tracker", "CVE-3", State.INVESTIGATING),
            open("debian:12", "gcc-12", "debian-tracker", "CVE-4", State.AFFECTED),
            fixed("debian:13", "curl", "debian-tracker", "CVE-5", "99"),
            fixed("alpine:3.20", "openssl", "alpine-secdb", "CVE-6", "3.3.2-r1"),
            fixed("alpine:edge", "openssl", "alpine-secdb", "CVE-6", "3.3.9-r9"),
            fixed("alpine:edge", "openssl", "alpine-secdb", "CVE-7", "3.3.3-r0"),
            errata("openssl-libs", "ALSA-2022:1", List.of("CVE-8", "CVE-9"), "1:3.0.1-41.el9_0"),
            errata("openssl-libs", "ALSA-2022:2", List.of("CVE-9"), "1:3.0.1-43.el9_0"),
            errata("nodejs", "ALSA-2023:3", List.of("CVE-10"), "1:18.14.2-2.module_el9.2.0+29+de583a0b"),
            errata("nodejs", "ALSA-2022:4", List.of("CVE-11"), "1:16.16.0-1.el9_0"),
            new Statement(
                    "almalinux:9",
                    "podman",
                    "almalinux",
                    "ALSA-2023:6",
                    List.of("CVE-30"),
                    State.FIXED,
                    List.of(Range.before("3:4.0.1-1.module_el9")),
                    List.of(),
                    "",
                    "",
                    "container-tools:rhel8",
                    List.of()),
            new Statement(
                    "almalinux:9",
                    "bash",
                    "almalinux",
                    "ALSA-2022:5",
                    List.of("CVE-12"),
                    State.FIXED,
                    List.of(Range.before("5.1.8-5.el9")),
                    List.of(),
                    "",
                    "",
                    "",
                    List.of("s390x")),
            Statement.of(
                    "maven",
                    "org.apache.logging.log4j:log4j-core",
                    "ghsa",
                    "GHSA-jfh8-c2jp-5v3q",
                    List.of("CVE-2021-44228"),
                    State.FIXED,
                    new Range("2.0-beta9", "2.3.1", ""),
                    new Range("2.4", "2.12.2", ""),
                    new Range("2.13.0", "2.15.0", "")),
            Statement.of("pypi", "jinja2", "ghsa", "GHSA-a", List.of("CVE-13"), State.FIXED, Range.before("2.11.3")),
            Statement.of("pypi", "jinja2", "pysec", "PYSEC-1", List.of("CVE-13"), State.FIXED, Range.before("2.12")),
            Statement.of(
                    "pypi",
                    "jinja2",
                    "pysec",
                    "PYSEC-2",
                    List.of("PYSEC-2"),
                    State.AFFECTED,
                    new Range("", "", "2.10")),
            Statement.of(
                    "golang",
                    "stdlib",
                    "go",
                    "GO-1",
                    List.of("CVE-14"),
                    State.FIXED,
                    Range.before("1.20.8"),
                    new Range("1.21.0-0", "1.21.1", "")),
            Statement.of(
                    "golang", "github.com/a/b/v2", "go", "GO-2", List.of("CVE-15"), State.FIXED, Range.before("2.1.0")),
            Statement.of(
                    "nuget",
                    "newtonsoft.json",
                    "ghsa",
                    "GHSA-n",
                    List.of("CVE-16"),
                    State.FIXED,
                    Range.before("13.0.1")),
            new Statement(
                    "npm",
                    "left",
                    "malicious-packages",
                    "MAL-1",
                    List.of("MAL-1"),
                    State.AFFECTED,
                    List.of(),
                    List.of("6.6.6"),
                    "",
                    "malicious",
                    "",
                    List.of()));

    private static final Exploit LISTED = new Exploit(0.94, 0.99, "2021-12-10", "2021-12-24", true);

    private static final List<Flaw> FLAWS = List.of(
            flaw(
                    "CVE-1",
                    List.of(),
                    Exploit.UNKNOWN,
                    new Flaw.Rating("nvd", "", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H")),
            flaw(
                    "CVE-2021-44228",
                    List.of("GHSA-jfh8-c2jp-5v3q"),
                    LISTED,
                    new Flaw.Rating("ghsa", "CRITICAL", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H"),
                    new Flaw.Rating("nvd", "HIGH", "")),
            flaw("ALSA-2022:1", List.of(), Exploit.UNKNOWN, new Flaw.Rating("almalinux", "Important", "")),
            flaw("CVE-8", List.of(), Exploit.UNKNOWN, new Flaw.Rating("nvd", "LOW", "")));

    record Row(Distro distro, Component component, String findings) {}

    static final List<Row> ROWS = List.of(
            // by source, in the version of the source, in the release's own space
            new Row(
                    DEBIAN,
                    os(Ecosystem.DEB, "libcurl4", "7.88.1-10+deb12u4", "curl", "7.88.1-10+deb12u4"),
                    "CVE-1 fixed 7.88.1-10+deb12u5 debian-tracker, CVE-2 will-not-fix  debian-tracker, CVE-3 investigating  debian-tracker"),
            new Row(
                    DEBIAN,
                    os(Ecosystem.DEB, "curl", "7.88.1-10+deb12u5", "curl", "7.88.1-10+deb12u5"),
                    "CVE-2 will-not-fix  debian-tracker, CVE-3 investigating  debian-tracker"),
            new Row(
                    DEBIAN,
                    os(Ecosystem.DEB, "libgcc-s1", "12.2.0-14", "gcc-12", "12.2.0-14"),
                    "CVE-4 affected  debian-tracker"),
            new Row(DEBIAN, os(Ecosystem.DEB, "gcc-12", "12", "other", "12"), ""),
            new Row(Distro.NONE, os(Ecosystem.DEB, "curl", "1", "curl", "1"), ""),
            // edge stands in where the release's own list is a sample, and only for what that says nothing of
            new Row(
                    ALPINE,
                    os(Ecosystem.APK, "libssl3", "3.3.2-r0", "openssl", "3.3.2-r0"),
                    "CVE-6 fixed 3.3.2-r1 alpine-secdb, CVE-7 fixed 3.3.3-r0 alpine-secdb"),
            // by binary; a flaw that two errata close is closed by the later one
            new Row(
                    ALMA,
                    os(Ecosystem.RPM, "openssl-libs", "1:3.0.1-18.el9", "openssl", "1:3.0.1-18.el9"),
                    "CVE-8 fixed 1:3.0.1-41.el9_0 almalinux ALSA-2022:1, CVE-9 fixed 1:3.0.1-43.el9_0 almalinux ALSA-2022:1"),
            new Row(ALMA, os(Ecosystem.RPM, "openssl", "1:3.0.1-18.el9", "openssl-libs", "1:3.0.1-18.el9"), ""),
            new Row(ALMA, os(Ecosystem.RPM, "bash", "5.1.8-4.el9", "bash", "5.1.8-4.el9"), ""),
            // Red Hat looks after minor releases side by side: the fix of the package's own decides, and subscribers'
            // fixes count
            new Row(
                    RED_HAT,
                    kernel("5.14.0-162.6.1.el9_1"),
                    "CVE-41 fixed 5.14.0-503.11.1.el9_5 redhat RHSA-2024:9315"),
            new Row(
                    RED_HAT,
                    kernel("5.14.0-162.el9_1"),
                    "CVE-40 fixed 5.14.0-162.6.1.el9_1 redhat RHSA-2022:8267, CVE-41 fixed 5.14.0-503.11.1.el9_5 redhat RHSA-2024:9315"),
            new Row(
                    RED_HAT,
                    kernel("5.14.0-284.11.1.el9_2"),
                    "CVE-40 fixed 5.14.0-362.8.1.el9_3 redhat RHSA-2023:6583, CVE-41 fixed 5.14.0-503.11.1.el9_5 redhat RHSA-2024:9315"),
            new Row(RED_HAT, kernel("5.14.0-427.68.1.el9_4"), ""),
            // what is said of a binary is not true for its siblings, what is said of a source is
            new Row(RED_HAT, os(Ecosystem.RPM, "perl-Errno", "1.30-481.el9", "perl", "5.32.1-481.el9"), ""),
            new Row(
                    RED_HAT,
                    os(Ecosystem.RPM, "perl-Errno", "1.30-480.el9", "perl", "5.32.1-480.el9"),
                    "CVE-42 fixed 1.30-481.el9 redhat RHSA-2023:1"),
            new Row(RED_HAT, os(Ecosystem.RPM, "glibc-common", "2.34-60.el9", "glibc", "2.34-60.el9"), ""),
            new Row(
                    RED_HAT,
                    os(Ecosystem.RPM, "tar-doc", "1.34-6.el9", "tar", "1.34-6.el9"),
                    "CVE-44 will-not-fix  redhat"),
            new Row(
                    XENIAL,
                    os(Ecosystem.DEB, "libwayland0", "1.11", "wayland", "1.11"),
                    "CVE-45 affected  ubuntu-tracker"),
            new Row(
                    XENIAL,
                    os(
                            Ecosystem.DEB,
                            "wayland",
                            "1.12.0-1~ubuntu16.04.3+esm1",
                            "wayland",
                            "1.12.0-1~ubuntu16.04.3+esm1"),
                    ""),
            // modules apart from what is in none, and streams from one another
            new Row(
                    ALMA,
                    os(Ecosystem.RPM, "nodejs", "1:16.14.0-4.el9_0", "nodejs", "1:16.14.0-4.el9_0"),
                    "CVE-11 fixed 1:16.16.0-1.el9_0 almalinux ALSA-2022:4"),
            new Row(
                    ALMA,
                    os(Ecosystem.RPM, "nodejs", "1:18.10.0-3.module_el9.1.0", "nodejs", ""),
                    "CVE-10 fixed 1:18.14.2-2.module_el9.2.0+29+de583a0b almalinux ALSA-2023:3"),
            new Row(ALMA, os(Ecosystem.RPM, "nodejs", "1:16.10.0-3.module_el9.1.0", "nodejs", ""), ""),
            new Row(
                    ALMA,
                    modular("podman", "2:3.3.1-1.module_el9", "container-tools:rhel8:1:2"),
                    "CVE-30 fixed 3:4.0.1-1.module_el9 almalinux ALSA-2023:6"),
            new Row(ALMA, modular("podman", "2:3.3.1-1.module_el9", "container-tools:3.0:1:2"), ""),
            // one build, whose contexts have no order
            new Row(ALMA, os(Ecosystem.RPM, "nodejs", "1:18.14.2-2.module_el9.2.0+29+00000000", "nodejs", ""), ""),
            new Row(
                    ALMA,
                    os(Ecosystem.RPM, "nodejs", "1:18.14.2-2.module_el9.2.0+28+ffffffff", "nodejs", ""),
                    "CVE-10 fixed 1:18.14.2-2.module_el9.2.0+29+de583a0b almalinux ALSA-2023:3"),
            // languages: ranges of several branches, names in any writing, all sources, and a version that was listed
            new Row(
                    DEBIAN,
                    language(Ecosystem.MAVEN, "org.apache.logging.log4j", "log4j-core", "2.14.1"),
                    "CVE-2021-44228 fixed 2.15.0 ghsa GHSA-jfh8-c2jp-5v3q"),
            new Row(
                    DEBIAN,
                    language(Ecosystem.MAVEN, "org.apache.logging.log4j", "log4j-core", "2.5"),
                    "CVE-2021-44228 fixed 2.12.2 ghsa GHSA-jfh8-c2jp-5v3q"),
            new Row(DEBIAN, language(Ecosystem.MAVEN, "org.apache.logging.log4j", "log4j-core", "2.12.2"), ""),
            new Row(DEBIAN, language(Ecosystem.MAVEN, "org.apache.logging.log4j", "log4j-core", "${version}"), ""),
            new Row(
                    DEBIAN,
                    language(Ecosystem.PYPI, "", "Jinja2", "2.10"),
                    "CVE-13 fixed 2.12 ghsa GHSA-a, PYSEC-2 affected  pysec"),
            new Row(DEBIAN, language(Ecosystem.PYPI, "", "Jinja2", "2.11.3"), "CVE-13 fixed 2.12 pysec PYSEC-1"),
            new Row(DEBIAN, language(Ecosystem.PYPI, "", "Jinja2", "unknown"), ""),
            new Row(DEBIAN, language(Ecosystem.GO, "", "stdlib", "go1.21.0"), "CVE-14 fixed 1.21.1 go GO-1"),
            new Row(DEBIAN, language(Ecosystem.GO, "", "stdlib", "1.21.1"), ""),
            new Row(DEBIAN, language(Ecosystem.GO, "github.com/a/b", "v2", "v2.0.3"), "CVE-15 fixed 2.1.0 go GO-2"),
            new Row(DEBIAN, language(Ecosystem.GO, "github.com/a/b", "v2", "(devel)"), ""),
            new Row(
                    DEBIAN,
                    language(Ecosystem.NUGET, "", "Newtonsoft.Json", "12.0.3"),
                    "CVE-16 fixed 13.0.1 ghsa GHSA-n"),
            new Row(DEBIAN, language(Ecosystem.NPM, "", "left", "6.6.6"), "MAL-1 affected  malicious-packages"),
            new Row(DEBIAN, language(Ecosystem.NPM, "", "left", "6.6.5"), ""),
            // what the distribution installed is its business
            new Row(DEBIAN, owned(language(Ecosystem.PYPI, "", "Jinja2", "2.10")), ""));

    @ParameterizedTest
    @FieldSource("ROWS")
    void finds(Row row) {
        assertThat(match(row.distro(), row.component()).vulnerabilities().stream()
                        .map(MatcherTest::line)
                        .reduce((all, next) -> all + ", " + next)
                        .orElse(""))
                .isEqualTo(row.findings());
    }

    private static Statement redHat(String space, String name, String advisory, String flaw, String fixed) {
        return Statement.of(space, name, "redhat", advisory, List.of(flaw), State.FIXED, Range.before(fixed));
    }

    private static Component kernel(String version) {
        return os(Ecosystem.RPM, "kernel", version, "kernel", version);
    }

    private static String line(Vulnerability flaw) {
        return flaw.id() + " " + flaw.state().word() + " " + flaw.fixed() + " " + flaw.advisory();
    }

    record Rated(
            Distro distro,
            Component component,
            String id,
            Severity severity,
            String source,
            int priority,
            List<String> reasons) {}

    static final List<Rated> RATED = List.of(
            new Rated(
                    DEBIAN,
                    os(Ecosystem.DEB, "curl", "7.88.1-9", "curl", "7.88.1-9"),
                    "CVE-1",
                    Severity.CRITICAL,
                    "nvd",
                    39,
                    List.of("severity.critical")),
            new Rated(
                    DEBIAN,
                    os(Ecosystem.DEB, "curl", "7.88.1-9", "curl", "7.88.1-9"),
                    "CVE-2",
                    Severity.INFO,
                    "",
                    0,
                    List.of("no-fix")),
            new Rated(
                    ALMA,
                    os(Ecosystem.RPM, "openssl-libs", "1:3.0.1-18.el9", "openssl", ""),
                    "CVE-8",
                    Severity.HIGH,
                    "almalinux",
                    30,
                    List.of("severity.high")),
            new Rated(
                    DEBIAN,
                    language(Ecosystem.MAVEN, "org.apache.logging.log4j", "log4j-core", "2.14.1"),
                    "CVE-2021-44228",
                    Severity.CRITICAL,
                    "ghsa",
                    99,
                    List.of("severity.critical", "exploited", "epss", "ransomware")),
            new Rated(
                    DEBIAN,
                    language(Ecosystem.MAVEN, "org.apache.logging.log4j", "log4j-core", "2.14.1")
                            .withEvidence(Evidence.of(Kind.LOCKED, "gradle.lockfile")),
                    "CVE-2021-44228",
                    Severity.CRITICAL,
                    "ghsa",
                    89,
                    List.of("severity.critical", "exploited", "epss", "not-seen", "ransomware")));

    @ParameterizedTest
    @FieldSource("RATED")
    void rates(Rated row) {
        Vulnerability flaw = match(row.distro(), row.component()).vulnerabilities().stream()
                .filter(each -> each.id().equals(row.id()))
                .findFirst()
                .orElseThrow();
        assertThat(flaw.rating().severity()).isEqualTo(row.severity());
        assertThat(flaw.rating().source()).isEqualTo(row.source());
        assertThat(flaw.priority().value()).isEqualTo(row.priority());
        assertThat(flaw.priority().reasons()).isEqualTo(row.reasons());
    }

    @Test
    void saysWhatItCouldNotAsk() {
        assertThat(Stream.of(
                                match(distro("debian", "99"), os(Ecosystem.DEB, "curl", "1", "curl", "1")),
                                match(Distro.NONE, os(Ecosystem.DEB, "curl", "1", "curl", "1")),
                                match(ALPINE, os(Ecosystem.APK, "openssl", "1-r0", "openssl", "1-r0")),
                                match(DEBIAN, os(Ecosystem.DEB, "curl", "1", "curl", "1")))
                        .map(matches -> matches.gaps().stream().map(Gap::why).toList()))
                .containsExactly(
                        List.of("no advisories for debian:99 in the database"),
                        List.of("packages of a distribution that is not known"),
                        List.of("the database has no whole list of fixes for alpine:3.20: those of edge stood in"),
                        List.of());
    }

    record Place(Distro distro, String space) {}

    static final List<Place> PLACES = List.of(
            new Place(distro("debian", "12.15"), "debian:12"),
            new Place(distro("debian", ""), "debian:sid"),
            new Place(distro("ubuntu", "22.04"), "ubuntu:22.04"),
            new Place(distro("alpine", "3.22.0_alpha20250108"), "alpine:edge"),
            new Place(distro("rocky", "8.10"), "rocky:8"),
            new Place(distro("centos", "7"), "rhel:7"),
            new Place(distro("rhel", "9.4"), "rhel:9"),
            new Place(distro("ol", "9.4"), "ol:9"),
            new Place(distro("amzn", "2023"), "amzn:2023"),
            new Place(distro("amzn", "2"), "amzn:2"),
            new Place(distro("amzn", "2018.03"), "amzn:1"),
            new Place(distro("sles", "15.5"), "sles:15.5"),
            new Place(distro("opensuse-leap", "15.6"), "opensuse-leap:15.6"),
            new Place(distro("opensuse-tumbleweed", "20250101"), "opensuse-tumbleweed"),
            new Place(distro("wolfi", "20230201"), "wolfi"),
            new Place(distro("mariner", "2.0"), "azurelinux:2.0"),
            new Place(distro("alma", "9.0"), "almalinux:9"),
            new Place(Distro.NONE, ""));

    @ParameterizedTest
    @FieldSource("PLACES")
    void knowsWhereAReleaseIsSpokenOf(Place row) {
        assertThat(Release.of(row.distro()).space()).isEqualTo(row.space());
    }

    private static final List<Statement> STREAMS = List.of(
            stream("ruby", "CVE-1", "ruby:2.5", "2.5.9-110.module_el8.6.0+3074+4b08f9d4"),
            stream("ruby", "CVE-2", "ruby:2.6", "2.6.9-108.module_el8.5.0+2625+ec418553"),
            stream("bundled", "CVE-3", "ruby:2.5", "1.3.4-110.module_el8.6.0+3074+4b08f9d4"),
            stream("bundled", "CVE-4", "ruby:2.6", "1.3.4-108.module_el8.5.0+2625+ec418553"),
            stream("bundled", "CVE-5", "ruby:3.0", "1.4.1-1.module_el8.5.0+2700+aaaaaaaa"),
            stream("perl", "CVE-6", "perl:5.24", "4:5.24.4-403.module_el8.6.0+2770+c759688a"),
            stream(
                    "devel",
                    "CVE-7",
                    "a:1 a-devel:1",
                    "2.0-3.module_el8.6.0+11+cccccccc",
                    "2.0-3.module_el8.6.0+12+dddddddd",
                    "2.0-3.module_el8.6.0+13+eeeeeeee"),
            stream("nodejs", "CVE-8", "nodejs:18", ""),
            stream("nodejs", "CVE-9", "nodejs:20", ""),
            stream("buildah", "CVE-10", "container-tools:rhel8", ""));

    /** What is not said of one package of a build of a module, another one's version tells. */
    record StreamRow(List<Component> components, String flaws) {}

    static final List<StreamRow> STREAM_ROWS = List.of(
            new StreamRow(List.of(rpm("ruby", "2.5.3-104.module+el8.1.0+3656+f80bfa1d")), "ruby CVE-1"),
            new StreamRow(List.of(rpm("ruby", "2.5.9-110.module_el8.6.0+3074+4b08f9d4")), ""),
            new StreamRow(List.of(rpm("ruby", "2.6.3-104.module+el8.1.0+3656+f80bfa1d")), "ruby CVE-2"),
            new StreamRow(List.of(rpm("ruby", "2.7.1-1.module+el8.1.0+3656+f80bfa1d")), ""),
            new StreamRow(
                    List.of(rpm("bundled", "1.3.4-100.module+el8.1.0+3656+f80bfa1d")), "bundled CVE-3, bundled CVE-4"),
            new StreamRow(
                    List.of(
                            rpm("bundled", "1.3.4-100.module+el8.1.0+3656+f80bfa1d"),
                            rpm("ruby", "2.5.3-104.module+el8.1.0+3656+f80bfa1d")),
                    "bundled CVE-3, ruby CVE-1"),
            new StreamRow(
                    List.of(
                            rpm("bundled", "1.3.4-100.module+el8.1.0+1+f80bfa1d"),
                            rpm("ruby", "2.5.3-104.module+el8.1.0+3656+f80bfa1d")),
                    "bundled CVE-3, bundled CVE-4, ruby CVE-1"),
            new StreamRow(List.of(rpm("bundled", "1.3.4-109.module_el8.6.0+3074+4b08f9d4")), "bundled CVE-3"),
            new StreamRow(List.of(rpm("nodejs", "1:18.1.0-1.module_el8.1.0+1+c759688a")), "nodejs CVE-8"),
            new StreamRow(List.of(rpm("nodejs", "1:16.1.0-1.module_el8.1.0+1+c759688a")), ""),
            new StreamRow(List.of(rpm("nodejs", "1:18.1.0-1.el8")), ""),
            new StreamRow(List.of(rpm("buildah", "1.2.0-1.module_el8.1.0+1+c759688a")), "buildah CVE-10"),
            new StreamRow(List.of(rpm("perl", "4:5.24.4-400.module_el8.1.0+1+c759688a")), "perl CVE-6"),
            new StreamRow(List.of(rpm("perl", "4:5.22.4-400.module_el8.1.0+1+c7596880")), ""),
            new StreamRow(List.of(modular("ruby", "2.5.3-1.module+el8", "ruby:2.5:8:ad")), "ruby CVE-1"),
            new StreamRow(List.of(modular("ruby", "2.5.3-1.module+el8", "ruby:2.6:8:ad")), "ruby CVE-2"),
            new StreamRow(List.of(modular("devel", "2.0-2.module_el8.6.0+9+aaaaaaaa", "a-devel:1:8:a")), "devel CVE-7"),
            new StreamRow(List.of(modular("devel", "2.0-3.module_el8.6.0+12+dddddddd", "a-devel:1:8:a")), ""),
            new StreamRow(List.of(modular("devel", "2.0-2.module_el8.6.0+9+aaaaaaaa", "a-other:1:8:a")), ""));

    @ParameterizedTest
    @FieldSource("STREAM_ROWS")
    void tellsStreamsOfModulesApart(StreamRow row) {
        Inventory inventory = new Inventory(distro("almalinux", "9.0"), row.components(), List.of(), List.of());
        List<String> flaws = new Matcher(new Known(STREAMS, List.of()))
                .match("image", inventory, each -> false).vulnerabilities().stream()
                        .map(found -> found.component().name() + " " + found.id())
                        .sorted()
                        .toList();
        assertThat(String.join(", ", flaws)).isEqualTo(row.flaws());
    }

    private static Statement stream(String name, String id, String streams, String... fixed) {
        return new Statement(
                "almalinux:9",
                name,
                "almalinux",
                id,
                List.of(id),
                State.FIXED,
                Stream.of(fixed).map(Range::before).toList(),
                List.of(),
                "",
                "",
                streams,
                List.of());
    }

    private static Component rpm(String name, String version) {
        return os(Ecosystem.RPM, name, version, name, version);
    }

    private static Matches match(Distro distro, Component component) {
        Inventory inventory = new Inventory(distro, List.of(component), List.of(), List.of());
        return new Matcher(new Known(STATEMENTS, FLAWS)).match("image", inventory, each -> false);
    }

    private static Distro distro(String id, String version) {
        return new Distro(id, version, "", id, List.of());
    }

    private static Statement fixed(String space, String name, String source, String id, String version) {
        return Statement.of(space, name, source, id, List.of(id), State.FIXED, Range.before(version));
    }

    private static Statement open(String space, String name, String source, String id, State state) {
        return Statement.of(space, name, source, id, List.of(id), state, Range.ALL);
    }

    private static Statement errata(String name, String id, List<String> flaws, String version) {
        return Statement.of("almalinux:9", name, "almalinux", id, flaws, State.FIXED, Range.before(version));
    }

    private static Flaw flaw(String id, List<String> aliases, Exploit exploit, Flaw.Rating... ratings) {
        return new Flaw(id, aliases, "", List.of(ratings), exploit, List.of(), "", "", List.of());
    }

    private static Component os(Ecosystem ecosystem, String name, String version, String source, String sourceVersion) {
        return new Component(
                ecosystem,
                "",
                name,
                version,
                "x86_64",
                new SourcePackage(source, sourceVersion),
                List.of(),
                new TreeMap<>(Map.of()),
                Evidence.of(Kind.INSTALLED, "db"));
    }

    private static Component modular(String name, String version, String label) {
        return os(Ecosystem.RPM, name, version, name, version).with(Map.of("modularity", label));
    }

    private static Component language(Ecosystem ecosystem, String namespace, String name, String version) {
        return Component.of(ecosystem, namespace, name, version, Evidence.of(Kind.INSTALLED, "app"));
    }

    private static Component owned(Component component) {
        return component.withEvidence(component.evidence().ownedBy("python3-jinja2"));
    }
}
