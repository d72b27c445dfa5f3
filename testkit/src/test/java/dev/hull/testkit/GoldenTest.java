package dev.hull.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
    @TempDir
    Path root;

    private Golden.Case one;

    @BeforeEach
    void aCase() throws IOException {
        Path folder = Files.createDirectories(root.resolve("caps.not-dropped/left-out"));
        Files.writeString(folder.resolve("in.yaml"), "a: 1\n");
        Files.writeString(folder.resolve("findings.txt"), "found\n");
        one = Golden.cases(root).findFirst().orElseThrow();
    }

    @Test
    void equalIsFine() {
        assertThat(one).hasToString("caps.not-dropped/left-out");
        assertThat(one.target()).hasFileName("in.yaml");
        assertThatCode(() -> one.expect(Map.of("findings.txt", "found\n"))).doesNotThrowAnyException();
    }

    @Test
    void differentFails() {
        assertThatThrownBy(() -> one.expect(Map.of("findings.txt", "other\n"))).hasMessageContaining("differs");
    }

    @Test
    void missingFails() {
        assertThatThrownBy(() -> one.expect(Map.of("findings.txt", "found\n", "fixed.yaml", "b: 1\n")))
                .hasMessageContaining("fixed.yaml is missing");
    }

    @Test
    void unclaimedFails() {
        assertThatThrownBy(() -> one.expect(Map.of())).hasMessageContaining("findings.txt is claimed by nothing");
    }

    @Test
    void severalInputsMeanTheFolder() throws IOException {
        Files.writeString(one.folder().resolve("Dockerfile"), "FROM scratch\n");
        assertThat(one.target()).isEqualTo(one.folder());
    }
}
