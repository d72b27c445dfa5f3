package dev.hull.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.report.Columns;
import dev.hull.report.Phrases;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HelpTest {
    record Meant(String typed, String nearest) {}

    static final List<Meant> MEANT = List.of(
            new Meant("fail-at", "fail-on"),
            new Meant("fromat", "format"),
            new Meant("baselin", "baseline"),
            new Meant("min-sev", "min-severity"),
            new Meant("xyzzyxyzzy", ""));

    @Test
    void theShortHelpFitsInto79Columns() {
        for (String language : Phrases.LANGUAGES) {
            assertThat(Help.brief(Phrases.in(language)).lines())
                    .allSatisfy(line -> assertThat(Columns.width(line)).as(line).isLessThan(80));
        }
    }

    @Test
    void theLongHelpTellsOfEveryFlag() {
        for (Flag flag : Flags.ALL) {
            assertThat(flag.detail()).as(flag.name()).isNotBlank().doesNotContain("\t");
            assertThat(Help.full(Phrases.in("en"))).contains("--" + flag.name());
        }
    }

    @Test
    void everyFlagAndVerbHasWordsInChinese() {
        Phrases chinese = Phrases.in("zh");
        for (Flag flag : Flags.ALL) {
            assertThat(chinese.or("flag." + flag.name(), "")).as(flag.name()).isNotBlank();
            assertThat(chinese.or("flag." + flag.name() + ".more", ""))
                    .as(flag.name())
                    .isNotBlank();
        }
        for (Verb verb : Verbs.ALL) {
            assertThat(chinese.or("verb." + verb.name(), "")).as(verb.name()).isNotBlank();
        }
    }

    @Test
    void everyNameAndLetterIsGivenOnce() {
        Set<String> seen = new HashSet<>();
        for (Flag flag : Flags.ALL) {
            assertThat(seen.add(flag.name())).as(flag.name()).isTrue();
            assertThat(flag.letter().isEmpty() || seen.add(flag.letter()))
                    .as(flag.letter())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @FieldSource("MEANT")
    void namesTheFlagThatWasMeant(Meant row) {
        assertThat(Nearest.of(row.typed(), Flags.names())).isEqualTo(row.nearest());
    }
}
