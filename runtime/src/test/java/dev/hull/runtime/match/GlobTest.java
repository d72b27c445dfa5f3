package dev.hull.runtime.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.Bytes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GlobTest {
    record Row(String pattern, String text, boolean matches) {}

    /** As glibc's fnmatch(3) answers without flags. */
    static final List<Row> ROWS = List.of(
            new Row("", "", true),
            new Row("*", "", true),
            new Row("*", ".hidden/x", true),
            new Row("?", "/", true),
            new Row("?", "", false),
            new Row("a*b*c", "a-b-b-c", true),
            new Row("a*b*c", "a-b-b-", false),
            new Row("[abc]x", "bx", true),
            new Row("[!abc]x", "bx", false),
            new Row("[^abc]x", "dx", true),
            new Row("[a-c]", "b", true),
            new Row("[a-c]", "d", false),
            new Row("[]x]", "]", true),
            new Row("[!]]", "]", false),
            new Row("[a-]", "-", true),
            new Row("[[:digit:]x]", "7", true),
            new Row("[[:alpha:]]", "7", false),
            new Row("\\*", "*", true),
            new Row("\\*", "x", false),
            new Row("a\\b", "ab", true),
            new Row("[abc", "[abc", true),
            new Row("{a,b}", "a", false),
            new Row("{a,b}", "{a,b}", true));

    @ParameterizedTest
    @FieldSource("ROWS")
    void matchesAsFnmatchDoes(Row row) {
        assertThat(Glob.matches(Bytes.of(row.pattern()), Bytes.of(row.text()))).isEqualTo(row.matches());
    }

    @Test
    void manyStarsCostNoMoreThanTheProductOfTheLengths() {
        Bytes pattern = Bytes.of("*a".repeat(500) + "b");
        Bytes text = Bytes.of("a".repeat(20_000));
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(Glob.matches(pattern, text)).isFalse());
    }
}
