package dev.hull.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.Bytes;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PathTextTest {
    record Row(String base, String path, String joined) {}

    static final List<Row> ROWS = List.of(
            new Row("/w/", "a", "/w/a"),
            new Row("/w/", "/a/../b", "/b"),
            new Row("/w/d/", "../../../../etc/shadow", "/etc/shadow"),
            new Row("/w/", ".", "/w"),
            new Row("/w/", "./a//b/.", "/w/a/b"),
            new Row("/w/", "..a/...", "/w/..a/..."),
            new Row("/w/", "a/..", "/w"),
            new Row("<UNKNOWN>", "../a", "<UNKNOWN>../a"),
            new Row("<UNKNOWN>", "a/./b", "<UNKNOWN>a/b"),
            new Row("/w/", "", ""),
            new Row("/w/", "/", "/"),
            new Row("/w/", "/a/", "/a"),
            new Row("/w/", "/" + "a".repeat(1100), "/DIR_TOO_LONG/FILENAME_TOO_LONG"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void isJoinedByWordsAlone(Row row) {
        PathText text = new PathText();
        byte[] path = Bytes.of(row.path()).array();
        text.join(Bytes.of(row.base()), path, 0, path.length);
        assertThat(text.of(new Names())).hasToString(row.joined());
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void whatIsCleanIsWhatJoiningGives(Row row) {
        byte[] path = Bytes.of(row.path()).array();
        boolean same = row.path().startsWith("/") && row.joined().equals(row.path());
        assertThat(PathText.isClean(path, 0, path.length)).isEqualTo(same);
    }
}
