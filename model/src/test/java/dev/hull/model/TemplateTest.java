package dev.hull.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TemplateTest {
    record Row(String template, List<Arg> args, String filled) {}

    static final List<Row> ROWS = List.of(
            new Row("plain", List.of(), "plain"),
            new Row("{who} {n:is|are} here", List.of(Arg.of("who", "db"), Arg.of("n", 1)), "db is here"),
            new Row("{who} {n:is|are} here", List.of(Arg.of("who", "db, web"), Arg.of("n", 2)), "db, web are here"),
            new Row("no{x?; better %}", List.of(Arg.of("x", "{y}")), "no; better {y}"),
            new Row("no{x?; better %}", List.of(), "no"),
            new Row("{x?% is|it is} so", List.of(), "it is so"),
            new Row("{x?did you mean %?}", List.of(Arg.of("x", "a")), "did you mean a?"),
            new Row("{x}", List.of(Arg.of("x", List.of("a", "b"))), "a, b"),
            new Row("{never closed", List.of(), "{never closed"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void fillsItsGaps(Row row) {
        assertThat(new Template(row.template).fill(row.args)).isEqualTo(row.filled);
    }
}
