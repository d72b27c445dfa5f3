package dev.hull.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Finding;
import dev.hull.model.Fingerprint;
import dev.hull.model.HealthCheck;
import dev.hull.model.Image;
import dev.hull.model.ImageFacts;
import dev.hull.model.Inventory;
import dev.hull.model.Items;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Purl;
import dev.hull.model.Remedy;
import dev.hull.model.Says;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import dev.hull.model.SubjectRef;
import dev.hull.model.User;
import dev.hull.model.VexStatement;
import dev.hull.model.Vulnerability;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class VexTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Component LIBRARY = component("github.com/example", "parser", "v1.2.0", "usr/bin/shop");
    private static final Component PROGRAM = component("github.com/example", "shop", "v3.0.0", "usr/bin/shop");
    private static final Component OTHER = component("github.com/example", "shop", "v3.0.0", "usr/bin/other");

    record Row(String name, String flaw, List<String> products, List<String> parts, boolean settles) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("whatever is looked at", "CVE-1", List.of(), List.of(), true),
            new Row("an alias", "GO-1", List.of(), List.of(), true),
            new Row("another flaw", "CVE-2", List.of(), List.of(), false),
            new Row("the component itself", "CVE-1", purls("pkg:golang/github.com/example/parser"), List.of(), true),
            new Row("its version", "CVE-1", purls("pkg:golang/github.com/example/parser@v1.2.0"), List.of(), true),
            new Row("another version", "CVE-1", purls("pkg:golang/github.com/example/parser@v1.1.0"), List.of(), false),
            new Row("the image", "CVE-1", purls("pkg:oci/shop?repository_url=registry.example/shop"), List.of(), true),
            new Row("the image by its digest", "CVE-1", purls("pkg:oci/shop@sha256%3Aaa"), List.of(), true),
            new Row("another digest", "CVE-1", purls("pkg:oci/shop@sha256%3Abb"), List.of(), false),
            new Row("another image", "CVE-1", purls("pkg:oci/cart"), List.of(), false),
            new Row(
                    "a part of the image",
                    "CVE-1",
                    purls("pkg:oci/shop"),
                    purls("pkg:golang/github.com/example/parser"),
                    true),
            new Row(
                    "another part",
                    "CVE-1",
                    purls("pkg:oci/shop"),
                    purls("pkg:golang/github.com/example/lexer"),
                    false),
            new Row(
                    "a part of the program that holds it",
                    "CVE-1",
                    purls("pkg:golang/github.com/example/shop"),
                    purls("pkg:golang/github.com/example/parser"),
                    true),
            new Row(
                    "a part of a program that is not there",
                    "CVE-1",
                    purls("pkg:golang/github.com/example/cart"),
                    purls("pkg:golang/github.com/example/parser"),
                    false));

    @ParameterizedTest
    @FieldSource("ROWS")
    void aStatementSettlesWhatItIsAbout(Row row) {
        VexStatement statement = statement(row.flaw(), row.products(), row.parts(), VexStatement.State.NOT_AFFECTED);
        Judgement judgement = judge(statement);
        assertThat(judgement.decisions().getFirst().finding().status())
                .isEqualTo(row.settles() ? Status.WAIVED : Status.OPEN);
        assertThat(judgement.fails()).isNotEqualTo(row.settles());
        assertThat(judgement.statements().getFirst().covered()).hasSize(row.settles() ? 1 : 0);
    }

    @Test
    void theLastWordCounts() {
        Judgement judgement = judge(
                statement("CVE-1", List.of(), List.of(), VexStatement.State.NOT_AFFECTED),
                statement("CVE-1", List.of(), List.of(), VexStatement.State.AFFECTED));
        assertThat(judgement.fails()).isTrue();
        assertThat(judgement.statements().stream().map(use -> use.covered().size()))
                .containsExactly(0, 1);
    }

    private static Judgement judge(VexStatement... statements) {
        Vex vex = new Vex(List.of(statements), List.of(image()));
        return Policy.standard(TODAY).judge(List.of(finding()), vex);
    }

    private static List<String> purls(String... purls) {
        return List.of(purls);
    }

    private static VexStatement statement(
            String flaw, List<String> products, List<String> parts, VexStatement.State state) {
        return new VexStatement("vex.json", "", List.of(flaw), products, parts, state, "", "", Location.NONE);
    }

    private static Component component(String namespace, String name, String version, String path) {
        return Component.of(Ecosystem.GO, namespace, name, version, Evidence.of(Evidence.Kind.EMBEDDED, path));
    }

    private static Image image() {
        ImageFacts facts = new ImageFacts(
                Setting.decided(User.ROOT, Origin.NOWHERE),
                Setting.decided(HealthCheck.NONE, Origin.NOWHERE),
                Items.none(),
                Items.none(),
                Items.none(),
                Items.none(),
                Items.none());
        Inventory inventory = new Inventory(Distro.NONE, List.of(LIBRARY, PROGRAM, OTHER), List.of(), List.of());
        return new Image(
                SubjectRef.of("image", "", "registry.example/shop"),
                "registry.example/shop:1",
                "registry",
                "sha256:aa",
                "linux/amd64",
                -1,
                "",
                List.of(),
                facts,
                inventory);
    }

    private static Finding finding() {
        SubjectRef shop = image().ref();
        Vulnerability flaw = new Vulnerability(
                "CVE-1",
                List.of("GO-1"),
                "",
                LIBRARY,
                Purl.of(LIBRARY, Distro.NONE).toString(),
                "v1.3.0",
                Vulnerability.State.FIXED,
                new Vulnerability.Rating(Severity.HIGH, "nvd", "", 8.0),
                -1,
                false,
                new Vulnerability.Priority(50, List.of()),
                "go GO-1",
                List.of(),
                false,
                "");
        return new Finding(
                "vuln.CVE-1",
                Severity.HIGH,
                Status.OPEN,
                shop,
                "",
                "",
                new Says(Says.DECIDED, "", ""),
                "",
                List.of(),
                Location.NONE,
                List.of(),
                Remedy.NONE,
                flaw,
                Fingerprint.of("vuln.CVE-1", shop, "", "", 0),
                Fingerprint.group("vuln.CVE-1", "", ""));
    }
}
