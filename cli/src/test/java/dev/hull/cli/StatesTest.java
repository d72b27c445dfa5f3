package dev.hull.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hull.testkit.Shared;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a vendor says of a flaw, from its VEX documents to the report: fixed, affected, will not be fixed, under investigation. */
class StatesTest {
    private static final String VEX = """
            {"document":{"category":"csaf_vex","csaf_version":"2.0","publisher":{"name":"Red Hat Product Security"},
              "tracking":{"id":"CVE-2024-1","current_release_date":"2026-01-02T00:00:00Z","status":"final"},"title":"t"},
             "product_tree":{"branches":[
              {"product":{"product_id":"r9","product_identification_helper":{"cpe":"cpe:/o:redhat:enterprise_linux:9"}}},
              {"product":{"product_id":"a","product_identification_helper":{"purl":"pkg:rpm/redhat/a@1-2.el9?arch=x86_64"}}},
              {"product":{"product_id":"b","product_identification_helper":{"purl":"pkg:rpm/redhat/b"}}},
              {"product":{"product_id":"c","product_identification_helper":{"purl":"pkg:rpm/redhat/c"}}},
              {"product":{"product_id":"d","product_identification_helper":{"purl":"pkg:rpm/redhat/d"}}},
              {"product":{"product_id":"e","product_identification_helper":{"purl":"pkg:rpm/redhat/e"}}}],
             "relationships":[
              {"full_product_name":{"product_id":"r9:a"},"product_reference":"a","relates_to_product_reference":"r9"},
              {"full_product_name":{"product_id":"r9:b"},"product_reference":"b","relates_to_product_reference":"r9"},
              {"full_product_name":{"product_id":"r9:c"},"product_reference":"c","relates_to_product_reference":"r9"},
              {"full_product_name":{"product_id":"r9:d"},"product_reference":"d","relates_to_product_reference":"r9"},
              {"full_product_name":{"product_id":"r9:e"},"product_reference":"e","relates_to_product_reference":"r9"}]},
             "vulnerabilities":[{"cve":"CVE-2024-1","product_status":{"fixed":["r9:a"],"known_affected":["r9:b","r9:c"],
               "under_investigation":["r9:d"],"known_not_affected":["r9:e"]},
              "remediations":[{"category":"vendor_fix","product_ids":["r9:a"],"url":"https://access.redhat.com/errata/RHSA-2024:1"},
               {"category":"none_available","details":"Affected","product_ids":["r9:b"]},
               {"category":"no_fix_planned","details":"Will not fix","product_ids":["r9:c"]}],
              "threats":[{"category":"impact","details":"Moderate"}]}]}
            """;

    @TempDir
    Path folder;

    @Test
    void eachStateIsToldAndThoseWithoutAFixCanBeLeftOut() throws IOException {
        Files.createDirectory(folder.resolve("feeds"));
        Files.writeString(folder.resolve("feeds/cve-2024-1.json"), VEX);
        bill("9.4", "a@1-1.el9", "b@1-1.el9", "c@1-1.el9", "d@1-1.el9", "e@1-1.el9");
        assertThat(states()).containsExactlyInAnyOrder("a fixed", "b affected", "c will-not-fix", "d investigating");
        assertThat(states("--ignore-unfixed")).containsExactly("a fixed");
        assertThat(check().out()).contains("no fix exists yet: 1", "will not be fixed: 1", "being looked into: 1");
    }

    /** Red Hat's own documents, which others keep as test data. */
    @Test
    void redHatsOwnDocumentsSayIt() throws IOException {
        Optional<Path> zip = Shared.find("images/fixtures/claircore-testdata.zip");
        assumeTrue(zip.isPresent());
        Files.createDirectory(folder.resolve("feeds"));
        try (ZipFile documents = new ZipFile(zip.get().toFile())) {
            for (String name : List.of("cve-2022-38752.json", "cve-2023-38545.json")) {
                try (InputStream in = documents.getInputStream(documents.getEntry("rhel/vex/testdata/" + name))) {
                    Files.copy(in, folder.resolve("feeds").resolve(name));
                }
            }
        }
        bill("7.9", "snakeyaml@1.11-10.el7", "curl@7.29.0-59.el7");
        assertThat(states()).containsExactly("snakeyaml will-not-fix");
        assertThat(states("--ignore-unfixed")).isEmpty();
        bill("9.3", "curl@7.76.1-26.el9_3.1", "libcurl@7.76.1-26.el9_3.2");
        assertThat(states("--ignore-unfixed")).containsExactly("curl fixed");
    }

    private void bill(String release, String... packages) throws IOException {
        StringBuilder components = new StringBuilder();
        for (String each : packages) {
            String[] part = each.split("@", -1);
            components.append("""
                    , {"type": "library", "name": "%1$s", "version": "%2$s",
                       "purl": "pkg:rpm/redhat/%1$s@%2$s?arch=x86_64&distro=rhel-%3$s"}""".formatted(part[0], part[1], release));
        }
        Files.writeString(folder.resolve("bill.json"), """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                  {"type": "operating-system", "name": "rhel", "version": "%s"}%s]}
                """.formatted(release, components));
    }

    private List<String> states(String... flags) {
        List<String> said = new ArrayList<>();
        String name = "";
        for (String line :
                check(concat(flags, "--format", "json")).out().lines().toList()) {
            String[] part = line.strip().replace(",", "").split(": ", 2);
            if (part[0].equals("\"package\"")) {
                name = part[1].replace("\"", "");
            } else if (part[0].equals("\"state\"") && !name.isEmpty()) {
                said.add(name + " " + part[1].replace("\"", ""));
                name = "";
            }
        }
        return said;
    }

    private static String[] concat(String[] flags, String... more) {
        return Stream.of(flags, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private Ran check(String... flags) {
        Ran.hull(folder, "db", "build", "--from", "feeds", "--out", "v.hull");
        return Ran.hull(
                folder,
                concat(new String[] {"check", "--no-cache", "--db", "v.hull"}, concat(flags, "sbom:bill.json")));
    }
}
