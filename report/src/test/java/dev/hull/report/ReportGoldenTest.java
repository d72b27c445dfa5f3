package dev.hull.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.testkit.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users see, as files that are reviewed as prose: {@code cases/report/CASE}. */
class ReportGoldenTest {
    private static final Path CASES =
            Path.of(System.getProperty("hull.root"), "report", "src", "test", "resources", "cases");

    /** What is found in the input of each case, by its name. */
    private static final Map<String, UnaryOperator<Desk>> FOUND = Map.of(
            "several-findings",
                    desk -> desk.service("web")
                            .service("ci")
                            .service("db")
                            .socket("ci")
                            .password("db")
                            .kept("web")
                            .kept("ci")
                            .kept("db")
                            .memory("web")
                            .memory("ci")
                            .root("ci")
                            .root("db")
                            .gap("example/ci:1")
                            .gap("example/db:13"),
            "nothing-wrong", desk -> desk.service("web"),
            "waivers",
                    desk -> desk.service("web")
                            .kept("web")
                            .waiver("caps.*", "compose:shop/web", "2027-01-01")
                            .waiver("fs.*", "*", "2027-06-30")
                            .waiver("caps.kept", "web", "2026-01-01"),
            "broken-input",
                    desk -> desk.problem("web", "a key stands here twice")
                            .failed("missing.yaml", "there is no such file or folder"),
            "many-workloads",
                    desk -> {
                        for (int i = 0; i < 30; i++) {
                            desk.service("s" + i).kept("s" + i).memory("s" + i);
                        }
                        return desk.socket("s7").root("s3").root("s4");
                    });

    static Stream<Golden.Case> cases() {
        return Golden.cases(CASES);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatUsersSee(Golden.Case golden) throws IOException {
        String text = Files.readString(golden.target(), StandardCharsets.UTF_8);
        Report report =
                FOUND.get(golden.name()).apply(new Desk("compose.yaml", text)).report();
        Map<String, String> produced = new TreeMap<>();
        for (String language : Phrases.LANGUAGES) {
            Phrases phrases = Phrases.in(language);
            Look look = new Look(false, false, false, false, false, Look.Grouping.AUTOMATIC);
            produced.put("expected." + language + ".txt", Terminal.of(report, Desk.SPEECH, phrases, look));
        }
        produced.values().forEach(ReportGoldenTest::fitsTheTerminal);
        if (report.estate().workloads().size() < 10) {
            Phrases english = Phrases.in("en");
            Look sections = new Look(false, false, false, false, false, Look.Grouping.WORKLOAD);
            produced.put("expected.sections.txt", Terminal.of(report, Desk.SPEECH, english, sections));
            produced.put("expected.json", JsonReport.of(report, Desk.SPEECH, english));
            produced.put("expected.sarif", Sarif.of(report, Desk.SPEECH, english));
        }
        produced.values().forEach(each -> assertThat(each).doesNotContain("swordfish"));
        golden.expect(produced);
    }

    private static void fitsTheTerminal(String text) {
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(60);
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(Columns.width(line)).as(line).isLessThanOrEqualTo(80));
    }
}
