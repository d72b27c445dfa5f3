package dev.hull.checks.pss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.checks.Words;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WordsTest {
    static final List<Control> CONTROLS = java.util.stream.Stream.concat(Baseline.ALL.stream(), Restricted.ALL.stream())
            .toList();

    @ParameterizedTest
    @FieldSource("CONTROLS")
    void everyControlIsExplainedInBothLanguages(Control control) {
        Words english = Words.of(control.checkId(), "en");
        Words chinese = Words.of(control.checkId(), "zh");
        assertThat(english.get("controls")).isEqualTo(control.citation());
        assertThat(chinese.get("title")).isNotEqualTo(english.get("title")).isNotEmpty();
        for (String key : List.of("message", "message.missing")) {
            assertThat(english.get(key)).contains("{who}", "{field}");
            assertThat(chinese.get(key)).contains("{who}", "{field}");
        }
        assertThat(chinese.prose()).contains("## 风险", "## 处理");
    }
}
