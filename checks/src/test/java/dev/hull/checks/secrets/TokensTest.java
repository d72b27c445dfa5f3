package dev.hull.checks.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.secrets.Literal;
import dev.hull.model.secrets.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TokensTest {
    /** Texts that make a matcher which tries again read the same characters over and over. */
    static final List<String> HOSTILE = List.of(
            "eyJ-",
            "eyJ.",
            "a=",
            "a:\"",
            "-BEGIN ",
            "-BEGIN PRIVATE KEY",
            "1Q~",
            "xoxb-1234567890-",
            "://a",
            "$(",
            "fm1r_A/",
            "'",
            "ghp_");

    private static final int REPEATED = 250_000;

    record Row(String text, List<String> labels) {}

    static final List<Row> ROWS = List.of(
            new Row("token: " + "glpat-" + "a1B2c3D4e5F6g7H8i9J0", List.of("GitLab token")),
            new Row("sk_live_" + "a1B2c3D4e5F6g7H8", List.of("Stripe key")),
            new Row("abc" + "8Q~" + "aZ1bY2cX3dW4eV5fU6gT7hS8iR9jQ0kP1", List.of("Microsoft Entra secret")),
            new Row("-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\n", List.of("private key")),
            new Row("-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkq\n", List.of()),
            new Row("-----BEGIN PRIVATE KEY----------END PRIVATE KEY-----", List.of()),
            new Row("glpat-aaaaaaaaaaaaaaaaaaaa", List.of()),
            new Row("SNYK_TOKEN = \"6f1d2c3b-4a59-4e8f-9b7a-0c1d2e3f4a5b\"", List.of("Snyk token")),
            new Row("REQUEST_ID = \"6f1d2c3b-4a59-4e8f-9b7a-0c1d2e3f4a5b\"", List.of()));

    @ParameterizedTest
    @FieldSource("ROWS")
    void knowsThemByTheirForm(Row row) {
        assertThat(Tokens.in(row.text).stream().map(Tokens.Found::label)).containsExactlyElementsOf(row.labels);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void theFirstLookMissesNoneThatShowsByItsForm(Row row) {
        boolean byName = row.labels.contains("Snyk token");
        if (!row.labels.isEmpty() && !byName) {
            assertThat(mayBeIn(row.text)).isTrue();
            assertThat(mayBeIn("a b\n".repeat(13) + row.text)).isTrue();
        }
        assertThat(mayBeIn("the key-value task-list, BEGIN PUBLIC KEY")).isFalse();
        assertThat(mayBeIn("-----BEGIN CERTIFICATE-----\nMIIBIjANBgkq\n")).isFalse();
    }

    private static boolean mayBeIn(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Tokens.mayBeIn(bytes, bytes.length);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void readsEachCharacterABoundedNumberOfTimes(String part) {
        String text = part.repeat(REPEATED);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(Tokens.in(text)).isNotNull();
            assertThat(CommandLine.inShell(text)).isNotNull();
            assertThat(Literal.hasUrlWithPassword(text)).isIn(true, false);
        });
    }
}
