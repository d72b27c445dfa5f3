package dev.hull.vulns.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.vulns.Statement;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** A database whose every byte may lie: each question is answered or refused, in bounded time. */
class HostileDatabaseTest {
    private static final int ROUNDS = 20_000;
    private static final List<String> IDS =
            List.of("CVE-2024-0001", "GHSA-aaaa-bbbb-cccc", "GO-2024-1", "ALSA-2024:1", "zzz", "");

    private int refused;
    private int answered;

    @Test
    void answersOrRefuses() {
        byte[] whole = DatabaseTest.built(DatabaseTest.inputs());
        SplittableRandom random = new SplittableRandom(11);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < ROUNDS; i++) {
                byte[] bytes = whole.clone();
                for (int edits = random.nextInt(1, 6); edits > 0; edits--) {
                    damage(bytes, random);
                }
                seal(bytes);
                ask(bytes);
            }
        });
        assertThat(refused).isGreaterThan(ROUNDS / 50);
        assertThat(answered).isGreaterThan(ROUNDS / 10);
    }

    /** Single bits, whole numbers, and those that sit at the edges of every type. */
    private static void damage(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(8, bytes.length - 8);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        switch (random.nextInt(5)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> buffer.putInt(at, random.nextBoolean() ? -1 : Integer.MAX_VALUE - random.nextInt(4));
            case 3 -> buffer.putInt(at, random.nextInt(bytes.length));
            default -> buffer.putLong(at, random.nextBoolean() ? Long.MAX_VALUE : random.nextLong());
        }
    }

    /** Whoever changes the content can mend the header's checksum as well. */
    private static void seal(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long end = Layout.AT_TABLE + (long) file.getInt(Layout.AT_SEGMENTS) * Layout.ROW_BYTES;
        if (end < Layout.AT_TABLE || end > bytes.length) {
            return;
        }
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, Layout.AT_CHECKSUM);
        checksum.update(bytes, Layout.AT_TABLE, (int) end - Layout.AT_TABLE);
        file.putInt(Layout.AT_CHECKSUM, (int) checksum.getValue());
    }

    private void ask(byte[] bytes) {
        Database database;
        try {
            database = Database.of(ByteBuffer.wrap(bytes));
        } catch (DamagedDatabase e) {
            refused++;
            return;
        }
        attempt(() -> database.manifest());
        attempt(() -> database.isWhole());
        attempt(() -> database.jar("0123456789abcdef0123456789abcdef01234567"));
        IDS.forEach(id -> attempt(() -> database.flaw(id)));
        for (String space : List.of("pypi", "golang", "almalinux:9")) {
            attempt(() -> {
                for (String name : database.packages(space)) {
                    List<Statement> said = database.about(space, name);
                    assertThat(said).isNotNull();
                }
            });
            attempt(() -> database.about(space, "my-package"));
        }
    }

    private void attempt(Runnable question) {
        try {
            question.run();
            answered++;
        } catch (DamagedDatabase e) {
            refused++;
        }
    }
}
