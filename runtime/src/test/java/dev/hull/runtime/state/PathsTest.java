package dev.hull.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.Bytes;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PathsTest {
    record Row(String directory, String path, String joined) {}

    static final List<Row> ROWS = List.of(
            new Row("/", "a", "/a"),
            new Row("/a/", "b", "/a/b"),
            new Row("/a", "/b", "/b"),
            new Row("/a/b/", "../c", "/a/c"),
            new Row("/a/", "../../..", "/"),
            new Row("/a/", "./b//c/.", "/a/b/c"),
            new Row("", "a", "/a"),
            new Row("/a/", "", "/a"),
            new Row("/a/", "b..", "/a/b.."));

    @ParameterizedTest
    @FieldSource("ROWS")
    void areJoinedAndCleaned(Row row) {
        assertThat(Paths.join(Bytes.of(row.directory()), Bytes.of(row.path()))).hasToString(row.joined());
    }
}
