package dev.hull.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.json.JsonText;
import dev.hull.formats.tree.Node;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What a scalar without quotes is. Compose: recorded from docker compose 2.40.3 ({@code scalar-*} of the recorded answers, where an
 * environment shows each value); Kubernetes: from sigs.k8s.io/yaml 1.6.0 ({@code scalar-*} of the decoder's answers).
 */
class ScalarsTest {
    record Row(String text, String compose, String kubernetes, String core) {}

    static final List<Row> ROWS = List.of(
            new Row("yes", "\"yes\"", "true", "\"yes\""),
            new Row("On", "\"On\"", "true", "\"On\""),
            new Row("y", "\"y\"", "true", "\"y\""),
            new Row("n", "\"n\"", "false", "\"n\""),
            new Row("OFF", "\"OFF\"", "false", "\"OFF\""),
            new Row("yEs", "\"yEs\"", "\"yEs\"", "\"yEs\""),
            new Row("true", "true", "true", "true"),
            new Row("False", "false", "false", "false"),
            new Row("~", "null", "null", "null"),
            new Row("Null", "null", "null", "null"),
            new Row("nULL", "\"nULL\"", "\"nULL\"", "\"nULL\""),
            new Row("", "null", "null", "null"),
            new Row("0755", "493", "493", "755"),
            new Row("0400", "256", "256", "400"),
            new Row("0o400", "256", "256", "256"),
            new Row("0o17", "15", "15", "15"),
            new Row("08", "8", "8", "8"),
            new Row("0xFF", "255", "255", "255"),
            new Row("0b101", "5", "5", "\"0b101\""),
            new Row("-0x10", "-16", "-16", "\"-0x10\""),
            new Row("1_000", "1000", "1000", "\"1_000\""),
            new Row("+12", "12", "12", "12"),
            new Row("-0", "0", "0", "0"),
            new Row("1:30", "\"1:30\"", "\"1:30\"", "\"1:30\""),
            new Row("1.50", "1.5", "1.5", "1.5"),
            new Row(".5", "0.5", "0.5", "0.5"),
            new Row("1e3", "1000", "1000", "1000"),
            new Row("1000.0", "1000", "1000", "1000"),
            new Row("1e", "\"1e\"", "\"1e\"", "\"1e\""),
            new Row("1.2.3", "\"1.2.3\"", "\"1.2.3\"", "\"1.2.3\""),
            new Row("1e999", "\"1e999\"", "\"1e999\"", "\"1e999\""),
            new Row("9223372036854775807", "9223372036854775807", "9223372036854775807", "9223372036854775807"),
            new Row("18446744073709551615", "18446744073709551615", "18446744073709551615", "18446744073709551615"),
            new Row(
                    "123456789012345678901234567890",
                    "123456789012345680000000000000",
                    "123456789012345680000000000000",
                    "123456789012345678901234567890"),
            new Row("2024-01-02", "\"2024-01-02\"", "\"2024-01-02\"", "\"2024-01-02\""),
            new Row("!!str 5", "\"5\"", "\"5\"", "\"5\""),
            new Row("!!int 5", "5", "5", "5"),
            new Row("!!bool \"true\"", "true", "true", "true"),
            new Row("!!binary aGk=", "\"hi\"", "\"hi\"", "\"hi\""),
            new Row("!custom 5", "\"5\"", "\"5\"", "\"5\""));

    @ParameterizedTest
    @FieldSource("ROWS")
    void isWhatTheConsumerTakesItFor(Row row) {
        assertThat(read(row.text(), Dialect.COMPOSE)).isEqualTo(row.compose());
        assertThat(read(row.text(), Dialect.KUBERNETES)).isEqualTo(row.kubernetes());
        assertThat(read(row.text(), Dialect.CORE)).isEqualTo(row.core());
    }

    record Key(String text, String kubernetes) {}

    static final List<Key> KEYS = List.of(
            new Key("n", "false"),
            new Key("yes", "true"),
            new Key("1", "1"),
            new Key("0x10", "16"),
            new Key("1.50", "1.5"),
            new Key("1e6", "1e+06"),
            new Key("\"n\"", "n"),
            new Key("a b", "a b"));

    @ParameterizedTest
    @FieldSource("KEYS")
    void keysBecomeStringsInKubernetes(Key key) {
        assertThat(root(key.text() + ": x", Dialect.KUBERNETES)
                        .written()
                        .getFirst()
                        .key())
                .isEqualTo(key.kubernetes());
    }

    private static String read(String text, Dialect dialect) {
        Node value = root("k: " + text, dialect).get("k").orElseThrow();
        return value instanceof Node.Num number
                ? number.value().stripTrailingZeros().toPlainString()
                : JsonText.compact(value);
    }

    private static Node.Obj root(String text, Dialect dialect) {
        YamlStream read = Yaml.read(Source.of("t.yaml", text), dialect, Limits.DEFAULT);
        assertThat(read.problems()).isEmpty();
        return (Node.Obj) read.documents().getFirst().root();
    }
}
