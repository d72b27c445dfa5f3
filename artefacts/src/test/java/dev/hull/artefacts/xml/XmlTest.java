package dev.hull.artefacts.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class XmlTest {
    record Row(String document, String events, boolean isBroken) {}

    static final List<Row> ROWS = List.of(
            new Row("<a><b>x</b></a>", "<a <b 'x' b> a>", false),
            new Row("<?xml version='1.0'?><!-- < --><a/>", "<a a>", false),
            new Row(
                    "<!DOCTYPE a [<!ELEMENT a (b)>]><a>1 &lt; 2 &amp; &#65;&#x42; &no;</a>",
                    "<a '1 < 2 & AB &no;' a>",
                    false),
            new Row("<a><![CDATA[<&amp;>]]></a>", "<a '<&amp;>' a>", false),
            new Row("<p:a x='>'></p:a>", "<a a>", false),
            new Row("<a><b></a>", "<a <b", true),
            new Row("<a>", "<a", true),
            new Row("<a", "", true),
            new Row("</a>", "", true),
            new Row("<!-- no end", "", true),
            new Row("", "", false));

    @ParameterizedTest
    @FieldSource("ROWS")
    void aDocumentIsAWalk(Row row) {
        Xml xml = Xml.of(row.document().getBytes(StandardCharsets.UTF_8));
        assertThat(walk(xml)).isEqualTo(row.events());
        assertThat(xml.isBroken()).isEqualTo(row.isBroken());
    }

    @Test
    void attributesAreFoundByName() {
        Xml xml = Xml.of("<a b='1' n:Cd = \"2 &amp; 3\" e/>".getBytes(StandardCharsets.UTF_8));
        xml.next();
        assertThat(List.of(xml.attribute("b"), xml.attribute("cd"), xml.attribute("e"), xml.attribute("f")))
                .containsExactly("1", "2 & 3", "", "");
    }

    @Test
    void otherEncodingsAreRead() {
        assertThat(walk(Xml.of("<a>ü</a>".getBytes(StandardCharsets.UTF_16)))).isEqualTo("<a 'ü' a>");
        assertThat(walk(Xml.of(
                        "<?xml version='1.0' encoding='ISO-8859-1'?><a>ü</a>".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("<a 'ü' a>");
    }

    @Test
    void depthIsLimited() {
        Xml xml = Xml.of("<a>".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        assertThat(walk(xml)).hasSizeLessThan(10_000);
        assertThat(xml.isBroken()).isTrue();
    }

    @Test
    void noMutationThrows() {
        byte[] seed =
                "<!DOCTYPE a []><a b='c'><![CDATA[x]]><d>&#65;</d><!-- e --><f/></a>".getBytes(StandardCharsets.UTF_8);
        Random random = new Random(1);
        int whole = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] mutant = seed.clone();
            mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(128);
            mutant[random.nextInt(mutant.length)] = "<>&;'\"/![]".getBytes(StandardCharsets.UTF_8)[random.nextInt(10)];
            Xml xml = Xml.of(mutant);
            walk(xml);
            whole += xml.isBroken() ? 0 : 1;
        }
        assertThat(whole).isBetween(1, 19_999);
    }

    private static String walk(Xml xml) {
        StringBuilder out = new StringBuilder();
        for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
            out.append(
                    switch (event) {
                        case START -> "<" + xml.name() + " ";
                        case END -> xml.name() + "> ";
                        case TEXT -> "'" + xml.content() + "' ";
                        case DONE -> "";
                    });
            xml.attribute("b");
        }
        return out.toString().strip();
    }
}
