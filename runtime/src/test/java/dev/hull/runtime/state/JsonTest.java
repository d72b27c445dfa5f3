package dev.hull.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class JsonTest {
    private static Json read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Json.read(bytes, 0, bytes.length);
    }

    @Test
    void isReadAsItStands() {
        Json json = read(" {\"a\": [1, -2.5e3, true, null], \"b\" : {\"c\":\"\\u00e4\\n\\\"\"}, \"\": false}");
        assertThat(json.get("a").items()).hasSize(4);
        assertThat(json.get("a").items().getFirst().number(0)).isEqualTo(1);
        assertThat(json.get("b").get("c").text()).isEqualTo("ä\n\"");
        assertThat(json.get("nowhere").get("c")).isSameAs(Json.Nothing.HERE);
        assertThat(json.get("").isTrue()).isFalse();
    }

    static final List<String> BROKEN = List.of(
            "", "{", "[1,", "{\"a\"}", "{\"a\":}", "\"open", "\"open\\", "tru", "{a:1}", "[1 2]", "[".repeat(100_000));

    @ParameterizedTest
    @FieldSource("BROKEN")
    void whatIsNoneIsNothing(String text) {
        assertThat(read(text)).isSameAs(Json.Nothing.HERE);
    }
}
