package dev.hull.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DbVerbTest {
    @TempDir
    Path folder;

    @BeforeEach
    void feeds() throws IOException {
        Files.createDirectories(folder.resolve("one"));
        Files.createDirectories(folder.resolve("two"));
        Files.writeString(folder.resolve("one/a.json"), osv("GHSA-aaaa-bbbb-cccc"));
        Files.writeString(folder.resolve("two/a.json"), osv("GHSA-aaaa-bbbb-cccc"));
        Files.writeString(folder.resolve("two/b.json"), osv("GHSA-dddd-eeee-ffff"));
    }

    private static String osv(String id) {
        return "{\"id\": \"" + id
                + "\", \"modified\": \"2026-11-01T00:00:00Z\", \"affected\": [{\"package\": {\"ecosystem\": \"npm\","
                + " \"name\": \"thing\"}, \"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"1.2.3\"}]}]}]}";
    }

    private Ran hull(String... args) {
        return Ran.hull(
                folder,
                Map.of(
                        "XDG_DATA_HOME", folder.resolve("data").toString(),
                        "XDG_CACHE_HOME", folder.resolve("cache").toString()),
                "",
                args);
    }

    @Test
    void buildsAndTellsWhatIsInside() {
        Ran built = hull("db", "build", "--from", "one", "--out", "one.hull");
        assertThat(built.err()).contains("reading 0 of 1: a.json");
        assertThat(built.out())
                .startsWith("the database is new\n" + folder.resolve("one.hull"))
                .contains("of 2026-11-01, ", "1 advisories, 1 packages");
        assertThat(built.status()).isZero();
        assertThat(hull("db", "build", "--from", "one", "--out", "one.hull").out())
                .startsWith("nothing new");
        assertThat(hull("db", "status", "--db", "one.hull", "-v").out()).contains("2026-11-01  1         a.json");
        assertThat(hull("db", "status", "--db", "one.hull", "--lang", "zh").out())
                .contains("数据日期 2026-11-01");
    }

    @Test
    void anOldDatabaseIsRefused() {
        hull("db", "build", "--from", "one");
        assertThat(hull("db", "status").status()).isZero();
        assertThat(hull("db", "status", "--max-db-age", "99999").status()).isZero();
        Ran old = hull("db", "status", "--max-db-age", "0");
        assertThat(old.status()).isEqualTo(2);
        assertThat(old.err()).contains("days old, and --max-db-age allows 0: hull db update");
        assertThat(hull("db", "status", "--max-db-age", "soon").err()).contains("takes a number of days");
    }

    @Test
    void tellsTwoDatabasesApart() {
        hull("db", "build", "--from", "one", "--out", "one.hull");
        hull("db", "build", "--from", "two", "--out", "two.hull");
        Ran diff = hull("db", "diff", "one.hull", "two.hull");
        assertThat(diff.status()).isEqualTo(1);
        assertThat(diff.out()).startsWith("1 added, 0 removed, 0 changed\n+ npm thing GHSA-dddd-eeee-ffff FIXED");
        assertThat(hull("db", "diff", "one.hull", "one.hull").status()).isZero();
    }

    @Test
    void tellsWhatIsSaidOtherwise() throws IOException {
        Files.createDirectories(folder.resolve("three"));
        Files.writeString(
                folder.resolve("three/a.json"), osv("GHSA-aaaa-bbbb-cccc").replace("1.2.3", "1.2.4"));
        hull("db", "build", "--from", "one", "--out", "one.hull");
        hull("db", "build", "--from", "three", "--out", "three.hull");
        assertThat(hull("db", "diff", "one.hull", "three.hull").out())
                .isEqualTo("0 added, 0 removed, 1 changed\n~ npm thing GHSA-aaaa-bbbb-cccc [<1.2.3] -> [<1.2.4]\n");
    }

    @Test
    void takesADatabaseFromAStick() {
        hull("db", "build", "--from", "two", "--out", "stick.hull");
        Ran updated = hull("db", "update", "--from", "stick.hull");
        assertThat(updated.status()).isZero();
        assertThat(updated.out()).startsWith("the database is new\n" + folder.resolve("data/hull/advisories.hull"));
        assertThat(hull("db", "update", "--from", "stick.hull").out()).startsWith("nothing new");
    }

    @Test
    void saysWhatToType() throws IOException {
        assertThat(hull("db").err()).contains("hull db takes update, build");
        assertThat(hull("db", "updat").err()).contains("hull db update");
        assertThat(hull("db", "build").err()).contains("hull db build --from FOLDER");
        assertThat(hull("db", "build", "--from", "absent").err()).contains("absent: there is no such folder or file");
        assertThat(hull("db", "diff", "a").err()).contains("takes two databases");
        assertThat(hull("db", "mirror").err()).contains("hull db mirror --out FOLDER");
        assertThat(hull("db", "status").err()).contains("there is no such file: hull db update");
        assertThat(hull("db", "update", "--from", "absent").err()).contains("absent: there is no such folder or file");
        assertThat(hull("db", "update", "--feeds", "kevv").err()).contains("there is no feed kevv; there are alma");
        Files.writeString(folder.resolve("bad.hull"), "no database");
        assertThat(hull("db", "status", "--db", "bad.hull").err())
                .contains("is damaged")
                .contains("hull db update");
        assertThat(hull("db", "update", "--from", "bad.hull").err()).contains("no advisory database of this version");
        assertThat(hull("db", "feeds").out()).contains("kev\tusual\thttps://www.cisa.gov/", "redhat-vex\textra\t");
    }

    @Test
    void aMirrorThatIsNotThereLeavesNothing() {
        Ran ran = hull("db", "update", "--from", "http://127.0.0.1:9/db.hull");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("nothing listens there").contains("again in 1 s");
        assertThat(folder.resolve("data/hull/advisories.hull")).doesNotExist();
    }
}
