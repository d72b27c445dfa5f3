package dev.hull.scan.images.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReferenceTest {
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    record Row(String text, String whole) {}

    static final List<Row> GOOD = List.of(
            new Row("postgres", "docker.io/library/postgres:latest"),
            new Row("postgres:16", "docker.io/library/postgres:16"),
            new Row("bitnami/redis", "docker.io/bitnami/redis:latest"),
            new Row("docker.io/postgres", "docker.io/library/postgres:latest"),
            new Row("index.docker.io/library/postgres", "docker.io/library/postgres:latest"),
            new Row("localhost/app", "localhost/app:latest"),
            new Row("localhost:5000/app:1", "localhost:5000/app:1"),
            new Row("registry.example/a/b/c:v1.2_3-x", "registry.example/a/b/c:v1.2_3-x"),
            new Row("registry.example:5000/app@" + DIGEST, "registry.example:5000/app@" + DIGEST),
            new Row("app:1@" + DIGEST, "docker.io/library/app:1@" + DIGEST),
            new Row("a__b/c--d:X", "docker.io/a__b/c--d:X"),
            new Row("[::1]:5000/app", "[::1]:5000/app:latest"));

    @ParameterizedTest
    @FieldSource("GOOD")
    void fillsInWhatIsLeftOut(Row row) throws Exception {
        assertThat(Reference.parse(row.text())).hasToString(row.whole());
    }

    static final List<Row> BAD = List.of(
            new Row("", "no name of an image"),
            new Row("Postgres", "must be in lower case"),
            new Row("registry.example/../../etc", "no name of an image"),
            new Row("registry.example/a//b", "no name of an image"),
            new Row("registry.example/-a", "no name of an image"),
            new Row("a b", "no name of an image"),
            new Row("a?x=y", "no name of an image"),
            new Row("app:-1", "is no tag"),
            new Row("app:a/../b:ü", "no name of an image"),
            new Row("app@sha256:123", "no digest"),
            new Row("app@md5:" + "0".repeat(64), "no digest"),
            new Row("registry.example:port/app", "is no host"),
            new Row("user@registry.example/app", "no digest"),
            new Row("a".repeat(300), "no name of an image"));

    @ParameterizedTest
    @FieldSource("BAD")
    void saysWhatIsWrong(Row row) {
        assertThatThrownBy(() -> Reference.parse(row.text()))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining(row.whole());
    }
}
