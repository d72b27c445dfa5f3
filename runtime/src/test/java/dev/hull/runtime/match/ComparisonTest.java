package dev.hull.runtime.match;

import static dev.hull.model.rules.Operator.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.FieldType;
import dev.hull.model.rules.Condition.Quantifier;
import dev.hull.model.rules.Operator;
import dev.hull.model.rules.Value;
import dev.hull.runtime.fields.Cell;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Operators by types, as Falco 0.44 means them. */
class ComparisonTest {
    record Row(
            FieldType type, Object left, Operator operator, Quantifier quantifier, List<Object> right, boolean holds) {}

    private static Row text(String left, Operator operator, boolean holds, Object... right) {
        return new Row(FieldType.CHARBUF, left, operator, Quantifier.NONE, Arrays.asList(right), holds);
    }

    private static Row number(FieldType type, long left, Operator operator, boolean holds, Object... right) {
        return new Row(type, left, operator, Quantifier.NONE, Arrays.asList(right), holds);
    }

    private static Row each(Quantifier quantifier, String left, Operator operator, boolean holds, Object... right) {
        return new Row(FieldType.CHARBUF, left, operator, quantifier, Arrays.asList(right), holds);
    }

    private static Row list(List<String> left, Operator operator, boolean holds, Object... right) {
        return new Row(FieldType.CHARBUF, left, operator, Quantifier.NONE, Arrays.asList(right), holds);
    }

    private static Row address(int[] left, Operator operator, boolean holds, Object... right) {
        return new Row(FieldType.IPADDR, bytes(left), operator, Quantifier.NONE, Arrays.asList(right), holds);
    }

    private static Bytes bytes(int... of) {
        byte[] bytes = new byte[of.length];
        for (int i = 0; i < of.length; i++) {
            bytes[i] = (byte) of[i];
        }
        return Bytes.owned(bytes);
    }

    private static final int[] HOME = {127, 0, 0, 1};
    private static final int[] HOME_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    private static final Value TEN = new Value.Network(bytes(10, 0, 0, 0), 8);

