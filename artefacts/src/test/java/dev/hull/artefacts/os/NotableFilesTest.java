package dev.hull.artefacts.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.Gathered;
import dev.hull.artefacts.apk.Apk;
import dev.hull.model.Notable;
import dev.hull.model.Notable.Account;
import dev.hull.model.Notable.Password;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NotableFilesTest {
    record Mode(int mode, boolean wanted) {}

    static final List<Mode> MODES = List.of(
            new Mode(04755, true),
            new Mode(02755, true),
            new Mode(06711, true),
            new Mode(04644, false),
            new Mode(02745, false),
            new Mode(01755, false),
            new Mode(0755, false));

    @ParameterizedTest
    @FieldSource("MODES")
    void bitsCountWhereTheFileCanRun(Mode row) {
        SetIdFiles cataloguer = new SetIdFiles();
        assertThat(cataloguer.wants(new FileEntry("bin/su", 10, row.mode(), 0, 0)))
                .isEqualTo(row.wanted());
    }

    @Test
    void accountsAreReadWithoutTheirPasswords() {
        Gathered passwd = Gathered.from(new Accounts(), "etc/passwd", """
                root:x:0:0:root:/root:/bin/ash
                guest::1000:1000::/home/guest:
                big:!:99999999999:0::/:/bin/sh
                short:x:1
                """);
        assertThat(passwd.notables)
                .containsExactly(
                        new Account("etc/passwd", "root", 0, "/bin/ash", Password.ELSEWHERE, -1),
                        new Account("etc/passwd", "guest", 1000, "", Password.EMPTY, -1),
                        new Account("etc/passwd", "big", -1, "/bin/sh", Password.LOCKED, -1));
        Gathered shadow = Gathered.from(
                new Accounts(),
                "etc/shadow",
                "root:::0:::::\nbin:!::0:::::\na:*:1::::::\nb:$6$salt$hashhashhash:1::::::\n");
        assertThat(shadow.notables.stream().map(n -> ((Account) n).password()))
                .containsExactly(Password.EMPTY, Password.LOCKED, Password.LOCKED, Password.SET);
        assertThat(Gathered.from(new Accounts(), "srv/etc/passwd", "a::0:0::/:\n").notables)
                .isEmpty();
    }

    @Test
    void apkSaysWhatItShipsWithOtherRights() {
        Gathered found = Gathered.from(
                new Apk(),
                "lib/apk/db/installed",
                "P:busybox-suid\nV:1\nF:bin\nR:bbsuid\na:0:0:4111\nR:other\na:0:0:755\na:0:0:x\n");
        assertThat(found.notables)
                .containsExactly(new Notable.ShippedSetId("lib/apk/db/installed", "bin/bbsuid", 04111, -1));
    }
}
