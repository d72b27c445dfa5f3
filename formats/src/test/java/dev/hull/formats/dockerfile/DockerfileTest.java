package dev.hull.formats.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.model.DockerfileStage;
import dev.hull.model.EnvVar;
import dev.hull.model.HealthCheck;
import dev.hull.model.ImageRef;
import dev.hull.model.KeyValue;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Setting;
import dev.hull.model.Source;
import dev.hull.model.User;
import dev.hull.testkit.Mutator;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DockerfileTest {
    record Row(String name, String text, User user, boolean known) {}

    static final List<Row> USERS = List.of(
            new Row("the last one counts", "FROM a\nUSER 1\nUSER 2:3\n", new User("2"), true),
            new Row("left to the base", "FROM a\n", User.ROOT, false),
            new Row("nothing decides for scratch", "FROM scratch\n", User.ROOT, true),
            new Row("an earlier stage decides", "FROM a AS b\nUSER app\nFROM b\n", new User("app"), true),
            new Row("the first stage has no say", "FROM a AS b\nUSER app\nFROM c\n", User.ROOT, false),
            new Row("an argument with a default", "FROM a\nARG U=7\nUSER ${U}\n", new User("7"), true),
            new Row(
                    "a global argument, taken into the stage",
                    "ARG U=7\nFROM a\nARG U\nUSER $U\n",
                    new User("7"),
                    true),
            new Row("a global argument that the stage does not take", "ARG U=7\nFROM a\nUSER $U\n", User.ROOT, false),
            new Row("a default behind the name", "FROM a\nUSER ${U:-9}\n", new User("9"), true),
            new Row("another escape character", "# escape=`\nFROM a\nUSER `\n 5\n", new User("5"), true),
            new Row("comments inside a continuation", "FROM a\nUSER \\\n# no\n 5\n", new User("5"), true));

    @ParameterizedTest
    @FieldSource("USERS")
    void saysWhoTheProgramRunsAs(Row row) {
        Setting<User> user = last(row.text()).user();
        assertThat(user.worst()).isEqualTo(row.user());
        assertThat(user.isKnown()).isEqualTo(row.known());
    }

    @Test
    void aValueIsReadWithItsPlace() {
        DockerfileStage stage = last("FROM debian:12\nRUN true\nENV A=1 \\\n    B=\"two words\"\nEXPOSE 80 443/tcp\n"
                + "VOLUME [\"/data\"]\nHEALTHCHECK --interval=5s CMD curl -f localhost\n");
        assertThat(stage.base().worst()).isEqualTo(ImageRef.parse("debian:12"));
        assertThat(stage.environment().values())
                .containsExactly(EnvVar.literal("A", "1"), EnvVar.literal("B", "two words"));
        assertThat(stage.environment().known().get(1).at()).hasToString("Dockerfile:4:5");
        assertThat(stage.exposed().values()).containsExactly("80", "443/tcp");
        assertThat(stage.volumes().values()).containsExactly("/data");
        assertThat(stage.healthCheck().worst()).isEqualTo(new HealthCheck(List.of("CMD-SHELL", "curl -f localhost")));
    }

    @Test
    void theLegacyFormTakesAllBehindTheName() {
        assertThat(last("FROM a\nENV NAME some words here\n").environment().values())
                .containsExactly(EnvVar.literal("NAME", "some words here"));
    }

    @Test
    void oneEnvSeesTheVariablesAsTheyWereBefore() {
        assertThat(last("FROM a\nENV A=1\nENV A=2 B=$A\n").environment().values())
                .containsExactly(EnvVar.literal("A", "2"), EnvVar.literal("B", "1"));
    }

    @Test
    void aHeredocIsPartOfItsRun() {
        DockerfileStage stage = last("FROM a\nRUN --mount=type=cache,target=/c <<EOF\necho one\nUSER 5\nEOF\nUSER 6\n");
        assertThat(stage.runs()).singleElement().satisfies(run -> {
            assertThat(run.flags()).containsExactly("--mount=type=cache,target=/c");
            assertThat(run.text()).isEqualTo("<<EOF\necho one\nUSER 5\n");
            assertThat(run.at().text()).startsWith("RUN").endsWith("EOF\n");
        });
        assertThat(stage.user().worst()).isEqualTo(new User("6"));
    }

    @Test
    void argumentsKeepTheirDefaults() {
        assertThat(last("FROM a\nARG TOKEN=x ONLY\n").arguments().values()).containsExactly(new KeyValue("TOKEN", "x"));
    }

    @Test
    void anEmptyLineInsideAContinuationIsRemarked() {
        Reading<DockerfileStage> reading = read("FROM a\nRUN one \\\n\n  two\n");
        assertThat(reading.remarks())
                .singleElement()
                .satisfies(r -> assertThat(r.check()).isEqualTo("syntax.broken-continuation"));
        assertThat(reading.values().getFirst().runs().getFirst().text()).isEqualTo("one   two");
    }

    @Test
    void isRecognisedByItsInstructions() {
        assertThat(Dockerfile.recognises(Source.of("x", "# a\nARG V=1\nfrom a:$V\nRun true\n")))
                .isTrue();
        assertThat(Dockerfile.recognises(Source.of("x", "FROM a\nselect 1\n"))).isFalse();
        assertThat(Dockerfile.recognises(Source.of("x", "RUN true\n"))).isFalse();
        assertThat(Dockerfile.recognises(Source.of("x", ""))).isFalse();
    }

    @Test
    void noMutationThrows() {
        byte[] seed =
                "# escape=`\nARG A=1\nFROM a:$A AS b\nENV X=\"$A\" Y=${A:-z}\nRUN <<E\nx\nE\nCMD [\"a\"]\nUSER é:1\n"
                        .getBytes(StandardCharsets.UTF_8);
        Mutator mutator = new Mutator(7, List.of(seed));
        for (int i = 0; i < 3000; i++) {
            Reading<DockerfileStage> reading =
                    Dockerfile.read(Source.of("Dockerfile", mutator.mutate(seed)), Map.of(), Limits.DEFAULT);
            assertThat(reading.values().size() + reading.problems().size()).isPositive();
        }
    }

    /** What another linter's corpus holds is read without a problem wherever it has a FROM. */
    @Test
    void readsWhatOthersLint() throws IOException {
        Optional<Path> corpus = Shared.find("corpora/dockerfile/hadolint.jsonl");
        if (corpus.isEmpty()) {
            return;
        }
        int withBase = 0;
        int read = 0;
        for (String line : Files.readAllLines(corpus.get())) {
            Node.Obj row = (Node.Obj) Json.read(Source.of("row", line), Layer.FILE, Limits.DEFAULT)
                    .values()
                    .getFirst();
            String text = ((Node.Text) row.get("dockerfile").orElseThrow()).value();
            if (text.startsWith("FROM ") || text.contains("\nFROM ")) {
                withBase++;
                read += read(text).values().isEmpty() ? 0 : 1;
            }
        }
        assertThat(read).isEqualTo(withBase).isGreaterThan(90);
    }

    private static DockerfileStage last(String text) {
        DockerfileStage stage = read(text).values().getLast();
        assertThat(stage.last()).isTrue();
        return stage;
    }

    private static Reading<DockerfileStage> read(String text) {
        return Dockerfile.read(Source.of("Dockerfile", text), Map.of(), Limits.DEFAULT);
    }
}
