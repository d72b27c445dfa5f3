package dev.hull.artefacts.binary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MarkerTest {
    record Row(String marker, String bytes, String version) {}

    static final List<Row> ROWS = List.of(
            new Row("nginx version: nginx/%v", "nginx version: nginx/\0nginx version: nginx/1.25.3\n", "1.25.3"),
            new Row("\\0OpenSSL %w ", "\0OpenSSL 1.1.1w  11 Sep 2023", "1.1.1w"),
            new Row("\\0OpenSSL %w ", "OpenSSL 1.1.1w 11 Sep 2023", ""),
            new Row("%v-MariaDB", "x\00010.6.15-MariaDB", "10.6.15"),
            new Row("%v%h-%n", "\0\0\0004.0.11841ce7054bd9-1542359302000000000\0", "4.0.11"),
            new Row("%v%xDENO", "1.10.31567c1013cc8ff12cf039137792da66a1d0015b5DENO_UNSTABLE", "1.10.3"),
            new Row("%v-%g%zHAProxy version", "\0002.7.3-1065b10\0\0\0HAProxy version follows", "2.7.3"),
            new Row("\\0%f\\0", "\0003.9.1\0003.8.16\0", "3.8.16"),
            new Row("\\0%o\\0", "\000127.0.0.1\0001.2.5\0", "1.2.5"),
            new Row("curl/%v", "curl/7.88.1.\0", "7.88.1"),
            new Row("curl/%v", "curl/7.", ""),
            new Row("curl/%v", "curl/", ""),
            new Row("%v-MariaDB", "-MariaDB", ""));

    @ParameterizedTest
    @FieldSource("ROWS")
    void aVersionStandsBetweenItsMarks(Row row) {
        byte[] bytes = row.bytes().getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Marker.of(row.marker()).find(bytes, bytes.length, "3.8")).isEqualTo(row.version());
    }
}
