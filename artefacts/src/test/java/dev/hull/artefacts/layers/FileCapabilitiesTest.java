package dev.hull.artefacts.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Notable.Capable;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FileCapabilitiesTest {
    record Row(String name, String attribute, List<String> names) {}

    static final List<Row> ROWS = List.of(
            new Row("ping", "0100000200200000000000000000000000000000", List.of("NET_RAW")),
            new Row(
                    "of a user namespace",
                    "010000030004000000000000000000000000000000000000",
                    List.of("NET_BIND_SERVICE")),
            new Row("the upper half", "0100000200000000000000008000000000000000", List.of("BPF")),
            new Row("the first revision", "010000012100000000000000", List.of("CHOWN", "KILL")),
            new Row("inheritable alone", "0100000200000000002000000000000000000000", List.of()),
            new Row("cut off", "01000002", List.of()));

    @ParameterizedTest
    @FieldSource("ROWS")
    void readsWhatSetcapWrites(Row row) {
        assertThat(FileCapabilities.of("x", HexFormat.of().parseHex(row.attribute))
                        .map(Capable::names)
                        .orElse(List.of()))
                .as(row.name)
                .isEqualTo(row.names);
    }
}
