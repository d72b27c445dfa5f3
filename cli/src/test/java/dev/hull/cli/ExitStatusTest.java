package dev.hull.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the exit status is, line by line: 0 clean, 1 findings at or over the threshold, 2 could not do the job. */
class ExitStatusTest {
    /** {@code says}: what one of the two streams holds. */
    record Row(String name, int status, String says, String... args) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("version", 0, "hull 0.", "--version"),
            new Row("help", 0, "--fail-on", "-h"),
            new Row("nothing typed", 0, "hull explain", ""),
            new Row("findings over the threshold", 1, "exit 1 (threshold high)", "check", "bad.yaml"),
            new Row("the threshold is never", 0, "exit 0", "check", "--fail-on", "never", "bad.yaml"),
            new Row("a stricter threshold", 1, "threshold low", "check", "--fail-on=low", "bad.yaml"),
            new Row("showing less changes no status", 1, "exit 1", "check", "--min-severity", "critical", "bad.yaml"),
            new Row("a line as typed", 1, "privileged", "check", "--", "docker", "run", "--privileged", "nginx"),
            new Row(
                    "a line that Docker would refuse",
                    1,
                    "refused",
                    "check",
                    "--",
                    "docker",
                    "run",
                    "--privileged",
                    "--nope",
                    "nginx"),
            new Row("a line that starts nothing", 2, "docker run nginx", "check", "--", "ls", "-l"),
            new Row("no such file", 2, "no such file", "check", "missing.yaml"),
            new Row("no such file beside findings", 2, "missing.yaml", "check", "bad.yaml", "missing.yaml"),
            new Row("a named file of no known kind", 2, "kind that Hull knows", "check", "notes.txt"),
            new Row("a folder without anything to check", 2, "kind that Hull knows", "check", "empty"),
            new Row("a broken file in a folder", 2, "problem:", "check", "broken"),
            new Row("a broken file that is allowed", 1, "problem:", "check", "--allow-problems", "broken"),
            new Row("a broken file that is named", 2, "problem:", "check", "broken/k8s.yaml"),
            new Row("a template", 2, "helm template", "check", "template.yaml"),
            new Row("unknown flag", 2, "did you mean --fail-on?", "check", "--fail-one", "high", "bad.yaml"),
            new Row("unknown value", 2, "did you mean high?", "check", "--fail-on", "hihg", "bad.yaml"),
            new Row("flag without its value", 2, "needs a value", "check", "--format"),
            new Row("unknown verb", 2, "did you mean hull check?", "chekc", "bad.yaml"),
            new Row("unknown engine", 2, "did you mean docker", "check", "--engine", "dokcer@27", "bad.yaml"),
            new Row("unknown standard", 2, "pss-restricted", "check", "--standard", "pss-restrictd", "bad.yaml"),
            new Row("a baseline that is not there", 2, "--format json", "check", "--baseline", "none.json", "bad.yaml"),
            new Row("a policy that is not understood", 2, "until", "check", "--policy", "endless.yaml", "bad.yaml"),
            new Row(
                    "a waived finding",
                    0,
                    "waived: privilege.privileged",
                    "check",
                    "--policy",
                    "waived.yaml",
                    "only-privileged.yaml"),
            new Row("explain", 0, "RISK", "explain", "privilege.privileged"),
            new Row(
                    "explain what is not there",
                    2,
                    "did you mean hull explain privilege.privileged?",
                    "explain",
                    "privileged"),
            new Row("explain a capability", 0, "CAP_NET_ADMIN", "explain", "net_admin"),
            new Row("explain a system call", 0, "x86_64", "explain", "bpf"),
            new Row("show", 0, "privilege.privileged", "show", "bad.yaml"),
            new Row(
                    "normal form",
                    0,
                    "\"Privileged\": true",
                    "show",
                    "--canonical",
                    "--",
                    "docker",
                    "run",
                    "--privileged",
                    "nginx"),
            new Row(
                    "normal form that is refused",
                    2,
                    "--nope",
                    "show",
                    "--canonical",
                    "--",
                    "docker",
                    "run",
                    "--nope",
                    "nginx"),
            new Row("normal form of nothing", 2, "--canonical needs", "show", "--canonical"));

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        String privileged = "services:\n  ci:\n    image: example/ci:1\n    privileged: true\n";
        Files.writeString(folder.resolve("bad.yaml"), privileged);
        Files.writeString(folder.resolve("notes.txt"), "buy milk\n");
        Files.createDirectory(folder.resolve("empty"));
        Files.createDirectory(folder.resolve("broken"));
        Files.writeString(folder.resolve("broken/compose.yaml"), privileged);
        Files.writeString(folder.resolve("broken/k8s.yaml"), "apiVersion: v1\nkind: Pod\nmetadata: {name: [\n");
        Files.writeString(
                folder.resolve("template.yaml"), "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Values.name }}\n");
        Files.writeString(folder.resolve("endless.yaml"), """
                waivers:
                  - {check: '*', subject: '*', by: me, because: later}
                """);
        Files.writeString(folder.resolve("only-privileged.yaml"), privileged);
        Files.writeString(folder.resolve("waived.yaml"), """
                fail-on: critical
                waivers:
                  - {check: privilege.privileged, subject: ci, by: team-ci, because: builds images, until: '9999-01-01'}
                """);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void isAsPromised(Row row) {
        Ran ran = Ran.hull(folder, row.args()[0].isEmpty() ? new String[0] : row.args());
        assertThat(ran.out() + ran.err()).contains(row.says());
        assertThat(ran.status()).as(ran.out() + ran.err()).isEqualTo(row.status());
    }
}
