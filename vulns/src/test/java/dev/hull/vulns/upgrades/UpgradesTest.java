package dev.hull.vulns.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import dev.hull.model.HealthCheck;
import dev.hull.model.Image;
import dev.hull.model.ImageFacts;
import dev.hull.model.ImageLayer;
import dev.hull.model.Inventory;
import dev.hull.model.Items;
import dev.hull.model.Origin;
import dev.hull.model.Setting;
import dev.hull.model.SourcePackage;
import dev.hull.model.SubjectRef;
import dev.hull.model.Upgrade;
import dev.hull.model.User;
import dev.hull.model.Vulnerability;
import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Flaw;
import dev.hull.vulns.Range;
import dev.hull.vulns.Statement;
import dev.hull.vulns.match.Known;
import dev.hull.vulns.match.Matcher;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class UpgradesTest {
    private static final String LOG4J = "org.apache.logging.log4j:log4j-core";

    private static final List<Statement> STATEMENTS = List.of(
            os("curl", "CVE-1", "7.88.1-10+deb12u5"),
            os("curl", "CVE-2", "7.88.1-10+deb12u8"),
            os("zlib", "CVE-3", "1:1.2.13.dfsg-2"),
            Statement.of("debian:12", "zlib", "debian-tracker", "CVE-4", List.of("CVE-4"), State.AFFECTED, Range.ALL),
            Statement.of(
                    "maven",
                    LOG4J,
                    "ghsa",
                    "G-1",
                    List.of("CVE-2021-44228"),
                    State.FIXED,
                    new Range("2.0-beta9", "2.3.1", ""),
                    new Range("2.4", "2.12.2", ""),
                    new Range("2.13.0", "2.15.0", "")),
            Statement.of(
                    "maven",
                    LOG4J,
                    "ghsa",
                    "G-2",
                    List.of("CVE-2021-45105"),
                    State.FIXED,
                    new Range("2.0", "2.3.1", ""),
                    new Range("2.4", "2.12.3", ""),
                    new Range("2.13.0", "2.17.0", "")),
            Statement.of("npm", "a", "ghsa", "G-3", List.of("CVE-5"), State.FIXED, Range.before("1.1.0")),
            Statement.of(
                    "npm",
                    "a",
                    "ghsa",
                    "G-4",
                    List.of("CVE-6"),
                    State.FIXED,
                    Range.before("1.0.5"),
                    new Range("1.1.0", "1.1.2", "")),
            Statement.of("npm", "b", "ghsa", "G-5", List.of("CVE-7"), State.AFFECTED, Range.ALL));

    record Row(String name, String base, List<Component> components, String plan) {}

    static final List<Row> ROWS = List.of(
            new Row(
                    "binaries of one source are one step, to the last fix",
                    "",
                    List.of(deb("curl", "curl", "7.88.1-10", 0), deb("libcurl4", "curl", "7.88.1-10", 0)),
                    "OS_PACKAGE curl [7.88.1-10] -> 7.88.1-10+deb12u8 () closes [CVE-1, CVE-2]"),
            new Row(
                    "what the base brought goes with the base",
                    "debian:12-slim@sha256:0",
                    List.of(deb("curl", "curl", "7.88.1-10", 0), deb("zlib1g", "zlib", "1:1.2.13.dfsg-1", 1)),
                    "BASE_IMAGE debian:12-slim@sha256:0 [debian:12-slim@sha256:0] -> debian:12-slim () closes [CVE-1, CVE-2]"
                            + "; OS_PACKAGE zlib [1:1.2.13.dfsg-1] -> 1:1.2.13.dfsg-2 () closes [CVE-3]"),
            new Row(
                    "two branches, one target",
                    "",
                    List.of(
                            jar("2.14.1", "app.jar!/BOOT-INF/lib/log4j-core-2.14.1.jar"),
                            jar("2.12.1", "app.jar!/BOOT-INF/lib/log4j-core-2.12.1.jar")),
                    "PACKAGE " + LOG4J
                            + " [2.12.1, 2.14.1] -> 2.17.0 (BOOT-INF/lib) closes [CVE-2021-44228, CVE-2021-45105]"),
            new Row(
                    "no further than the lowest",
                    "",
                    List.of(jar("2.12.1", "log4j-core.jar")),
                    "PACKAGE " + LOG4J
                            + " [2.12.1] -> 2.12.3 (log4j-core.jar) closes [CVE-2021-44228, CVE-2021-45105]"),
            new Row(
                    "not into a version that has a flaw of its own",
                    "",
                    List.of(npm("a", "1.0.0")),
                    "PACKAGE a [1.0.0] -> 1.1.2 (node_modules/a) closes [CVE-5, CVE-6]"),
            new Row(
                    "without a fix there is no step",
                    "",
                    List.of(npm("b", "1.0.0"), deb("zlib1g", "zlib", "1:9", 0)),
                    ""));

    @ParameterizedTest
    @FieldSource("ROWS")
    void plans(Row row) {
        assertThat(plan(row).upgrades().stream()
                        .map(UpgradesTest::line)
                        .reduce((all, next) -> all + "; " + next)
                        .orElse(""))
                .as(row.name())
                .isEqualTo(row.plan());
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void everyFindingWithAFixNamesItsStep(Row row) {
        Plan plan = plan(row);
        for (Vulnerability flaw : plan.vulnerabilities()) {
            boolean named = plan.upgrades().stream()
                    .anyMatch(step ->
                            step.id().equals(flaw.upgrade()) && step.closes().contains(flaw.id()));
            assertThat(named).as(flaw.id()).isEqualTo(flaw.state() == State.FIXED);
        }
    }

    @Test
    void theSameAgain() {
        Row row = ROWS.get(2);
        assertThat(plan(row)).isEqualTo(plan(row));
    }

    private static String line(Upgrade step) {
        return step.kind() + " " + step.name() + " " + step.from() + " -> " + step.to() + " (" + step.where()
                + ") closes " + step.closes();
    }

    private static Plan plan(Row row) {
        Distro debian = new Distro("debian", "12", "bookworm", "Debian 12", List.of());
        Image image = image(row.base(), new Inventory(debian, row.components(), List.of(), List.of()));
        List<Flaw> none = List.of();
        Matcher matcher = new Matcher(new Known(STATEMENTS, none));
        return new Upgrades(matcher).of(image, matcher.match(image).vulnerabilities());
    }

    private static Image image(String base, Inventory inventory) {
        List<ImageLayer> layers =
                List.of(new ImageLayer(0, "", "", "", !base.isEmpty(), -1), new ImageLayer(1, "", "", "", false, -1));
        return new Image(SubjectRef.of("image", "", "shop"), "shop", "oci", "", "", -1, base, layers, FACTS, inventory);
    }

    private static Statement os(String name, String id, String fixed) {
        return Statement.of("debian:12", name, "debian-tracker", id, List.of(id), State.FIXED, Range.before(fixed));
    }

    private static Component deb(String name, String source, String version, int layer) {
        return new Component(
                Ecosystem.DEB,
                "debian",
                name,
                version,
                "amd64",
                new SourcePackage(source, version),
                List.of(),
                new TreeMap<>(),
                Evidence.of(Kind.INSTALLED, "var/lib/dpkg/status").inLayer(layer));
    }

    private static Component jar(String version, String path) {
        return Component.of(
                Ecosystem.MAVEN, "org.apache.logging.log4j", "log4j-core", version, Evidence.of(Kind.INSTALLED, path));
    }

    private static Component npm(String name, String version) {
        return Component.of(
                Ecosystem.NPM,
                "",
                name,
                version,
                Evidence.of(Kind.INSTALLED, "node_modules/" + name + "/package.json"));
    }

    private static final ImageFacts FACTS = new ImageFacts(
            Setting.decided(User.ROOT, Origin.NOWHERE),
            Setting.decided(HealthCheck.NONE, Origin.NOWHERE),
            Items.none(),
            Items.none(),
            Items.none(),
            Items.none(),
            Items.none());
}
