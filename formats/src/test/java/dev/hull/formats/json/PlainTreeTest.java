package dev.hull.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class PlainTreeTest {
    private static final String CONFIG = """
            {"architecture":"amd64","config":{"Env":["PATH=/usr/bin:/bin","A=\\"b\\"\\n"],"Cmd":null,"ExposedPorts":{"80/tcp":{}}},
             "history":[ {"created_by":"/bin/sh -c #(nop)  CMD [\\"sh\\"] \\u003e x","empty_layer":true}, {"size":1234567, "n":-0} ],
             "rootfs":{"type":"layers","diff_ids":[]} , "last":false}
            """;

    static final List<String> TAKEN = List.of(
            CONFIG,
            "{}",
            "[]",
            " [ ] ",
            "0",
            "-7",
            "\"\"",
            "true",
            "null",
            "[[],{}]",
            "123456789012345678",
            "\"\\u0041\\/\"");

    /** For the other reader, which takes some of them and says what is wrong with the rest. */
    static final List<String> LEFT = List.of(
            "",
            " ",
            "{",
            "[1,]",
            "[1 2]",
            "{\"a\":1,}",
            "{\"a\" 1}",
            "{a:1}",
            "01",
            "-",
            "1.5",
            "1e3",
            "1234567890123456789",
            "tru",
            "trues",
            "nul",
            "\"",
            "\"\\",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\ud83d\\ude00\"",
            "\"é\"",
            "\"a\tb\"",
            "{\"a\":1,\"a\":2}",
            "1 2",
            "[1]]",
            "{}x",
            "+1",
            "[-]",
            "\u00e9");

    @ParameterizedTest
    @FieldSource("TAKEN")
    void readsAsTheLibraryDoes(String text) {
        assertThat(plain(text)).isPresent();
        agrees(text);
    }

    @ParameterizedTest
    @FieldSource("LEFT")
    void leavesWhatIsNotPlain(String text) {
        assertThat(plain(text)).isEmpty();
    }

    @Test
    void whateverItTakesTheLibraryReadsAlike() {
        Random random = new Random(7);
        byte[] whole = CONFIG.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = whole.clone();
            for (int j = random.nextInt(3); j >= 0; j--) {
                bytes[random.nextInt(bytes.length)] = whole[random.nextInt(whole.length)];
            }
            agrees(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static void agrees(String text) {
        Source source = Source.of("t", text);
        Optional<Node> plain = PlainTree.read(source, 0, source.length(), Layer.FILE, Limits.DEFAULT);
        if (plain.isPresent()) {
            Reading<Node> full = new JsonTree(source, 0, source.length(), Layer.FILE, Limits.DEFAULT).read();
            assertThat(full.problems()).as(text).isEmpty();
            assertThat(full.remarks()).as(text).isEmpty();
            assertThat(full.values()).as(text).containsExactly(plain.get());
        }
    }

    @Test
    void staysWithinItsLimits() {
        assertThat(plain("[".repeat(101) + "]".repeat(101))).isEmpty();
        assertThat(plain("[".repeat(100) + "]".repeat(100))).isPresent();
        Source source = Source.of("t", "[1,2,3]");
        assertThat(PlainTree.read(source, 0, source.length(), Layer.FILE, new Limits(100, 10, 3, 1)))
                .isEmpty();
    }

    private static Optional<Node> plain(String text) {
        Source source = Source.of("t", text);
        return PlainTree.read(source, 0, source.length(), Layer.FILE, Limits.DEFAULT);
    }
}
