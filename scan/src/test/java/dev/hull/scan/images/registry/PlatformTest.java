package dev.hull.scan.images.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PlatformTest {
    record Row(String wanted, String there, int fit) {}

    static final List<Row> ROWS = List.of(
            new Row("amd64", "linux/amd64", 3),
            new Row("linux/x86_64", "linux/amd64", 3),
            new Row("linux/amd64", "windows/amd64", 0),
            new Row("linux/arm64", "linux/arm64/v8", 2),
            new Row("linux/arm64/v8", "linux/arm64", 2),
            new Row("linux/arm/v6", "linux/arm/v7", 0),
            new Row("linux/arm", "linux/arm/v7", 2),
            new Row("linux/arm", "linux/arm/v6", 1),
            new Row("aarch64", "linux/amd64", 0));

    @ParameterizedTest
    @FieldSource("ROWS")
    void choosesWhatFits(Row row) {
        assertThat(Platform.parse(row.wanted()).fit(Platform.parse(row.there())))
                .isEqualTo(row.fit());
    }
}