    static final List<Row> ROWS = List.of(
            text("sh", EQUAL, true, "sh"),
            text("sh", EQUAL, false, "SH"),
            text("sh", NOT_EQUAL, false, "sh"),
            text("sh", NOT_EQUAL, true, "bash"),
            text("", EQUAL, true, ""),
            text("", EXISTS, true),
            text("b", LESS, true, "c"),
            text("b", LESS_OR_EQUAL, true, "b"),
            text("\u00e9", GREATER, true, "z"), // bytes above 127 come last: they are unsigned
            text("/etc/shadow", CONTAINS, true, "sha"),
            text("/etc/shadow", CONTAINS, true, ""),
            text("/etc/shadow", CONTAINS, false, "SHA"),
            text("/etc/shadow", ICONTAINS, true, "SHA"),
            text("\u00c9", ICONTAINS, false, "\u00e9"), // only letters of ASCII have cases
            text("/etc/shadow", STARTS_WITH, true, "/etc"),
            text("/etc", STARTS_WITH, false, "/etc/"),
            text("/etc/shadow", ENDS_WITH, true, "shadow"),
            text("low", ENDS_WITH, false, "shadow"),
            text("", STARTS_WITH, true, ""),
            text("/etc/.pwd.lock", GLOB, true, "/etc/*"),
            text("/etc/ssl/x.pem", GLOB, true, "/etc*pem"),
            text("/etc/ssl/x.PEM", GLOB, false, "*.pem"),
            text("/etc/ssl/x.PEM", IGLOB, true, "*.pem"),
            text("/etc/x", GLOB, false, "/etc/"),
            text("/etc/passwd", REGEX, true, new Value.Pattern("/etc/[a-z]+", "/etc/[a-z]+")),
            text("/etc/passwd", REGEX, false, new Value.Pattern("etc", "etc")),
            text("a\nb", REGEX, false, new Value.Pattern("a.b", "a.b")),
            text("sh", IN, true, "bash", "sh"),
            text("sh", IN, false),
            text("sh", INTERSECTS, true, "bash", "sh"),
            text("/usr/lib/x", PATH_MATCH, true, "/usr/lib"),
            text("/usr/lib", PATH_MATCH, true, "/usr/lib/"),
            text("/usr/lib64/x", PATH_MATCH, false, "/usr/lib"),
            text("/usr/lib64/x", PATH_MATCH, true, "/etc", "usr/lib*"),
            text("anything", PATH_MATCH, true, "/"),
            text("/usr", PATH_MATCH, false, "/usr/lib"),
            text("/usr", PATH_MATCH, false),
            list(List.of("a", "b"), IN, true, "a", "b", "c"),
            list(List.of("a", "b"), IN, false, "a", "c"),
            list(List.of("a", "b"), INTERSECTS, true, "b", "c"),
            list(List.of("a", "b"), INTERSECTS, false, "c"),
            list(List.of(), IN, false, "a"),
            number(FieldType.INT64, -1, LESS, true, 0),
            number(FieldType.INT64, -1, EQUAL, true, -1),
            number(FieldType.UINT64, -1, GREATER, true, 0), // the greatest of the unsigned
            number(FieldType.UINT32, 0xffff_ffffL, EQUAL, true, 0xffff_ffffL),
            number(FieldType.INT64, 3, IN, true, 3, 4),
            number(FieldType.INT64, 5, IN, false, 3, 4),
            number(FieldType.PORT, 443, GREATER_OR_EQUAL, true, 443),
            number(FieldType.DOUBLE, Double.doubleToLongBits(1.5), GREATER, true, 1),
            number(FieldType.BOOL, 1, EQUAL, true, true),
            number(FieldType.BOOL, 0, NOT_EQUAL, true, true),
            number(FieldType.BOOL, 0, IN, true, true, false),
            address(HOME, EQUAL, true, new Value.Address(bytes(HOME))),
            address(HOME, EQUAL, false, new Value.Address(bytes(HOME_6))),
            address(HOME, NOT_EQUAL, true, new Value.Address(bytes(HOME_6))),
            address(HOME, IN, true, new Value.Address(bytes(HOME_6)), new Value.Address(bytes(HOME))),
            address(new int[] {10, 1, 2, 3}, EQUAL, true, TEN),
            address(new int[] {11, 1, 2, 3}, EQUAL, false, TEN),
            address(HOME_6, EQUAL, false, TEN),
            address(HOME_6, NOT_EQUAL, true, TEN),
            address(HOME, IN, true, TEN, new Value.Network(bytes(127, 0, 0, 0), 9)),
            new Row(
                    FieldType.BYTEBUF,
                    bytes(1, 0, 0xca, 0xfe),
                    BCONTAINS,
                    Quantifier.NONE,
                    List.of(new Value.Raw(bytes(0xca, 0xfe))),
                    true),
            new Row(
                    FieldType.BYTEBUF,
                    bytes(1, 0, 0xca, 0xfe),
                    BSTARTS_WITH,
                    Quantifier.NONE,
                    List.of(new Value.Raw(bytes(0xca, 0xfe))),
                    false),
            each(Quantifier.ANY_OF, "sh", NOT_EQUAL, true, "sh", "bash"),
            each(Quantifier.ALL_OF, "sh", NOT_EQUAL, false, "sh", "bash"),
            each(Quantifier.ALL_OF, "zsh", NOT_EQUAL, true, "sh", "bash"),
            each(Quantifier.ONE_OF, "zsh", ENDS_WITH, true, "zsh", "bash"),
            each(Quantifier.ONE_OF, "zsh", ENDS_WITH, false, "zsh", "sh"),
            each(Quantifier.ONE_OF, "sh", EQUAL, false, "sh", "sh"), // a duplicate counts twice
            each(Quantifier.ANY_OF, "sh", EQUAL, false),
            each(Quantifier.ALL_OF, "sh", EQUAL, false),
            each(Quantifier.ONE_OF, "sh", EQUAL, false));

    @ParameterizedTest
    @FieldSource("ROWS")
    void meansWhatFalcoMeans(Row row) {
        Cell cell = new Cell();
        switch (row.left()) {
            case String text -> cell.text(Bytes.of(text));
            case Bytes bytes -> cell.text(bytes);
            case Long number -> cell.number(number);
            case List<?> items -> {
                cell.list();
                items.forEach(item -> cell.item(Bytes.of(item.toString())));
            }
            default -> throw new IllegalArgumentException(row.toString());
        }
        List<Value> values = row.right().stream().map(ComparisonTest::value).toList();
        assertThat(Comparison.of(row.type(), row.left() instanceof List, row.operator(), row.quantifier(), values)
                        .holds(cell))
                .isEqualTo(row.holds());
    }

    private static Value value(Object right) {
        return switch (right) {
            case Value value -> value;
            case String text -> new Value.Text(text);
            case Boolean flag -> new Value.Flag(flag);
            case Number number -> new Value.Whole(number.longValue());
            default -> throw new IllegalArgumentException(right.toString());
        };
    }
}
