package dev.hull.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.checks.fs.FsCases;
import dev.hull.checks.image.ImageCases;
import dev.hull.checks.k8s.K8sCases;
import dev.hull.checks.limits.LimitsCases;
import dev.hull.checks.live.LiveCases;
import dev.hull.checks.logging.LoggingCases;
import dev.hull.checks.net.NetCases;
import dev.hull.checks.secrets.SecretsCases;
import dev.hull.checks.supply.SupplyCases;
import dev.hull.model.Estate;
import dev.hull.model.Finding;
import dev.hull.model.Remedy;
import dev.hull.testkit.Golden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CasesTest {
    static final List<List<Case>> AREAS = List.of(
            FsCases.ROWS,
            ImageCases.ROWS,
            K8sCases.ROWS,
            LimitsCases.ROWS,
            LiveCases.ROWS,
            LoggingCases.ROWS,
            NetCases.ROWS,
            SecretsCases.ROWS,
            SupplyCases.ROWS);
    static final List<Case> CASES = AREAS.stream().flatMap(List::stream).toList();

    @ParameterizedTest
    @FieldSource("CASES")
    void findsWhatTheCaseSays(Case row) {
        assertThat(row.findings().stream().map(f -> Case.line(f, "en"))).containsExactlyElementsOf(row.lines());
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void saysItInEveryLanguage(Case row) {
        for (Finding finding : row.findings()) {
            for (String language : List.of("en", "zh")) {
                assertThat(Case.message(finding, language).replace("${", "$"))
                        .doesNotContain("{", "  ")
                        .isNotBlank();
                assertThat(remedyText(finding, language)).isNotBlank();
            }
        }
    }

    @Test
    void everyCheckHasAFailingAndAPassingCase() {
        Set<String> failing = new HashSet<>();
        Set<String> passing = new HashSet<>();
        CASES.forEach(c -> (c.lines().isEmpty() ? passing : failing).add(c.check()));
        addFolders(failing, passing);
        Set<String> both = new HashSet<>(failing);
        both.retainAll(passing);
        assertThat(idsOf(AREAS)).allMatch(both::contains);
    }

    /** Cases of whole files are folders of the front door: {@code CHECK/CASE}, silent where {@code findings.txt} is empty. */
    private static void addFolders(Set<String> failing, Set<String> passing) {
        Path root = Path.of(System.getProperty("hull.root"), "cli", "src", "test", "resources", "cases");
        Golden.cases(root).forEach(golden -> {
            boolean silent = golden.folder().resolve("findings.txt").toFile().length() == 0;
            (silent ? passing : failing).add(golden.topic());
        });
    }

    /** Areas whose cases stand here; checks that readers make have theirs beside the readers. */
    private static List<String> idsOf(List<List<Case>> areas) {
        Set<String> prefixes = new HashSet<>();
        areas.forEach(a -> prefixes.add(area(a.getFirst().check())));
        List<String> ids = new ArrayList<>();
        for (Check<?> check : Catalogue.ALL) {
            boolean looks = check.on() != Estate.class || !check.also().isEmpty();
            if (looks && prefixes.contains(area(check.id()))) {
                ids.add(check.id());
            }
        }
        return ids;
    }

    private static String area(String id) {
        return id.substring(0, id.indexOf('.'));
    }

    private static String remedyText(Finding finding, String language) {
        Words words = Words.of(finding.check(), language);
        return switch (finding.remedy()) {
            case Remedy.Ask ask -> words.get("ask." + ask.question());
            case Remedy.Advise advise -> words.get("advise." + advise.text());
            case Remedy.Apply apply -> apply.changes().isEmpty() ? "" : words.get("fix");
            case Remedy.Nothing nothing -> "nothing";
        };
    }
}
