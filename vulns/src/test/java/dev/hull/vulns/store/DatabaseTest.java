package dev.hull.vulns.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Flaw;
import dev.hull.vulns.Flaw.Exploit;
import dev.hull.vulns.Flaw.Rating;
import dev.hull.vulns.Range;
import dev.hull.vulns.Statement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    static final String GHSA = """
            {"id":"GHSA-aaaa-bbbb-cccc","modified":"2024-05-01T00:00:00Z","published":"2024-04-01T00:00:00Z",
             "aliases":["CVE-2024-0001"],"summary":"Bad thing in My.Package",
             "severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
             "database_specific":{"severity":"CRITICAL","cwe_ids":["CWE-79"]},
             "references":[{"type":"WEB","url":"https://example.org/web"},{"type":"ADVISORY","url":"https://example.org/advisory"}],
             "affected":[{"package":{"ecosystem":"PyPI","name":"My.Package"},"versions":["0.9","0.8"],
              "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"1.0"},{"fixed":"1.2"}]}]}]}
            """;
    static final String PYSEC = """
            {"id":"PYSEC-2024-7","modified":"2024-05-03T00:00:00Z","published":"2024-04-02T00:00:00Z",
             "aliases":["GHSA-aaaa-bbbb-cccc"],"details":"Bad thing, at length.",
             "affected":[{"package":{"ecosystem":"PyPI","name":"my-package"},
              "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"1.2"}]}]}]}
            """;
    static final String TWO = """
            {"id":"GO-2024-1","modified":"2024-05-03T00:00:00Z","aliases":["CVE-2024-0002","CVE-2024-0003"],"summary":"Two at once",
             "affected":[{"package":{"ecosystem":"Go","name":"example.org/m"},
              "ranges":[{"type":"SEMVER","events":[{"introduced":"0"},{"fixed":"1.1.0"}]}]}]}
            """;
    static final String ALMA = """
            {"id":"ALSA-2024:1","modified":"2024-05-04T00:00:00Z","summary":"Important: x update","related":["CVE-2024-0001","CVE-2024-0009"],
             "affected":[{"package":{"ecosystem":"AlmaLinux:9","name":"x"},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"1-2.el9"}]}]},
              {"package":{"ecosystem":"AlmaLinux:9","name":"x-libs"},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"1-2.el9"}]}]}]}
            """;
    static final String KEV = """
            {"catalogVersion":"1","dateReleased":"2026-08-07T16:45:47Z","vulnerabilities":[
             {"cveID":"CVE-2024-0001","vulnerabilityName":"N","dateAdded":"2024-06-01","dueDate":"2024-06-22"},
             {"cveID":"CVE-1999-0001","vulnerabilityName":"about nothing here","dateAdded":"2024-06-01"}]}
            """;
    static final String EPSS =
            "#model_version:v,score_date:2026-08-22T00:00:00Z\ncve,epss,percentile\nCVE-2024-0001,0.97565,0.99999\n";

    static List<Input> inputs() {
        Map<String, String> texts = new TreeMap<>(Map.of(
                "ghsa.json",
                GHSA,
                "pysec.json",
                PYSEC,
                "go.json",
                TWO,
                "alma.json",
                ALMA,
                "kev.json",
                KEV,
                "epss.csv",
                EPSS,
                "README.md",
                "Not an advisory"));
        texts.put("jars.tsv", "0123456789abcdef0123456789abcdef01234567\torg.example\tthing\t1.0\n");
        List<Input> inputs = new ArrayList<>();
        texts.forEach((name, text) -> inputs.add(input(name, text)));
        return inputs;
    }

    static Input input(String name, String text) {
        return new Input(name, "", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] built(List<Input> inputs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DatabaseBuilder.build(inputs, out, Progress.SILENT);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private final Database database = Database.of(ByteBuffer.wrap(built(inputs())));

    @Test
    void saysWhatIsKnownOfAPackage() {
        assertThat(database.about("pypi", "My_package"))
                .containsExactly(
                        new Statement(
                                "pypi",
                                "my-package",
                                "ghsa",
                                "GHSA-aaaa-bbbb-cccc",
                                List.of("CVE-2024-0001"),
                                State.FIXED,
                                List.of(new Range("1.0", "1.2", "")),
                                List.of("0.8", "0.9"),
                                "",
                                "",
                                "",
                                List.of()),
                        Statement.of(
                                "pypi",
                                "my-package",
                                "pysec",
                                "PYSEC-2024-7",
                                List.of("CVE-2024-0001"),
                                State.FIXED,
                                Range.before("1.2")));
        assertThat(database.about("pypi", "other")).isEmpty();
        assertThat(database.about("npm", "my-package")).isEmpty();
    }

    @Test
    void anUpdateIsAboutTheFlawsThatItCloses() {
        Statement said = Statement.of(
                "almalinux:9",
                "x",
                "almalinux",
                "ALSA-2024:1",
                List.of("CVE-2024-0001", "CVE-2024-0009"),
                State.FIXED,
                Range.before("1-2.el9"));
        assertThat(database.about("almalinux:9", "x")).containsExactly(said);
        assertThat(database.about("almalinux:9", "x-libs")).hasSize(1);
        assertThat(database.flaw("ALSA-2024:1").map(Flaw::title)).contains("Important: x update");
        assertThat(database.flaw("ALSA-2024:1").map(Flaw::aliases)).contains(List.of());
    }

    @Test
    void oneFlawHasAllThatAnyoneSaysOfIt() {
        Flaw flaw = new Flaw(
                "CVE-2024-0001",
                List.of("GHSA-aaaa-bbbb-cccc", "PYSEC-2024-7"),
                "Bad thing in My.Package",
                List.of(new Rating("ghsa", "CRITICAL", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H")),
                new Exploit(0.97565, 0.99999, "2024-06-01", "2024-06-22", false),
                List.of("https://example.org/advisory", "https://example.org/web"),
                "2024-04-01",
                "2024-05-03",
                List.of("CWE-79"));
        assertThat(database.flaw("CVE-2024-0001")).contains(flaw);
        assertThat(database.flaw("GHSA-aaaa-bbbb-cccc")).contains(flaw);
        assertThat(database.flaw("PYSEC-2024-7")).contains(flaw);
        assertThat(database.flaw("CVE-1999-0001")).isEmpty();
        assertThat(database.flaw("")).isEmpty();
    }

    @Test
    void oneRecordMayBeAboutTwoFlaws() {
        assertThat(database.about("golang", "example.org/m").getFirst().flaws())
                .containsExactly("CVE-2024-0002", "CVE-2024-0003");
        assertThat(database.flaw("GO-2024-1").map(Flaw::aliases)).contains(List.of("CVE-2024-0002", "CVE-2024-0003"));
        assertThat(database.flaw("CVE-2024-0003").map(Flaw::aliases)).contains(List.of("GO-2024-1"));
    }

    @Test
    void knowsWhatItWasMadeFrom() {
        Manifest manifest = database.manifest();
        assertThat(manifest.date()).isEqualTo("2026-08-22");
        assertThat(manifest.counts()).containsEntry("statements", 5).containsEntry("packages", 4);
        assertThat(manifest.inputs()).extracting(Manifest.Read::name).isSorted();
        assertThat(manifest.inputs().getFirst().leftOut()).containsEntry("not recognised", 1);
        assertThat(manifest.inputs().getFirst().sha256())
                .isEqualTo("e642bdeea69b6ecbb0cbb65c334344a3263bfabde7f47b5c98c698362c7f5824");
        assertThat(database.spaces()).containsExactly("almalinux:9", "golang", "pypi");
        assertThat(database.packages("almalinux:9")).containsExactly("x", "x-libs");
    }

    @Test
    void sameInputsSameBytesInAnyOrder() {
        List<Input> reversed = new ArrayList<>(inputs());
        Collections.reverse(reversed);
        assertThat(built(reversed)).isEqualTo(built(inputs()));
    }

    @Test
    void theLaterOfTwoRecordsCounts() {
        String later = GHSA.replace("2024-05-01", "2024-06-01").replace("\"1.2\"", "\"1.3\"");
        for (List<String> order : List.of(List.of(GHSA, later), List.of(later, GHSA))) {
            Database both = Database.of(
                    ByteBuffer.wrap(built(List.of(input("a", order.getFirst()), input("b", order.getLast())))));
            assertThat(both.about("pypi", "my-package").getFirst().ranges())
                    .containsExactly(new Range("1.0", "1.3", ""));
        }
    }

    @Test
    void liesInAFileAndIsReplacedAtOnce(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("advisories.hull");
        DatabaseBuilder.build(List.of(), file, Progress.SILENT);
        Database old = Database.open(file);
        DatabaseBuilder.build(inputs(), file, Progress.SILENT);
        assertThat(old.spaces()).isEmpty();
        assertThat(Database.open(file).spaces()).hasSize(3);
        assertThat(Database.open(file).isWhole()).isTrue();
        assertThat(Database.open(file).digest()).isEqualTo(database.digest());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void differencesAreValues() {
        Database before = Database.of(ByteBuffer.wrap(built(List.of(input("a", GHSA), input("b", TWO)))));
        Database after = Database.of(ByteBuffer.wrap(
                built(List.of(input("a", GHSA.replace("\"1.2\"", "\"1.3\"")), input("b", ALMA)))));
        Difference difference = Difference.between(before, after);
        assertThat(difference.added()).extracting(Statement::name).containsExactly("x", "x-libs");
        assertThat(difference.removed()).extracting(Statement::advisory).containsExactly("GO-2024-1");
        assertThat(difference.changed()).hasSize(1);
        assertThat(difference.changed().getFirst().after().getFirst().ranges())
                .containsExactly(new Range("1.0", "1.3", ""));
        assertThat(Difference.between(before, before).isEmpty()).isTrue();
    }

    @Test
    void whatIsNoDatabaseIsRefused(@TempDir Path folder) throws IOException {
        for (String text : List.of("", "x", "HULLADV1", "SQLite format 3\0".repeat(100))) {
            Path file = Files.writeString(folder.resolve("x"), text);
            assertThatThrownBy(() -> Database.open(file))
                    .isInstanceOf(DamagedDatabase.class)
                    .hasMessageStartingWith("the advisory database is damaged: it does not begin as a database does");
        }
        byte[] bytes = built(inputs());
        bytes[20]++;
        assertThatThrownBy(() -> Database.of(ByteBuffer.wrap(bytes)))
                .hasMessageContaining("its header has been changed");
        assertThatThrownBy(() -> Database.of(ByteBuffer.wrap(built(inputs()), 0, 4000 - 3800)))
                .isInstanceOf(DamagedDatabase.class);
        byte[] other = built(inputs());
        other[other.length - 1]++;
        assertThat(Database.of(ByteBuffer.wrap(other)).isWhole()).isFalse();
    }

    @Test
    void knowsTheJarsOfARepository(@TempDir Path folder) throws IOException {
        Path version = Files.createDirectories(folder.resolve("org/example/thing/1.0"));
        Files.writeString(version.resolve("thing-1.0.jar"), "a jar");
        Files.writeString(version.resolve("thing-1.0-sources.jar"), "its sources");
        Database jars = Database.of(ByteBuffer.wrap(built(List.of(MavenRepository.of(folder)))));
        assertThat(jars.jar("f19a57f67e570fa19754b1d59f4574a511a06423")).contains("org.example:thing:1.0");
        assertThat(jars.manifest().counts()).containsEntry("jars", 1);
        assertThat(jars.jar("0123456789012345678901234567890123456789")).isEmpty();
        assertThat(jars.jar("")).isEmpty();
        assertThat(Inputs.of(folder)).extracting(Input::name).containsExactly("jars");
        assertThat(MavenRepository.coordinates(Path.of("cache/repository/org/example/thing/1.0/thing-1.0.jar")))
                .contains("org.example\tthing\t1.0");
    }

    @Test
    void knowsNothingOfJarsThatNobodyNamed() {
        assertThat(database.jar("0123456789012345678901234567890123456789")).isEqualTo(Optional.empty());
    }
}
