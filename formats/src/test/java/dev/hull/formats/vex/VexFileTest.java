package dev.hull.formats.vex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.model.VexStatement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class VexFileTest {
    record Row(String name, String text, List<String> statements) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row(
                    "OpenVEX with parts",
                    """
                    {"@context": "https://openvex.dev/ns/v0.2.0", "author": "Shop", "statements": [
                      {"vulnerability": {"name": "CVE-2021-44228", "aliases": ["GHSA-jfh8-c2jp-5v3q"]},
                       "products": [{"@id": "pkg:oci/shop", "subcomponents": [{"@id": "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1"}]}],
                       "status": "not_affected", "justification": "vulnerable_code_not_present", "impact_statement": "the class was removed"}]}
                    """,
                    List.of("Shop: [CVE-2021-44228, GHSA-jfh8-c2jp-5v3q] on [pkg:oci/shop]"
                            + " in [pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1] is not_affected:"
                            + " vulnerable_code_not_present, the class was removed")),
            new Row(
                    "OpenVEX of before 0.2.0",
                    """
                    {"@context": "https://openvex.dev/ns", "author": "Shop", "statements": [
                      {"vulnerability": "CVE-2020-1", "products": ["pkg:npm/a@1"], "status": "affected", "action_statement": "upgrade"}]}
                    """,
                    List.of("Shop: [CVE-2020-1] on [pkg:npm/a@1] in [] is affected: , upgrade")),
            new Row(
                    "CSAF with a part of a product",
                    """
                    {"document": {"csaf_version": "2.0", "category": "csaf_vex", "publisher": {"name": "Vendor"}},
                     "product_tree": {
                       "branches": [{"branches": [
                         {"product": {"product_id": "P", "product_identification_helper": {"purl": "pkg:oci/shop"}}},
                         {"product": {"product_id": "C", "product_identification_helper": {"purl": "pkg:rpm/redhat/curl"}}}]}],
                       "relationships": [{"product_reference": "C", "relates_to_product_reference": "P", "full_product_name": {"product_id": "P:C"}}]},
                     "vulnerabilities": [{"cve": "CVE-2023-38545", "product_status": {"known_not_affected": ["P:C"]},
                       "flags": [{"label": "component_not_present", "product_ids": ["P:C"]}],
                       "threats": [{"category": "impact", "details": "no SOCKS", "product_ids": ["P:C"]}]}]}
                    """,
                    List.of("Vendor: [CVE-2023-38545] on [pkg:oci/shop] in [pkg:rpm/redhat/curl]"
                            + " is not_affected: component_not_present, no SOCKS")),
            new Row(
                    "CycloneDX, by reference and by link",
                    """
                    {"bomFormat": "CycloneDX", "specVersion": "1.6",
                     "components": [{"bom-ref": "a", "purl": "pkg:npm/a@1"}],
                     "vulnerabilities": [
                       {"id": "CVE-1", "analysis": {"state": "resolved"}, "affects": [{"ref": "a"}, {"ref": "urn:cdx:x/1#pkg:npm/%40s/b@2"}]},
                       {"id": "CVE-2", "affects": [{"ref": "a"}]}]}
                    """,
                    List.of(": [CVE-1] on [pkg:npm/a@1, pkg:npm/@s/b@2] in [] is fixed: , ")));

    @ParameterizedTest
    @FieldSource("ROWS")
    void readsEachFormat(Row row) {
        Reading<VexStatement> reading = VexFile.read(Source.of("vex.json", row.text()), Limits.DEFAULT);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.values().stream().map(VexFileTest::line)).containsExactlyElementsOf(row.statements());
    }

    @Test
    void aStatusThatIsNoneIsAProblemWithItsPlace() {
        String text = """
                {"@context": "https://openvex.dev/ns/v0.2.0", "statements": [
                  {"vulnerability": {"name": "CVE-1"}, "status": "not-affected"}]}
                """;
        Reading<VexStatement> reading = VexFile.read(Source.of("vex.json", text), Limits.DEFAULT);
        assertThat(reading.values()).isEmpty();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.at()).hasToString("vex.json:2:3");
            assertThat(problem.reason()).contains("not-affected", "under_investigation");
        });
    }

    @Test
    void anotherDocumentIsNone() {
        Reading<VexStatement> reading = VexFile.read(Source.of("vex.json", "{\"a\": 1}"), Limits.DEFAULT);
        assertThat(reading.problems().getFirst().reason()).contains("no VEX document");
    }

    private static String line(VexStatement statement) {
        return "%s: %s on %s in %s is %s: %s, %s"
                .formatted(
                        statement.author(),
                        statement.flaws(),
                        statement.products(),
                        statement.components(),
                        statement.state().word(),
                        statement.justification(),
                        statement.why());
    }
}
