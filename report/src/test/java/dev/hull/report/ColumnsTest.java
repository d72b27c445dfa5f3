package dev.hull.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ColumnsTest {
    record Width(String text, int cells) {}

    static final List<Width> WIDTHS = List.of(
            new Width("", 0),
            new Width("abc", 3),
            new Width("宿主机", 6),
            new Width("（%）", 5),
            new Width("e\u0301", 1),
            new Width("\uD83D\uDE00", 2),
            new Width("a\u200Bb", 2));

    record Wrap(String text, int width, List<String> lines) {}

    static final List<Wrap> WRAPS = List.of(
            new Wrap("", 10, List.of("")),
            new Wrap("one two three", 7, List.of("one two", "three")),
            new Wrap("one two three", 80, List.of("one two three")),
            new Wrap("abcdefghij", 4, List.of("abcd", "efgh", "ij")),
            new Wrap("容器以特权模式运行", 8, List.of("容器以特", "权模式运", "行")),
            new Wrap("以 root 运行，危险", 9, List.of("以 root", "运行，危", "险")));

    record Harm(String text, String shown) {}

    static final List<Harm> HARMS = List.of(
            new Harm("plain 文本", "plain 文本"),
            new Harm("\u001B[2J", "\\u001B[2J"),
            new Harm("a\u202Eb", "a\\u202Eb"),
            new Harm("a\tb", "a  b"),
            new Harm("a\nb", "a\\u000Ab"));

    @ParameterizedTest
    @FieldSource("WIDTHS")
    void countsCells(Width row) {
        assertThat(Columns.width(row.text())).isEqualTo(row.cells());
    }

    @ParameterizedTest
    @FieldSource("WRAPS")
    void breaksLines(Wrap row) {
        assertThat(Columns.wrap(row.text(), row.width())).isEqualTo(row.lines());
    }

    @ParameterizedTest
    @FieldSource("HARMS")
    void showsWhatWouldHarmATerminal(Harm row) {
        assertThat(Clean.line(row.text())).isEqualTo(row.shown());
    }
}
