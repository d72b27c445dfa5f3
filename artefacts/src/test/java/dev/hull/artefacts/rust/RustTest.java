package dev.hull.artefacts.rust;

import static dev.hull.artefacts.binary.Elfs.elf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Offer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class RustTest {
    private static final String CRATES = """
            {"packages":[{"name":"app","version":"0.1.0","source":"local","root":true},
            {"name":"serde","version":"1.0.2","source":"crates.io","kind":"runtime"},
            {"name":"cc","version":"1.0.0","source":"crates.io","kind":"build"}]}""";

    @Test
    void cratesOfAProgramAreRead() {
        byte[] program = elf().with(".dep-v0", deflated(CRATES)).bytes();
        assertThat(Offer.of(new RustPrograms(), "app", program).lines())
                .containsExactly("app@0.1.0 EMBEDDED app", "serde@1.0.2 EMBEDDED app");
    }

    @Test
    void brokenListsAreProblems() {
        byte[] program = elf().with(".dep-v0", "no zlib stream").bytes();
        assertThat(Offer.of(new RustPrograms(), "app", program).problems).hasSize(1);
        byte[] cut = elf().with(".dep-v0", Arrays.copyOf(deflated(CRATES), 40)).bytes();
        assertThat(Offer.of(new RustPrograms(), "app", cut).problems).hasSize(1);
    }

    @Test
    void otherProgramsSayNothing() {
        byte[] program = elf().with(".text", "code").bytes();
        assertThat(Offer.of(new RustPrograms(), "app", program).components).isEmpty();
    }

    @Test
    void cargoLockLocks() {
        Offer offer = Offer.of(new CargoLock(), "Cargo.lock", """
                version = 3
                [[package]]
                name = "app"
                version = "0.1.0"
                dependencies = ["serde"]
                [[package]]
                name = "serde"
                version = "1.0.2"
                source = "registry+https://github.com/rust-lang/crates.io-index"
                checksum = "abcd"
                """);
        assertThat(offer.lines()).containsExactly("app@0.1.0 LOCKED Cargo.lock", "serde@1.0.2 LOCKED Cargo.lock");
        assertThat(offer.components.get(1).property("sha256")).isEqualTo("abcd");
    }

    private static byte[] deflated(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
