package dev.hull.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.checks.Catalogue;
import dev.hull.formats.tree.Node;
import dev.hull.testkit.Golden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks on whole files: {@code cases/CHECK/CASE} holds a file as a user has it, and in {@code findings.txt} what that one check says
 * of it; an empty file where it is silent.
 */
class CheckCasesTest {
    private static final Path CASES =
            Path.of(System.getProperty("hull.root"), "cli", "src", "test", "resources", "cases");

    static Stream<Golden.Case> cases() {
        return Golden.cases(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatTheCaseSays(Golden.Case golden) {
        assertThat(Catalogue.named(golden.topic())).as(golden.topic()).isPresent();
        List<String> args = new ArrayList<>(List.of("check", "--format", "json"));
        args.addAll(golden.args());
        args.add(golden.folder().relativize(golden.target()).toString());
        Ran ran = Ran.hull(golden.folder(), args.toArray(String[]::new));
        Node.Obj report = (Node.Obj) Schema.parse(ran.out());
        StringBuilder found = new StringBuilder();
        for (Node node : ((Node.Arr) report.get("findings").orElseThrow()).items()) {
            Node.Obj finding = (Node.Obj) node;
            if (text(finding, "check").equals(golden.topic())) {
                found.append(line(finding)).append('\n');
            }
        }
        golden.expect(Map.of("findings.txt", found.toString()));
    }

    private static String line(Node.Obj finding) {
        Node.Arr locations = (Node.Arr) finding.get("locations").orElseThrow();
        String at = locations.items().isEmpty()
                ? "-"
                : place((Node.Obj) locations.items().getFirst());
        return at + " " + text(finding, "severity") + " " + text(finding, "status") + ": " + text(finding, "message");
    }

    private static String place(Node.Obj location) {
        return ((Node.Num) location.get("line").orElseThrow()).text() + ":"
                + ((Node.Num) location.get("column").orElseThrow()).text();
    }

    private static String text(Node.Obj obj, String key) {
        return ((Node.Text) obj.get(key).orElseThrow()).value();
    }
}
