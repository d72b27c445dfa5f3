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

    private static final String GRAPH = """
            {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
             {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1", "createdUsing": ["x:tool"]},
             {"type": "Tool", "spdxId": "x:tool", "name": "maker"},
             {"type": "SpdxDocument", "spdxId": "x:doc", "name": "doc", "rootElement": ["x:bill"]},
             {"type": "software_Sbom", "spdxId": "x:bill", "rootElement": ["x:image"]},
             {"type": "software_Package", "spdxId": "x:image", "name": "shop", "software_primaryPurpose": "container"},
             {"type": "software_Package", "spdxId": "x:os", "name": "debian", "software_packageVersion": "12",
              "software_primaryPurpose": "operatingSystem"},
             {"type": "software_Package", "spdxId": "x:rack", "name": "rack", "software_packageVersion": "2.0.1",
              "software_packageUrl": "pkg:gem/rack@2.0.1",
              "verifiedUsing": [{"type": "Hash", "algorithm": "sha256", "hashValue": "00"}]},
             {"type": "software_Package", "spdxId": "x:mocha", "name": "mocha",
              "externalIdentifier": [{"externalIdentifierType": "cpe23", "identifier": "cpe:2.3:a"},
               {"externalIdentifierType": "packageUrl", "identifier": "pkg:npm/mocha@10.0.0"}]},
             {"type": "software_Package", "spdxId": "x:none", "name": "nameless"},
             {"type": "software_File", "spdxId": "x:file", "name": "a.rb"},
             {"type": "simplelicensing_LicenseExpression", "spdxId": "x:mit",
              "simplelicensing_licenseExpression": "MIT AND LicenseRef-1",
              "simplelicensing_customIdToUri": [{"key": "LicenseRef-1", "value": "x:text"}]},
             {"type": "simplelicensing_SimpleLicensingText", "spdxId": "x:text", "name": "Beer-ware"},
             {"type": "expandedlicensing_DisjunctiveLicenseSet", "spdxId": "x:either",
              "expandedlicensing_member": ["https://spdx.org/licenses/MIT", "https://spdx.org/licenses/Zlib"]},
             {"type": "Relationship", "relationshipType": "hasDeclaredLicense", "from": "x:rack", "to": ["x:mit"]},
             {"type": "Relationship", "relationshipType": "hasConcludedLicense", "from": "x:mocha", "to": ["x:either"]},
             {"type": "LifecycleScopedRelationship", "relationshipType": "dependsOn", "scope": "test", "from": "x:rack",
              "to": ["x:mocha"]},
             {"type": "LifecycleScopedRelationship", "relationshipType": "dependsOn", "scope": "test", "from": "x:rack",
              "to": ["x:rack"]},
             {"type": "Relationship", "relationshipType": "dependsOn", "from": "x:image", "to": ["x:rack"]}]}
            """;

    @Test
    void aGraphIsReadByItsRelationships() {
        Source source = Source.of("bill", GRAPH);
        Bill bill = Bills.read(source, LIMITS).values().getFirst();

        assertThat(Bills.recognises(source)).isTrue();
        assertThat(List.of(bill.format(), bill.tool(), bill.name())).containsExactly("SPDX 3.0.1", "maker", "shop");
        assertThat(bill.inventory().distro().tag()).isEqualTo("debian-12");
        assertThat(bill.inventory().components().stream()
                        .map(each -> each.fullName() + " " + each.version() + " " + each.licences() + " "
                                + each.properties()))
                .containsExactly("mocha 10.0.0 [(MIT OR Zlib)] {scope=dev}", "rack 2.0.1 [MIT, Beer-ware] {sha256=00}");
        assertThat(bill.inventory().gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.why()).isEqualTo("1 components without a valid package URL"));
    }

    @Test
    void aLicenceThatIsMadeOfItselfEnds() {
        String text = """
                {"@graph": [{"type": "CreationInfo", "specVersion": "3.0.1"},
                 {"type": "software_Package", "spdxId": "x:a", "name": "a", "software_packageUrl": "pkg:gem/a@1"},
                 {"type": "expandedlicensing_ConjunctiveLicenseSet", "spdxId": "x:l",
                  "expandedlicensing_member": ["x:l", "x:l", "x:l", "x:l", "x:l", "x:l", "x:l", "x:l", "x:l"]},
                 {"type": "Relationship", "relationshipType": "hasDeclaredLicense", "from": "x:a", "to": ["x:l"]}]}
                """;
        assertThat(Bills.read(Source.of("bill", text), LIMITS)
                        .values()
                        .getFirst()
                        .inventory()
                        .components())
                .hasSize(1);
    }

    private static String envelope(String payload) {
        return "{\"payloadType\": \"application/vnd.in-toto+json\", \"payload\": \"" + payload
                + "\", \"signatures\": []}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
