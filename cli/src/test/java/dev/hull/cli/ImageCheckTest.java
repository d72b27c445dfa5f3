package dev.hull.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.vulns.store.DatabaseBuilder;
import dev.hull.vulns.store.Input;
import dev.hull.vulns.store.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Images from the command line to every report, with a database of three advisories. */
class ImageCheckTest {
    private static final Path ROOT = Path.of(System.getProperty("hull.root"));
    private static final Path EXAMPLES = ROOT.resolve("examples");
    private static final String IMAGE = "image/shop.tar";

    private static final String ADVISORIES = """
            {"id": "GHSA-jfh8-c2jp-5v3q", "aliases": ["CVE-2021-44228"], "modified": "2026-08-01T00:00:00Z", "summary": "Remote code in Log4j",
             "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H"}],
             "affected": [{"package": {"ecosystem": "Maven", "name": "org.apache.logging.log4j:log4j-core"},
              "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "2.0"}, {"fixed": "2.15.0"}]}]}]}
            """;
    private static final String UNFIXED = """
            {"id": "CVE-2020-0001", "modified": "2026-08-01T00:00:00Z", "summary": "An open flaw",
             "affected": [{"package": {"ecosystem": "npm", "name": "lodash"},
              "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}]}]}]}
            """;

    @TempDir
    static Path temp;

    private static Path database = Path.of("");

    @BeforeAll
    static void build() throws IOException {
        database = temp.resolve("advisories.hull");
        try (OutputStream out = Files.newOutputStream(database)) {
            DatabaseBuilder.build(List.of(input("a.json", ADVISORIES), input("b.json", UNFIXED)), out, Progress.SILENT);
        }
    }

