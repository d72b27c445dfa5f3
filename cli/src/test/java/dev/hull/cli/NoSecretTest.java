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

/** A secret's text is in no output, not even partly. */
class NoSecretTest {
    private static final String SECRET = "Zx9qLm4TvR7wKp2N";

    static final List<List<String>> LINES = List.of(
            List.of("check", "-v", "."),
            List.of("check", "-v", "--format", "json", "."),
            List.of("check", "-v", "--format", "sarif", "."),
            List.of("check", "-v", "--lang", "zh", "."),
            List.of("check", "-v", "--group", "workload", "."),
            List.of("show", "."),
            List.of("show", "-v", "."),
            List.of("check", "-v", "--", "docker", "run", "--privileged", "-e", "DB_PASSWORD=" + SECRET, "nginx"),
            List.of("check", "-v", "--format", "json", "--", "docker", "run", "-e", "DB_PASSWORD=" + SECRET, "nginx"));

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), """
                services:
                  db:
                    image: example/db:1
                    privileged: true
                    environment:
                      DB_PASSWORD: %s
                      API_TOKEN: "%s"
                  other:
                    image: example/other:1
                    environment: ["DB_PASSWORD=%s", "SECRET_KEY=%s"]
                    env_file: db.env
                """.replace("%s", SECRET));
        Files.writeString(folder.resolve("db.env"), "MAIL_PASSWORD=" + SECRET + "\n");
        Files.writeString(folder.resolve("pod.yaml"), """
                apiVersion: v1
                kind: Pod
                metadata: {name: a}
                spec:
                  containers:
                    - name: app
                      image: example/app:1
                      env: [{name: DB_PASSWORD, value: "%s"}]
                ---
                apiVersion: v1
                kind: Secret
                metadata: {name: s}
                stringData: {password: "%s"}
                """.replace("%s", SECRET));
        Files.writeString(folder.resolve("run.sh"), """
                docker run --privileged -e DB_PASSWORD=%s --name one nginx
                docker run -e "API_TOKEN=%s" --network host --name two nginx
                """.replace("%s", SECRET));
        Files.writeString(folder.resolve("Dockerfile"), """
                FROM example/base:1
                ENV DB_PASSWORD=%s
                ARG API_TOKEN=%s
                RUN true
                """.replace("%s", SECRET));
    }

    @ParameterizedTest
    @FieldSource("LINES")
    void isNotPrinted(List<String> line) {
        Ran ran = Ran.hull(folder, line.toArray(String[]::new));
        assertThat(ran.out()).isNotEmpty();
        assertThat(ran.out() + ran.err()).doesNotContain(SECRET).doesNotContain(SECRET.substring(0, 8));
    }
}
