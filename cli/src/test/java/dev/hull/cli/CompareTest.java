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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every cause of a difference, beside reports that Trivy 0.74 and Grype 0.121 made of this root file system (with minimist 1.2.0, and
 * without left-pad), cut to what Hull reads of them.
 */
class CompareTest {
    private static final Path ROOT = Path.of(System.getProperty("hull.root"));
    private static final Path PEERS = ROOT.resolve("cli/src/test/resources/peers");

    private static final Map<String, String> FILES = Map.of(
            "etc/os-release",
            "ID=debian\nVERSION_ID=\"12\"\n",
            "var/lib/dpkg/status",
            "Package: python3-urllib3\nStatus: install ok installed\nArchitecture: all\nSource: python-urllib3\nVersion: 1.26.12-1\n\n",
            "var/lib/dpkg/info/python3-urllib3.list",
            "/usr/lib/python3/dist-packages/urllib3-1.24.2.dist-info/METADATA\n",
            "usr/lib/python3/dist-packages/urllib3-1.24.2.dist-info/METADATA",
            "Metadata-Version: 2.1\nName: urllib3\nVersion: 1.24.2\n",
            "usr/local/lib/python3.11/site-packages/Jinja2-2.10.dist-info/METADATA",
            "Metadata-Version: 2.1\nName: Jinja2\nVersion: 2.10\n",
            "opt/app/node_modules/lodash/package.json",
            "{\"name\":\"lodash\",\"version\":\"4.17.15\"}",
            "opt/app/node_modules/cookie/package.json",
            "{\"name\":\"cookie\",\"version\":\"0.4.0\"}",
            "opt/app/node_modules/minimist/package.json",
            "{\"name\":\"minimist\",\"version\":\"1.2.8\"}",
            "opt/app/node_modules/left-pad/package.json",
            "{\"name\":\"left-pad\",\"version\":\"1.0.0\"}");

    private static final List<String> ADVISORIES = List.of(
            advisory("CVE-2020-8203", "npm", "lodash", "0", "4.17.19"),
            advisory("CVE-2021-23337", "npm", "lodash", "4.17.16", "4.17.21"),
            advisory("CVE-2099-0001", "npm", "lodash", "0", "5.0.0"),
            advisory("CVE-2099-0002", "npm", "left-pad", "0", "5.0.0"),
            advisory("CVE-2024-47764", "npm", "cookie", "0", "0.7.0"),
            advisory("CVE-2019-10906", "PyPI", "jinja2", "0", "2.10.1"),
            advisory("CVE-2019-11236", "PyPI", "urllib3", "0", "1.24.3"),
            advisory("CVE-2098-0001", "Debian:12", "other", "0", "1"));

    private static final String VEX = """
            {"@context": "https://openvex.dev/ns/v0.2.0", "author": "Shop", "statements": [
              {"vulnerability": {"name": "CVE-2019-10906"}, "status": "not_affected", "justification": "vulnerable_code_not_present",
               "products": [{"@id": "pkg:pypi/jinja2"}]}]}
            """;

    @TempDir
    static Path temp;

    @BeforeAll
    static void write() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = temp.resolve("root").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.writeString(temp.resolve("vex.json"), VEX);
        try (OutputStream out = Files.newOutputStream(temp.resolve("advisories.hull"))) {
            DatabaseBuilder.build(ADVISORIES.stream().map(CompareTest::input).toList(), out, Progress.SILENT);
        }
    }

    record Row(String peer, String only, String cause, String name, String version, String id) {}

    static final List<Row> ROWS = List.of(
            new Row("trivy", "peer", "other-range", "lodash", "4.17.15", "CVE-2021-23337"),
            new Row("trivy", "peer", "other-advisory", "lodash", "4.17.15", "CVE-2020-28500"),
            new Row("trivy", "hull", "other-advisory", "lodash", "4.17.15", "CVE-2099-0001"),
            new Row("trivy", "peer", "not-catalogued", "minimist", "1.2.0", "CVE-2021-44906"),
            new Row("trivy", "hull", "not-catalogued", "left-pad", "1.0.0", "CVE-2099-0002"),
            new Row("trivy", "peer", "owned", "urllib3", "1.24.2", "CVE-2019-11236"),
            new Row("trivy", "peer", "vex", "Jinja2", "2.10", "CVE-2019-10906"),
            new Row("grype", "peer", "other-range", "lodash", "4.17.15", "CVE-2021-23337"),
            new Row("grype", "peer", "other-advisory", "lodash", "4.17.15", "CVE-2020-28500"),
            new Row("grype", "hull", "other-advisory", "lodash", "4.17.15", "CVE-2099-0001"),
            new Row("grype", "peer", "not-catalogued", "minimist", "1.2.0", "CVE-2021-44906"),
            new Row("grype", "peer", "alias", "cookie", "0.4.0", "GHSA-pxg6-pf52-xh8x"),
            new Row("grype", "peer", "owned", "urllib3", "1.24.2", "PYSEC-2019-132"),
            new Row("grype", "peer", "vex", "Jinja2", "2.10", "PYSEC-2019-217"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void aDifferenceHasItsCause(Row row) {
        String json = String.join(
                " ", compare(row.peer()).out().lines().map(String::strip).toList());
        assertThat(json)
                .contains(
                        "\"only\": \"%s\", \"cause\": \"%s\", \"package\": \"%s\", \"version\": \"%s\", \"vulnerability\": \"%s\""
                                .formatted(row.only(), row.cause(), row.name(), row.version(), row.id()));
    }

    @Test
    void whatBothSayIsCounted() {
        assertThat(List.of(compare("trivy").out(), compare("grype").out()))
                .allSatisfy(json -> assertThat(json).contains("\"same\": 2"));
    }

    private static Ran compare(String peer) {
        return Ran.hull(
                temp,
                "check",
                "--no-cache",
                "--format",
                "json",
                "--db",
                temp.resolve("advisories.hull").toString(),
                "--vex",
                temp.resolve("vex.json").toString(),
                "--compare",
                PEERS.resolve(peer + ".json").toString(),
                "rootfs:" + temp.resolve("root"));
    }

    private static String advisory(String id, String ecosystem, String name, String introduced, String fixed) {
        return """
                {"id": "%s", "modified": "2026-08-01T00:00:00Z", "summary": "A flaw", "affected": [
                  {"package": {"ecosystem": "%s", "name": "%s"},
                   "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "%s"}, {"fixed": "%s"}]}]}]}
                """.formatted(id, ecosystem, name, introduced, fixed);
    }

    private static Input input(String text) {
        String name = text.hashCode() + ".json";
        return new Input(name, "2026-08-01", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
