package dev.hull.artefacts.rpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.hull.artefacts.Gathered;
import dev.hull.model.Component;
import dev.hull.model.Notable;
import dev.hull.testkit.Mutator;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RpmTest {
    private static final String PACKAGES = "var/lib/rpm/Packages";

    private static final byte[] SMALL = HeaderBytes.of("small", "1.0", "2.el9")
            .text(Header.ARCH, "noarch")
            .text(Header.SOURCE_RPM, "little-1.0-2.el9.src.rpm")
            .text(Header.LICENSE, "GPLv2+")
            .text(Header.VENDOR, "AlmaLinux")
            .bytes();

    private static final byte[] LARGE = HeaderBytes.of("large", "3", "4")
            .numbers(Header.EPOCH, 7)
            .text(Header.ARCH, "x86_64")
            .text(Header.SOURCE_RPM, "big-lib-3-4.nosrc.rpm")
            .text(Header.MODULARITY_LABEL, "nodejs:18:1:a")
            .texts(Header.BASE_NAMES, "bin", "large", "readme")
            .texts(Header.DIR_NAMES, "/usr/", "/usr/bin/")
            .numbers(Header.DIR_INDEXES, 0, 1, 0)
            .shorts(Header.FILE_MODES, 040755, 0104755, 0100644)
            .padded(10_000)
            .bytes();

    private static final byte[] KEY = HeaderBytes.of("gpg-pubkey", "3abb34f8", "5ffd890e")
            .text(Header.LICENSE, "pubkey")
            .bytes();

    record Kind(String name, String path, byte[] file) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Kind> KINDS = List.of(
            new Kind("Berkeley DB", PACKAGES, Databases.berkeley(ByteOrder.LITTLE_ENDIAN, SMALL, LARGE, KEY)),
            new Kind("big-endian", PACKAGES, Databases.berkeley(ByteOrder.BIG_ENDIAN, SMALL, LARGE, KEY)),
            new Kind("NDB", "usr/lib/sysimage/rpm/Packages.db", Databases.ndb(SMALL, LARGE, KEY)),
            new Kind("SQLite", "usr/share/rpm/rpmdb.sqlite", Databases.sqlite(SMALL, LARGE, KEY)));

    @ParameterizedTest
    @FieldSource("KINDS")
    void everyDatabaseSaysTheSame(Kind kind) {
        Gathered found = Gathered.from(new Rpm(), kind.path(), kind.file());
        assertThat(found.problems).isEmpty();
        assertThat(found.names())
                .containsExactlyInAnyOrder("small 1.0-2.el9", "large 7:3-4", "gpg-pubkey 3abb34f8-5ffd890e");
        Component small = named(found, "small");
        assertThat(small.source().name() + " " + small.source().version()).isEqualTo("little 1.0-2.el9");
        assertThat(small.licences()).containsExactly("GPL-2.0-or-later");
        assertThat(small.properties()).containsEntry("licence", "GPLv2+").containsEntry("vendor", "AlmaLinux");
        Component large = named(found, "large");
        assertThat(large.source().name() + " " + large.source().version()).isEqualTo("big-lib 7:3-4");
        assertThat(large.architecture()).isEqualTo("x86_64");
        assertThat(large.property("modularity")).isEqualTo("nodejs:18:1:a");
        assertThat(named(found, "gpg-pubkey").source().name()).isEqualTo("gpg-pubkey");
        assertThat(found.owned).containsExactly("large usr/bin/large", "large usr/readme");
        assertThat(found.notables).containsExactly(new Notable.ShippedSetId(kind.path(), "usr/bin/large", 04755, -1));
    }

    private static Component named(Gathered found, String name) {
        return found.components.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Cut anywhere, it says so or says less, and never throws. */
    @ParameterizedTest
    @FieldSource("KINDS")
    void aDatabaseMayEndAnywhere(Kind kind) {
        for (int length = 1; length < kind.file().length; length += 97) {
            Gathered found = Gathered.from(new Rpm(), kind.path(), Arrays.copyOf(kind.file(), length));
            assertThat(found.components.size() < 3 ? found.problems : List.of("whole"))
                    .as("cut at %d", length)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void noDamageThrows(Kind kind) {
        Mutator mutator = new Mutator(42, List.of(kind.file()));
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = mutator.mutate(kind.file());
            assertThatCode(() -> Gathered.from(new Rpm(), kind.path(), damaged)).doesNotThrowAnyException();
        }
    }

    @Test
    void pagesThatLeadInACircleAreLeft() {
        byte[] file = Databases.berkeley(ByteOrder.LITTLE_ENDIAN, LARGE);
        int first = 3;
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(first * Databases.PAGE + 16, first);
        Gathered found = Gathered.from(new Rpm(), PACKAGES, file);
        assertThat(found.components).isEmpty();
        assertThat(found.problems).hasSize(1).first().asString().contains("page 3, which is another's");
    }

    @Test
    void innerPagesThatLeadInACircleAreLeft() {
        byte[] file = Databases.sqlite(SMALL, KEY);
        ByteBuffer.wrap(file).putInt(Databases.PAGE + 8, 2);
        Gathered found = Gathered.from(new Rpm(), "var/lib/rpm/rpmdb.sqlite", file);
        assertThat(found.names()).containsExactly("small 1.0-2.el9");
        assertThat(found.problems).containsExactly("rpm's database: page 2: it is used twice");
    }

    @Test
    void blobsThatLieOverOneAnotherAreLeft() {
        byte[] file = Databases.ndb(SMALL, KEY);
        ByteBuffer slots = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int slot = 64; slot < Databases.PAGE; slot += 16) {
            slots.putInt(slot + 4, 1).putInt(slot + 8, Databases.PAGE / 16);
        }
        assertThat(Gathered.from(new Rpm(), PACKAGES, file).components.size()).isLessThan(60);
    }

    @Test
    void oneBadHeaderIsNotTheEnd() {
        byte[] lying = SMALL.clone();
        ByteBuffer.wrap(lying).putInt(0, 0x7fffffff);
        Gathered found = Gathered.from(new Rpm(), PACKAGES, Databases.berkeley(ByteOrder.LITTLE_ENDIAN, lying, KEY));
        assertThat(found.names()).containsExactly("gpg-pubkey 3abb34f8-5ffd890e");
        assertThat(found.problems).hasSize(1).first().asString().contains("does not fit into its");
    }

    @Test
    void listsOfFilesThatExplodeAreCut() {
        String[] names = new String[200_000];
        Arrays.fill(names, "x");
        byte[] bomb = HeaderBytes.of("bomb", "1", "1")
                .texts(Header.BASE_NAMES, names)
                .texts(Header.DIR_NAMES, "/" + "d".repeat(4_000))
                .numbers(Header.DIR_INDEXES, new int[names.length])
                .bytes();
        Gathered found = Gathered.from(new Rpm(), PACKAGES, Databases.berkeley(ByteOrder.LITTLE_ENDIAN, bomb));
        assertThat(found.names()).containsExactly("bomb 1-1");
        assertThat(found.owned.size()).isLessThan(100_000);
        assertThat(found.problems).hasSize(1).first().asString().contains("longer than any distribution's");
    }

    @Test
    void whatIsNoDatabaseIsAProblemAndWhatIsEmptyAGap() {
        assertThat(Gathered.from(new Rpm(), PACKAGES, "hello").problems)
                .containsExactly("rpm's database: it is no database that rpm has ever had");
        assertThat(Gathered.from(new Rpm(), PACKAGES, "").gaps)
                .containsExactly("rpm packages: var/lib/rpm/Packages is empty");
        assertThat(Gathered.from(new Rpm(), "srv/Packages", "hello").problems).isEmpty();
    }

    @Test
    void aLogThatIsNotReadIsAGap() {
        assertThat(Gathered.from(new Rpm(), "var/lib/rpm/rpmdb.sqlite-wal", "").gaps)
                .isEmpty();
        assertThat(Gathered.from(new Rpm(), "var/lib/rpm/rpmdb.sqlite-wal", "x").gaps)
                .hasSize(1);
    }

    @Test
    void distrolessImagesHaveAListInstead() {
        Gathered found = Gathered.from(
                new Rpm(),
                "var/lib/rpmmanifest/container-manifest-2",
                "glibc\t2.35-3.cm2\t1\t2\tMicrosoft Corporation\t(none)\t10\tx86_64\t0\tglibc-2.35-3.cm2.src.rpm\n"
                        + "ca-certificates-base\t2.0.0-1.cm2\t1\t2\tMicrosoft Corporation\t1\t10\tnoarch\t1\tca-certificates-2.0.0-1.cm2.src.rpm\n"
                        + "short\t1-1\n");
        assertThat(found.names()).containsExactly("glibc 2.35-3.cm2", "ca-certificates-base 1:2.0.0-1.cm2");
        assertThat(found.components.getLast().source().name()).isEqualTo("ca-certificates");
        assertThat(found.components.getLast().source().version()).isEqualTo("1:2.0.0-1.cm2");
        assertThat(found.problems).containsExactly("a line of 2 columns where 10 are due");
    }

    @Test
    void realDatabasesAreRead() throws IOException {
        Optional<Path> folder = Shared.find("images/rpm/rpmdb");
        if (folder.isPresent()) {
            assertThat(Gathered.from(
                                    new Rpm(),
                                    PACKAGES,
                                    Files.readAllBytes(folder.get().resolve("libuuid.Packages")))
                            .names())
                    .containsExactly("libuuid 2.32.1-42.el8_8");
            assertThat(Gathered.from(
                                    new Rpm(),
                                    PACKAGES,
                                    Files.readAllBytes(folder.get().resolve("scalibr-epoch.Packages")))
                            .names())
                    .containsExactly("hello 1:0.0.1-rls");
        }
    }
}
