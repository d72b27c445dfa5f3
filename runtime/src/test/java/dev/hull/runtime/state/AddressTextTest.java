package dev.hull.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AddressTextTest {
    record Row(String bytes, String text) {}

    static final List<Row> ROWS = List.of(
            new Row("7f000001", "127.0.0.1"),
            new Row("00000000", "0.0.0.0"),
            new Row("ffffffff", "255.255.255.255"),
            new Row("00000000000000000000000000000000", "::"),
            new Row("00000000000000000000000000000001", "::1"),
            new Row("20010db8000000000000000000000007", "2001:db8::7"),
            new Row("20010db8000000000001000000000000", "2001:db8:0:0:1::"),
            new Row("20010db8000100020003000400050006", "2001:db8:1:2:3:4:5:6"),
            new Row("fe800000000000000000000000000000", "fe80::"),
            new Row("00000000000000000000ffffc0000201", "::ffff:192.0.2.1"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void areWrittenAsTheLibraryDoes(Row row) {
        byte[] bytes = HexFormat.of().parseHex(row.bytes());
        NameText text = new NameText();
        AddressText.append(text, bytes, 0, bytes.length);
        assertThat(text).hasToString(row.text());
    }
}
