package dev.hull.checks.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.secrets.Assignments;
import dev.hull.model.secrets.Literal;
import dev.hull.model.secrets.SecretName;
import dev.hull.model.secrets.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * How well the forms tell credentials from what only looks like one, rule by rule, over the samples of the shared corpora. Without
 * them nothing is measured.
 */
class SecretsCorpusTest {
    /** Files of a certain kind as a whole, which are other checks' business. */
    private static final Set<String> OUT = Set.of("kubernetes-secret-yaml", "pkcs12-file", "gcp-service-account");

    /** Rules of names and of commands, where no form is exact. */
    private static final Set<String> BY_NAME =
            Set.of("generic-api-key", "hashicorp-tf-password", "nuget-config-password");

    private static final Set<String> IN_COMMANDS =
            Set.of("curl-auth-user", "curl-auth-header", "sidekiq-sensitive-url");

    /** Six look-alikes have the exact form of a Google key; the corpus passes them, by a list that is not ours to carry. */
    private static final int PRECISION_AT_LEAST = 94;

    private static final int RECALL_AT_LEAST = 98;

    private record Count(int right, int missed, int wrong, int quiet) {
        static Count of(boolean expected, boolean found) {
            return new Count(
                    expected && found ? 1 : 0,
                    expected && !found ? 1 : 0,
                    !expected && found ? 1 : 0,
                    !expected && !found ? 1 : 0);
        }

        Count and(Count other) {
            return new Count(right + other.right, missed + other.missed, wrong + other.wrong, quiet + other.quiet);
        }

        int precision() {
            return right + wrong == 0 ? 100 : 100 * right / (right + wrong);
        }

        int recall() {
            return right + missed == 0 ? 100 : 100 * right / (right + missed);
        }

        @Override
        public String toString() {
            return "precision %3d%% recall %3d%%  (%d found, %d missed, %d wrong, %d silent)"
                    .formatted(precision(), recall(), right, missed, wrong, quiet);
        }
    }

    @Test
    void tellsCredentialsFromLookAlikes() throws IOException {
        Path corpus = shared().resolve("corpora/secrets/gitleaks.jsonl");
        Assumptions.assumeTrue(Files.exists(corpus), "the shared corpora are not here");
        Map<String, Count> byRule = new TreeMap<>();
        List<String> misses = new ArrayList<>();
        for (String line : Files.readAllLines(corpus)) {
            String rule = field(line, "rule");
            if (OUT.contains(rule)) {
                continue;
            }
            boolean expected = field(line, "expected").equals("secret");
            boolean found = isFound(rule, field(line, "text"));
            byRule.merge(rule, Count.of(expected, found), Count::and);
            if (expected != found) {
                misses.add(rule + " " + field(line, "id") + (expected ? " missed" : " wrong"));
            }
        }
        Count all = byRule.values().stream().reduce(new Count(0, 0, 0, 0), Count::and);
        Count exact = byRule.entrySet().stream()
                .filter(e -> !BY_NAME.contains(e.getKey()) && !IN_COMMANDS.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .reduce(new Count(0, 0, 0, 0), Count::and);
        String table = byRule.entrySet().stream()
                .map(e -> "%-46s %s".formatted(e.getKey(), e.getValue()))
                .collect(Collectors.joining("\n"));
        System.out.printf(
                "%s%n%-46s %s%n%-46s %s%n%s%n", table, "exact forms", exact, "all", all, String.join("\n", misses));
        assertThat(exact.precision()).isGreaterThanOrEqualTo(PRECISION_AT_LEAST);
        assertThat(exact.recall()).isGreaterThanOrEqualTo(RECALL_AT_LEAST);
    }

    private static boolean isFound(String rule, String text) {
        if (IN_COMMANDS.contains(rule)) {
            return !CommandLine.inShell(text).isEmpty();
        }
        if (BY_NAME.contains(rule)) {
            return Assignments.in(text).stream()
                    .anyMatch(a -> SecretName.is(a.name()) && Literal.isCredential(a.value()));
        }
        List<String> ids = Tokens.in(text).stream().map(Tokens.Found::id).toList();
        return rule.startsWith("anthropic") ? ids.contains(rule.replace("-api-key", "-key")) : !ids.isEmpty();
    }

    private static Path shared() {
        String named = System.getProperty("hull.shared", System.getenv("HULL_SHARED"));
        return named == null ? Path.of("../../shared") : Path.of(named);
    }

    /** The string of {@code name} in one line of JSON. */
    private static String field(String line, String name) {
        int at = line.indexOf("\"" + name + "\": \"") + name.length() + 5;
        StringBuilder text = new StringBuilder();
        while (line.charAt(at) != '"') {
            char c = line.charAt(at++);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = line.charAt(at++);
            if (escaped == 'u') {
                text.append((char) Integer.parseInt(line.substring(at, at + 4), 16));
                at += 4;
            } else {
                int known = "nrtbf".indexOf(escaped);
                text.append(known < 0 ? escaped : "\n\r\t\b\f".charAt(known));
            }
        }
        return text.toString();
    }
}
