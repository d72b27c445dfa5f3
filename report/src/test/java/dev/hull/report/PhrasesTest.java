package dev.hull.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Template;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private final Map<String, String> english = Phrases.in("en").texts();

    @Test
    void everyLanguageSaysEverythingThatEnglishSays() {
        for (String language : Phrases.LANGUAGES) {
            assertThat(Phrases.in(language).texts().keySet()).as(language).containsAll(english.keySet());
        }
    }

    @Test
    void aTranslationHasTheGapsOfItsOriginal() {
        for (String language : Phrases.LANGUAGES) {
            Phrases.in(language).texts().forEach((key, text) -> {
                Set<String> gaps = new Template(english.getOrDefault(key, text)).names();
                assertThat(new Template(text).names()).as(language + " " + key).isSubsetOf(gaps);
            });
        }
    }

    @Test
    void chineseIsChinese() {
        Phrases chinese = Phrases.in("zh");
        assertThat(chinese.say("severity.high")).isEqualTo("高危");
        assertThat(chinese.count("findings", 3)).isEqualTo("3 个问题");
    }

    @Test
    void numbersDecideTheWord() {
        assertThat(Phrases.in("en").count("findings", 1)).isEqualTo("1 finding");
        assertThat(Phrases.in("en").count("findings", 2)).isEqualTo("2 findings");
    }
}
