package dev.hull.runtime.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShortNumberTest {
    record Row(double value, String text) {}

    static final List<Row> ROWS = List.of(
            new Row(0, "0"),
            new Row(1, "1"),
            new Row(0.5, "0.5"),
            new Row(1.0 / 3, "0.333333"),
            new Row(123456.7, "123457"),
            new Row(1234567, "1.23457e+06"),
            new Row(0.0001, "0.0001"),
            new Row(0.00001, "1e-05"),
            new Row(18446744073.709551615, "1.84467e+10"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void hasSixDigits(Row row) {
        assertThat(ShortNumber.of(row.value())).isEqualTo(row.text());
    }
}
