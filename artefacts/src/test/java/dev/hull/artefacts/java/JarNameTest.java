package dev.hull.artefacts.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class JarNameTest {
    record Row(String file, String artifact, String version) {}

    static final List<Row> ROWS = List.of(
            new Row("log4j-core-2.14.1.jar", "log4j-core", "2.14.1"),
            new Row("log4j-1.2-api-2.14.1.jar", "log4j-1.2-api", "2.14.1"),
            new Row("guava-29.0-jre.jar", "guava", "29.0-jre"),
            new Row("zstd-jni-1.5.6-10.jar", "zstd-jni", "1.5.6-10"),
            new Row("foo-1.0-beta-2.jar", "foo", "1.0-beta-2"),
            new Row("foo-1.0-20200101.123456-1.jar", "foo", "1.0-20200101.123456-1"),
            new Row("foo-1.0-SNAPSHOT.war", "foo", "1.0-SNAPSHOT"),
            new Row(
                    "netty-transport-native-epoll-4.1.100.Final-linux-x86_64.jar",
                    "netty-transport-native-epoll",
                    "4.1.100.Final"),
            new Row("scala-library_2.13-2.13.5.jar", "scala-library_2.13", "2.13.5"),
            new Row("kafka_2.13-3.6.0-sources.jar", "kafka_2.13", "3.6.0"),
            new Row("app.jar", "app", ""),
            new Row("my-app.jar", "my-app", ""),
            new Row("guava-r06.jar", "guava", "r06"),
            new Row("commons-jelly-1.1-hudson-20100305.jar", "commons-jelly", "1.1-hudson-20100305"),
            new Row("made-nested-3deep.war", "made-nested-3deep", ""),
            new Row("jta-5rc1.jar", "jta", "5rc1"),
            new Row("-1.jar", "-1", ""),
            new Row("-.jar", "-", ""),
            new Row(".jar", ".jar", ""),
            new Row("", "", ""));

    @ParameterizedTest
    @FieldSource("ROWS")
    void aNameIsAnArtifactAndAVersion(Row row) {
        JarName name = JarName.of(row.file());
        assertThat(List.of(name.artifact(), name.version())).containsExactly(row.artifact(), row.version());
    }
}
