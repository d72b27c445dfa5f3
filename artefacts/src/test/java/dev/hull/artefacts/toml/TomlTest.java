package dev.hull.artefacts.toml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.json.Json;
import dev.hull.model.Limits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TomlTest {
    record Row(String toml, String shown) {}

    static final List<Row> ROWS = List.of(
            new Row("a = 1\nb.c = 'x'\n\"d e\" = true", "{a:1,b:{c:x},d e:true}"),
            new Row("[a.b]\nc = 1.5\n[a]\nd = 2020-01-01T00:00:00Z", "{a:{b:{c:1.5},d:2020-01-01T00:00:00Z}}"),
            new Row("[[p]]\nn = 1\n[p.q]\nr = 2\n[[p]]\nn = 3", "{p:[{n:1,q:{r:2}},{n:3}]}"),
            new Row("a = [\n 1, # one\n [2, 3],\n]\nb = {c = 1, d = [{}]}", "{a:[1,[2,3]],b:{c:1,d:[{}]}}"),
            new Row("a = \"x\\n\\u0041\\\"\"\nb = '\\n'", "{a:x\nA\",b:\\n}"),
            new Row("a = \"\"\"\nx\"\"y\\\n   z\"\"\"\"\nb = '''\nq'''", "{a:x\"\"yz\",b:q}"),
            new Row("\uFEFFa = 1\r\n# c\r\n\r\nb = 2\r\n", "{a:1,b:2}"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void reads(Row row) {
        List<String> problems = new ArrayList<>();
        assertThat(show(Toml.read(row.toml(), Limits.DEFAULT, problems::add))).isEqualTo(row.shown());
        assertThat(problems).isEmpty();
    }

    static final List<Row> BROKEN = List.of(
            new Row("a = 1\nb", "not TOML: line 2: = was expected"),
            new Row("a = \"x", "not TOML: line 1: a string without an end"),
            new Row("a = ", "not TOML: line 1: a value was expected"),
            new Row("[a", "not TOML: line 1: ] was expected"),
            new Row("a = [1 2]", "not TOML: line 1: the end of the line was expected"),
            new Row("a = " + "[".repeat(500), "not TOML: line 1: nested deeper than 100"),
            new Row("a.".repeat(500) + "b = 1", "not TOML: line 1: a key of more than 100 parts"));

    @ParameterizedTest
    @FieldSource("BROKEN")
    void saysWhatIsWrong(Row row) {
        List<String> problems = new ArrayList<>();
        Toml.read(row.toml(), Limits.DEFAULT, problems::add);
        assertThat(problems).hasSize(1);
    }

    @Test
    void keepsWhatStandsBeforeAMistake() {
        assertThat(show(Toml.read("a = 1\n=", Limits.DEFAULT, _ -> {}))).isEqualTo("{a:1}");
    }

    private static String show(Json json) {
        if (json.isObject()) {
            List<String> parts = new ArrayList<>();
            json.entries().forEach((key, value) -> parts.add(key + ":" + show(value)));
            return "{" + String.join(",", parts) + "}";
        }
        return json.isList()
                ? "["
                        + String.join(
                                ",", json.items().stream().map(TomlTest::show).toList()) + "]"
                : json.text();
    }
}