    private static Input input(String name, String text) {
        return new Input(name, "2026-08-01", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFlawTellsWhereItIsAndWhatToDo() {
        Ran ran = check(IMAGE);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        "DO THIS",
                        "log4j-core 2.14.1 -> 2.15.0",
                        "CRITICAL  vuln.CVE-2021-44228",
                        "no fix exists yet: 1")
                .contains("app/java/log4j-core-2.14.1.jar +1   layer 2");
    }

    private static String bill(String tag, String layer, String created, int bytes) {
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"component": {"type": "container", "name": "x", "properties": [
                  {"name": "hull:reference", "value": "docker.io/team/base:%1$s"}, {"name": "hull:platform", "value": "linux/amd64"},
                  {"name": "hull:tag-digest", "value": "sha256:%2$s"}, {"name": "hull:digest", "value": "sha256:%2$s"},
                  {"name": "hull:created", "value": "%3$sT10:00:00Z"}, {"name": "hull:seen", "value": "2026-11-20"},
                  {"name": "hull:layer:0:diff-id", "value": "sha256:%2$s"}, {"name": "hull:layer:0:bytes", "value": "%4$d"}]}},
                 "components": [{"type": "library", "name": "busybox", "version": "1.36", "purl": "pkg:apk/alpine/busybox@1.36"}]}
                """.formatted(tag, layer, created, bytes);
    }

    @Test
    void aBaseImageIsKnownByItsLayers() throws IOException {
        String layer = "2fe7023135efa2dbe983633fc82ec371c8b4d7f41ab0ba0447086cddeec91e3d";
        Path based = temp.resolve("based.hull");
        try (OutputStream out = Files.newOutputStream(based)) {
            DatabaseBuilder.build(
                    List.of(
                            input("a.json", ADVISORIES),
                            input("old.json", bill("1", layer, "2026-08-01", 30_000_000)),
                            input("new.json", bill("1", "b".repeat(64), "2026-10-02", 31_000_000))),
                    out,
                    Progress.SILENT);
        }
        List<String> run = List.of("check", "--no-cache", "--db", based.toString(), IMAGE);
        assertThat(Ran.hull(EXAMPLES, run.toArray(String[]::new)).out())
                .contains(
                        "on team/base:1@sha256:2fe70231",
                        "base      team/base:1 sha256:2fe7023135ef built 2026-08-01; its layers tell",
                        "- newer   sha256:bbbbbbbbbbbb built 2026-10-02; as the database saw it on",
                        "what it closes is not known");
        List<String> chinese = new ArrayList<>(run);
        chinese.addAll(List.of("--lang", "zh"));
        assertThat(Ran.hull(EXAMPLES, chinese.toArray(String[]::new)).out()).contains("- 更新    sha256:bbbbbbbbbbbb");
        List<String> json = new ArrayList<>(run);
        json.addAll(List.of("--format", "json"));
        String document = Ran.hull(EXAMPLES, json.toArray(String[]::new)).out();
        String schema = Files.readString(ROOT.resolve("docs/schema/hull-check-1.json"));
        assertThat(Schema.errors(schema, document)).isEmpty();
        assertThat(document).contains("\"told\": \"layers\"", "\"why\": \"newer\"");
    }

    @Test
    void whoAsksForTheBaseIsToldThatNothingTellsIt() {
        assertThat(check("--check-base", IMAGE).out())
                .contains("not looked at: the base image " + IMAGE + " (neither labels nor known layers");
    }

    @Test
    void withoutADatabaseNothingIsCalledClean() {
        Ran ran = Ran.hull(EXAMPLES, "check", "--no-cache", "--fail-on", "critical", IMAGE);
        assertThat(ran.out()).contains("not looked at: vulnerabilities of " + IMAGE, "next: hull db update");
    }

    @Test
    void aFolderOfImagesSaysHowToLookAtThem() {
        Ran ran = check("image");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).contains("image/shop.oci.tar, image/shop.tar", "next: hull check image/kiosk.tar");
    }

    static final List<List<String>> LEFT_OUT = List.of(
            List.of("--ignore-unfixed", "not looked at: findings 1 (no fixed version (--ignore-unfixed))"),
            List.of("--severity=low", "of other severities (--severity)"));

    @ParameterizedTest
    @FieldSource("LEFT_OUT")
    void whatIsLeftOutIsSaid(List<String> row) {
        assertThat(check(row.getFirst(), IMAGE).out()).contains(row.getLast());
    }

    @Test
    void anOldDatabaseIsRefused() {
        Ran ran = check("--max-db-age", "3", IMAGE);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("days old, and --max-db-age allows 3", "hull db update");
    }

    @Test
    void aDamagedDatabaseIsRefused() throws IOException {
        Path broken = temp.resolve("broken.hull");
        Files.writeString(broken, "no database");
        Ran ran = Ran.hull(EXAMPLES, "check", "--no-cache", "--db", broken.toString(), IMAGE);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("broken.hull", "hull db update");
    }

    @Test
    void aStatementSettlesAndOneThatMatchesNothingIsListed() throws IOException {
        Path vex = temp.resolve("vex.json");
        Files.writeString(vex, """
                {"@context": "https://openvex.dev/ns/v0.2.0", "author": "Shop", "statements": [
                  {"vulnerability": {"name": "CVE-2021-44228"}, "status": "not_affected", "justification": "vulnerable_code_not_present",
                   "products": [{"@id": "pkg:maven/org.apache.logging.log4j/log4j-core"}]},
                  {"vulnerability": {"name": "CVE-1999-0001"}, "status": "not_affected", "products": [{"@id": "pkg:npm/nothing"}]}]}
                """);
        Ran ran = check("--vex", vex.toString(), IMAGE);
        assertThat(ran.out())
                .contains("settles 2 findings", "CVE-1999-0001, on pkg:npm/nothing")
                .doesNotContain("CRITICAL");
        String openvex =
                check("--vex", vex.toString(), "--format", "openvex", IMAGE).out();
        assertThat(openvex).contains("\"vulnerable_code_not_present\"", "\"affected\"");
    }

    @Test
    void anotherScannersAnswerIsExplained() throws IOException {
        Path peer = temp.resolve("trivy.json");
        Files.writeString(peer, """
                {"SchemaVersion": 2, "ArtifactName": "shop.tar", "Results": [{
                  "Packages": [{"Name": "lodash", "Version": "4.17.15", "Identifier": {"PURL": "pkg:npm/lodash@4.17.15"}}],
                  "Vulnerabilities": [
                    {"VulnerabilityID": "CVE-2020-0001", "PkgName": "lodash", "InstalledVersion": "4.17.15",
                     "PkgIdentifier": {"PURL": "pkg:npm/lodash@4.17.15"}},
                    {"VulnerabilityID": "CVE-2019-0001", "PkgName": "lodash", "InstalledVersion": "4.17.15",
                     "PkgIdentifier": {"PURL": "pkg:npm/lodash@4.17.15"}},
                    {"VulnerabilityID": "CVE-2019-0002", "PkgName": "left-pad", "InstalledVersion": "1.0.0",
                     "PkgIdentifier": {"PURL": "pkg:npm/left-pad@1.0.0"}}]}]}
                """);
        assertThat(check("--compare", peer.toString(), IMAGE).out().replace('\n', ' '))
                .contains("1 the same, 1 only Hull, 2 only Trivy")
                .contains(
                        "Trivy does not see the package: 1",
                        "Hull does not see the package, or sees another version: 1")
                .contains("no advisory of Hull's database says so: 1");
    }

    static final List<List<String>> TARGETS =
            List.of(List.of(IMAGE), List.of("image/shop.oci.tar"), List.of("--lang", "zh", IMAGE, "shop/compose.yaml"));

    @ParameterizedTest
    @FieldSource("TARGETS")
    void theJsonIsAsItsSchemaSays(List<String> target) throws IOException {
        String schema = Files.readString(ROOT.resolve("docs/schema/hull-check-1.json"));
        String[] args =
                Stream.concat(Stream.of("--format", "json"), target.stream()).toArray(String[]::new);
        String json = check(args).out();
        assertThat(Schema.errors(schema, json)).isEmpty();
        assertThat(json).isEqualTo(check(args).out()).contains("\"id\": \"CVE-2021-44228\"");
    }

    @Test
    void aBillOfMaterialsStandsForItsImage() throws IOException {
        Path bill = temp.resolve("bom.json");
        Files.writeString(
                bill,
                Ran.hull(EXAMPLES, "sbom", "--no-cache", "--format", "cyclonedx", IMAGE)
                        .out());
        assertThat(flaws(check("sbom:" + bill).out()))
                .isEqualTo(flaws(check(IMAGE).out()));
    }

    private static List<String> flaws(String report) {
        return report.lines().filter(line -> line.contains("vuln.CVE")).toList();
    }

    private static Ran check(String... args) {
        List<String> all = new ArrayList<>(List.of("check", "--no-cache", "--db", database.toString()));
        all.addAll(List.of(args));
        return Ran.hull(EXAMPLES, all.toArray(String[]::new));
    }
}
