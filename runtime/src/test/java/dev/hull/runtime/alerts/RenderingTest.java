package dev.hull.runtime.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.Bytes;
import dev.hull.model.rules.Alert.Datum;
import dev.hull.runtime.fields.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RenderingTest {
    record Row(Rendering rendering, long number, String text) {}

    static final List<Row> ROWS = List.of(
            new Row(Rendering.SIGNED, -1, "-1"),
            new Row(Rendering.UNSIGNED, -1, "18446744073709551615"),
            new Row(Rendering.HEXADECIMAL, 0x1001, "1001"),
            new Row(Rendering.OCTAL, 0644, "0644"),
            new Row(Rendering.TRUTH, 1, "true"),
            new Row(Rendering.FRACTION, Double.doubleToLongBits(2.25), "2.3"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void writesNumbersInTheirBase(Row row) {
        Cell cell = new Cell();
        cell.number(row.number());
        assertThat(row.rendering().text(cell)).isEqualTo(row.text());
    }

    @Test
    void controlCharactersOfATextAreReplaced() {
        Cell cell = new Cell();
        cell.text(Bytes.of("a\nb\u001b[31m\u00e9"));
        assertThat(Rendering.TEXT.text(cell)).isEqualTo("a\uFFFDb\uFFFD[31m\u00e9");
    }

    @Test
    void aBufferHasADotForEachByteThatIsNoLetter() {
        Cell cell = new Cell();
        cell.text(Bytes.owned(new byte[] {'G', 'E', 'T', ' ', 0, '\n', (byte) 0xca, '~', 0x7f}));
        assertThat(Rendering.BUFFER.text(cell)).isEqualTo("GET ...~.");
        assertThat(Rendering.BUFFER.datum(cell)).isEqualTo(new Datum.Text("GET ...~."));
    }

    @Test
    void aListIsInParenthesesAndAnArrayAsData() {
        Cell cell = new Cell();
        cell.list();
        cell.item(Bytes.of("file"));
        cell.item(Bytes.of("ipv4"));
        assertThat(Rendering.LIST.text(cell)).isEqualTo("(file,ipv4)");
        assertThat(Rendering.LIST.datum(cell)).isEqualTo(new Datum.Many(List.of("file", "ipv4")));
    }

    record Address(String text, int... bytes) {}

    static final List<Address> ADDRESSES = List.of(
            new Address("203.0.113.7", 203, 0, 113, 7),
            new Address("::1", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
            new Address("::", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            new Address("2001:db8::7", 0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7),
            new Address("fe80:0:1::", 0xfe, 0x80, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            new Address("::ffff:127.0.0.1", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127, 0, 0, 1),
            new Address("1:2:3:4:5:6:7:8", 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8));

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void writesAddressesAsInetNtopDoes(Address address) {
        byte[] bytes = new byte[address.bytes().length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) address.bytes()[i];
        }
        Cell cell = new Cell();
        cell.text(Bytes.owned(bytes));
        assertThat(Rendering.ADDRESS.text(cell)).isEqualTo(address.text());
    }
}
