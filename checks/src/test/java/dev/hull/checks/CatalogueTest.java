package dev.hull.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Template;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CatalogueTest {
    /** Flaws in components are no checks of the catalogue, and share one set of words. */
    static final List<String> IDS = Stream.concat(
                    Catalogue.ALL.stream().map(Check::id), Stream.of(Words.VULNERABILITY, Words.RULE))
            .toList();

    @Test
    void everyIdIsThereOnce() {
        assertThat(IDS).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void everyLanguageHasTheSameKeysWithTheSameGaps(String id) {
        Words english = Words.of(id, "en");
        Words chinese = Words.of(id, "zh");
        assertThat(chinese.keys()).as("words of its own").isNotEqualTo(english.keys());
        english.keys().forEach((key, text) -> {
            if (!List.of("controls", "aliases", "no-controls").contains(key)) {
                assertThat(new Template(chinese.get(key)).names()).as(key).isEqualTo(namesWithoutNumber(text));
            }
        });
        assertThat(english.keys().keySet()).containsAll(chinese.keys().keySet());
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void everyCheckNamesControlsOrSaysWhyThereAreNone(String id) {
        Words words = Words.of(id, "en");
        assertThat(words.get("controls") + words.get("no-controls")).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void proseTellsRiskExampleRemedyAndFalsePositives(String id) {
        assertThat(Words.of(id, "en").prose()).contains("## Risk", "## Example", "## Remedy", "## False positives");
        assertThat(Words.of(id, "zh").prose()).contains("## 风险", "## 示例", "## 处理", "## 误报");
    }

    /** Chinese has one form for one and many. */
    private static Set<String> namesWithoutNumber(String text) {
        Set<String> names = new Template(text).names();
        names.remove("n");
        return names;
    }
}
