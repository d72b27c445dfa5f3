package dev.hull.runtime.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.FieldType;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Operand.Transformer;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.state.Machine;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReadingTest {
    record Row(Operand operand, String value) {}

    private static Operand text(String text) {
        return new Operand.Literal(text);
    }

    private static Operand list(String... texts) {
        return new Operand.Listing(
                Arrays.stream(texts).<Operand>map(Operand.Literal::new).toList());
    }

    private static Operand call(Transformer transformer, Operand... arguments) {
        return new Operand.Call(transformer, List.of(arguments), "", FieldType.CHARBUF, false);
    }

    private static Operand getopt(String option, String known, String... arguments) {
        return new Operand.Call(
                Transformer.GETOPT, List.of(list(arguments), text(known)), option, FieldType.CHARBUF, option.isEmpty());
    }

    private static Operand length(Operand of) {
        return new Operand.Call(Transformer.LEN, List.of(of), "", FieldType.UINT64, false);
    }

    static final List<Row> ROWS = List.of(
            new Row(call(Transformer.TOLOWER, text("SH-\u00c9")), "sh-\u00c9"),
            new Row(call(Transformer.TOUPPER, text("sh")), "SH"),
            new Row(call(Transformer.BASENAME, text("/usr/bin/sh")), "sh"),
            new Row(call(Transformer.BASENAME, text("sh")), "sh"),
            new Row(call(Transformer.BASENAME, text("/usr/bin/")), ""),
            new Row(call(Transformer.TOUPPER, call(Transformer.BASENAME, text("/bin/sh"))), "SH"),
            new Row(call(Transformer.B64, text("aWQ=")), "id"),
            new Row(call(Transformer.B64, text("aWQ")), "id"),
            new Row(call(Transformer.B64, text("!")), "missing"),
            new Row(
                    call(Transformer.B64, text("cat")),
                    "missing"), // its last two bits belong to no byte, and are not zero
            new Row(call(Transformer.B64, text("sleep")), "missing"),
            new Row(call(Transformer.CONCAT, text("a"), text(":"), text("b")), "a:b"),
            new Row(call(Transformer.CONCAT, text("a"), call(Transformer.B64, text("!"))), "missing"),
            new Row(call(Transformer.JOIN, text(", "), list("a", "b", "c")), "a, b, c"),
            new Row(call(Transformer.JOIN, text(","), list()), ""),
            new Row(length(text("abc")), "3"),
            new Row(length(text("\u00e9")), "2"),
            new Row(length(list("a", "b")), "2"),
            new Row(getopt("", "ab:", "-a", "-b", "x", "rest"), "[a, b, x]"),
            new Row(getopt("b", "ab:", "-abx"), "x"),
            new Row(getopt("b", "ab:", "-b", "x", "-by"), "y"),
            new Row(getopt("a", "ab:", "-a"), "a"),
            new Row(getopt("a", "ab:", "-b", "a"), "missing"),
            new Row(getopt("a", "ab:", "rest", "-a"), "missing"),
            new Row(getopt("a", "ab:", "--", "-a"), "missing"),
            new Row(getopt("a", "ab:", "--long", "-a"), "a"),
            new Row(getopt("", "a", "-ax"), "[a, ?]"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void readsWhatTransformersMake(Row row) {
        Cell cell = new Cell();
        boolean there = Reading.of(row.operand()).read(new Machine().moment(), cell);
        assertThat(there ? said(row.operand(), cell) : "missing").isEqualTo(row.value());
    }

    private static String said(Operand operand, Cell cell) {
        return operand.list()
                ? cell.items().stream().map(Object::toString).collect(Collectors.joining(", ", "[", "]"))
                : operand.type() == FieldType.UINT64 ? Long.toString(cell.number()) : cell.string();
    }
}
