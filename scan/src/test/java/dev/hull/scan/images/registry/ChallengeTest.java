package dev.hull.scan.images.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ChallengeTest {
    record Row(String header, String read) {}

    static final List<Row> ROWS = List.of(
            new Row("Basic realm=\"a b\"", "[basic {realm=a b}]"),
            new Row("Bearer realm=\"https://a/t\",service=\"s\"", "[bearer {realm=https://a/t, service=s}]"),
            new Row(
                    "Bearer realm=\"https://a/t\", scope=\"repository:x:pull,push\"",
                    "[bearer {realm=https://a/t, scope=repository:x:pull,push}]"),
            new Row("BASIC realm=x, Bearer realm=y", "[basic {realm=x}, bearer {realm=y}]"),
            new Row("Negotiate", "[negotiate {}]"),
            new Row("Basic realm=\"a \\\"quoted\\\" word\"", "[basic {realm=a \"quoted\" word}]"),
            new Row("Basic realm=\"never ends", "[basic {realm=never ends}]"),
            new Row("", "[]"),
            new Row("=,=\"\",,", "[]"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void readsWhatAServerWants(Row row) {
        assertThat(Challenge.parse(row.header()).stream()
                        .map(challenge -> challenge.scheme() + " " + new java.util.TreeMap<>(challenge.parameters()))
                        .toList())
                .hasToString(row.read());
    }
}
