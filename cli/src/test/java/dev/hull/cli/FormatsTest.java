package dev.hull.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.tree.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The JSON and SARIF of whole runs against their schemas; same input, same bytes out. */
class FormatsTest {
    private static final Path ROOT = Path.of(System.getProperty("hull.root"));
    private static final Path EXAMPLES = ROOT.resolve("examples");

    static final List<List<String>> TARGETS = List.of(
            List.of("shop"),
            List.of("--lang", "zh", "shop"),
            List.of("shop/compose.yaml", "missing.yaml"),
            List.of("--standard", "pss-restricted@1.30", "shop/k8s"),
            List.of("--min-severity", "critical", "shop"),
            List.of("--", "docker", "run", "-v", "/:/host", "--privileged", "nginx"));

    @ParameterizedTest
    @FieldSource("TARGETS")
    void theJsonIsAsItsSchemaSays(List<String> target) throws IOException {
        String schema = Files.readString(ROOT.resolve("docs/schema/hull-check-1.json"));
        assertThat(Schema.errors(schema, run("json", target).out())).isEmpty();
    }

    /** The schema is OASIS's, and not copied here: HULL_SARIF_SCHEMA names a file of it, which {@code ./build test} fetches. */
    @ParameterizedTest
    @Tag("sarif")
    @FieldSource("TARGETS")
    void theSarifIsAsItsSchemaSays(List<String> target) throws IOException {
        String file = Objects.requireNonNull(System.getenv("HULL_SARIF_SCHEMA"), "testkit/sarif-schema prints it");
        assertThat(Schema.errors(
                        Files.readString(Path.of(file)), run("sarif", target).out()))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("TARGETS")
    void everyResultOfSarifNamesARuleAndAPlace(List<String> target) {
        Node.Obj log = (Node.Obj) Schema.parse(run("sarif", target).out());
        Node.Obj run =
                (Node.Obj) ((Node.Arr) log.get("runs").orElseThrow()).items().getFirst();
        Node.Obj driver = (Node.Obj)
                ((Node.Obj) run.get("tool").orElseThrow()).get("driver").orElseThrow();
        List<Node> rules = ((Node.Arr) driver.get("rules").orElseThrow()).items();
        List<Node> results = ((Node.Arr) run.get("results").orElseThrow()).items();
        assertThat(results).isNotEmpty();
        for (Node node : results) {
            Node.Obj result = (Node.Obj) node;
            int index =
                    ((Node.Num) result.get("ruleIndex").orElseThrow()).value().intValue();
            assertThat(((Node.Obj) rules.get(index)).get("id").map(FormatsTest::text))
                    .isEqualTo(result.get("ruleId").map(FormatsTest::text));
            assertThat(((Node.Arr) result.get("locations").orElseThrow()).items())
                    .hasSize(1);
            assertThat(result.get("partialFingerprints")).isPresent();
        }
    }

    @ParameterizedTest
    @FieldSource("TARGETS")
    void theSameInputGivesTheSameBytes(List<String> target) {
        for (String format : Options.FORMATS) {
            assertThat(run(format, target)).isEqualTo(run(format, target));
        }
    }

    @Test
    void aBaselineLeavesOnlyWhatIsNew() throws IOException {
        Path earlier = Files.createTempFile("hull", ".json");
        try {
            Files.writeString(earlier, run("json", List.of("shop/compose.yaml")).out());
            Ran same = Ran.hull(EXAMPLES, "check", "--baseline", earlier.toString(), "shop/compose.yaml");
            assertThat(same.status()).as(same.out()).isZero();
            Ran more = Ran.hull(EXAMPLES, "check", "--baseline", earlier.toString(), "shop");
            assertThat(more.status()).isEqualTo(1);
        } finally {
            Files.delete(earlier);
        }
    }

    private static String text(Node node) {
        return ((Node.Text) node).value();
    }

    private static Ran run(String format, List<String> target) {
        List<String> args = new java.util.ArrayList<>(List.of("check", "--format", format));
        args.addAll(target);
        return Ran.hull(EXAMPLES, args.toArray(String[]::new));
    }
}
