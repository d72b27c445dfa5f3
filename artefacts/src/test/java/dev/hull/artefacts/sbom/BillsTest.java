package dev.hull.artefacts.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BillsTest {
    private static final Limits LIMITS = new Limits(1 << 20, 100, 100_000, 1);
    private static final String BILL = """
            {"bomFormat": "CycloneDX", "specVersion": "1.4", "components":
             [{"type": "library", "name": "rack", "version": "2.0.1", "purl": "pkg:gem/rack@2.0.1"}]}
            """;
    private static final String STATEMENT = """
            {"_type": "https://in-toto.io/Statement/v0.1", "predicateType": "https://cyclonedx.org/bom", "predicate": %s}
            """.formatted(BILL);

    record Row(String name, String text) {}

    static final List<Row> ROWS = List.of(
            new Row("as it is", BILL),
            new Row("in a statement", STATEMENT),
            new Row("in a signed envelope", envelope(Base64.getEncoder().encodeToString(bytes(STATEMENT)))));

    @ParameterizedTest
    @FieldSource("ROWS")
    void aBillIsReadWhereverItStands(Row row) {
        Source source = Source.of("bill", row.text());

        assertThat(Bills.recognises(source)).isTrue();
        assertThat(Bills.read(source, LIMITS).values().getFirst().inventory().components())
                .singleElement()
                .satisfies(each -> assertThat(each.fullName() + each.version()).isEqualTo("rack2.0.1"));
    }

    @Test
    void anEnvelopeThatHoldsNoBase64IsAProblem() {
        Reading<Bill> reading = Bills.read(Source.of("bill", envelope("*")), LIMITS);

        assertThat(reading.values()).isEmpty();
        assertThat(reading.problems().getFirst().reason()).contains("not base64");
    }

    record Version(String said, String purl, String version) {}

    static final List<Version> VERSIONS = List.of(
            new Version("4.2.46", "pkg:rpm/centos/bash@4.2.46-31.el7", "4.2.46-31.el7"),
            new Version("1:1.0.2k", "pkg:rpm/centos/openssl-libs@1.0.2k-16.el7?epoch=1", "1:1.0.2k-16.el7"),
            new Version("1:1.2-3", "pkg:deb/debian/x@1.2-3", "1:1.2-3"),
            new Version("1.2-3", "pkg:deb/debian/x", "1.2-3"));

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void theVersionIsThePackageUrlsUnlessThatSaysLess(Version row) {
        String text = """
                {"spdxVersion": "SPDX-2.3", "packages": [{"SPDXID": "SPDXRef-1", "name": "x", "versionInfo": "%s", "externalRefs":
                 [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "%s"}]}]}
                """.formatted(row.said(), row.purl());

        assertThat(Bills.read(Source.of("bill", text), LIMITS)
                        .values()
                        .getFirst()
                        .inventory()
                        .components())
                .singleElement()
                .satisfies(each -> assertThat(each.version()).isEqualTo(row.version()));
    }

    private static String envelope(String payload) {
        return "{\"payloadType\": \"application/vnd.in-toto+json\", \"payload\": \"" + payload
                + "\", \"signatures\": []}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
