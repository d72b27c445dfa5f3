package dev.hull.artefacts.binary;

import static dev.hull.artefacts.binary.Elfs.elf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Offer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class KnownProgramsTest {
    record Row(String path, String text, String program) {}

    static final List<Row> ROWS = List.of(
            new Row("usr/sbin/nginx", "\0nginx version: nginx/1.25.1\n\0", "nginx@1.25.1"),
            new Row("usr/sbin/nginx", "\0nginx version: openresty/1.21.4.3\n\0", "nginx-openresty@1.21.4.3"),
            new Row("usr/local/bin/python3.8", "PYTHONIOENCODING\0003.8.16\0<prefix>/lib/py", "python@3.8.16"),
            new Row("usr/lib/libpython3.7m.so.1.0", "linux\0003.7.4\0%.80s (%.80s) ", "python@3.7.4"),
            new Row("usr/bin/node", "node.js/v19.2.0", "node@19.2.0"),
            new Row("usr/lib/libcrypto.so.3", "\0OpenSSL 3.1.4 24 Oct 2023\0", "openssl@3.1.4"),
            new Row("bin/busybox", "BusyBox v1.36.1 (2023", "busybox@1.36.1"),
            new Row("opt/jre/lib/server/libjvm.so", "JRE (17.0.9+9-LTS), built", "openjdk@17.0.9+9-LTS"),
            new Row("usr/local/bin/redis-server", "x7.2.3buildkitsandbox-1702957741000000000", "redis@7.2.3"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void aProgramSaysItsVersion(Row row) {
        byte[] program =
                elf().with(".text", "nothing here").with(".rodata", row.text()).bytes();
        assertThat(Offer.of(new KnownPrograms(), row.path(), program).names()).containsExactly(row.program());
    }

    @Test
    void aScriptOfTheSameNameIsNone() {
        String script = "#!/bin/sh\n" + " ".repeat(100) + "nginx version: nginx/1.25.1";
        assertThat(Offer.of(new KnownPrograms(), "usr/sbin/nginx", script).names())
                .isEmpty();
    }

    @Test
    void anUnknownNameIsNotLookedAt() {
        byte[] program = elf().with(".rodata", "nginx version: nginx/1.25.1").bytes();
        assertThat(Offer.of(new KnownPrograms(), "usr/sbin/other", program).names())
                .isEmpty();
    }

    @Test
    void aVersionAcrossTwoPiecesIsFound() {
        String padding = " ".repeat((1 << 16) - 10);
        byte[] program =
                elf().with(".rodata", padding + "nginx version: nginx/1.25.1\n").bytes();
        assertThat(Offer.of(new KnownPrograms(), "nginx", program).names()).containsExactly("nginx@1.25.1");
    }

    @Test
    void theReleaseFileOfAJdkIsRead() {
        Offer offer = Offer.of(
                new JdkRelease(),
                "opt/jdk/release",
                "IMPLEMENTOR=\"Eclipse Adoptium\"\nJAVA_RUNTIME_VERSION=\"17.0.9+9\"\nJAVA_VERSION=\"17.0.9\"\n");
        assertThat(offer.names()).containsExactly("openjdk@17.0.9+9");
        assertThat(offer.components.getFirst().property("vendor")).isEqualTo("Eclipse Adoptium");
        assertThat(Offer.of(new JdkRelease(), "etc/release", "VERSION=\"12\"").names())
                .isEmpty();
    }

    @Test
    void noMutationThrows() {
        byte[] seed = elf().with(".rodata", "\0nginx version: nginx/1.25.1\n\0").bytes();
        Random random = new Random(3);
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] mutant = seed.clone();
            for (int j = random.nextInt(6); j >= 0; j--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            mutant = random.nextInt(4) == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length)) : mutant;
            found += Offer.of(new KnownPrograms(), "nginx", mutant).components.size();
        }
        assertThat(found).isGreaterThan(1_000);
    }
}
