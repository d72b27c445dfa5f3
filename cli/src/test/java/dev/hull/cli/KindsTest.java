package dev.hull.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.report.Phrases;
import dev.hull.scan.readers.Reader;
import dev.hull.scan.readers.Readers;
import org.junit.jupiter.api.Test;

class KindsTest {
    @Test
    void everyKindOfFileHasANameInEveryLanguage() {
        for (String language : Phrases.LANGUAGES) {
            Phrases phrases = Phrases.in(language);
            for (Reader reader : Readers.ALL) {
                assertThat(phrases.or("kind." + reader.kind(), ""))
                        .as(language + " " + reader.kind())
                        .isNotBlank();
            }
        }
    }
}
