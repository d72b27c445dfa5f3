package dev.hull.artefacts.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.os.EndOfLife.Support;
import dev.hull.model.Distro;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EndOfLifeTest {
    private static final LocalDate LAST = LocalDate.parse("2024-06-30");

    @Test
    void theLastDayStillCounts() {
        Support support =
                EndOfLife.of(new Distro("debian", "10", "", "", List.of())).orElseThrow();
        assertThat(support.isOver(LAST)).isFalse();
        assertThat(support.isOver(LAST.plusDays(1))).isTrue();
        assertThat(support.what()).isEqualTo("Debian LTS");
    }

    @Test
    void whatHasNoReleasesHasNoEnd() {
        Support support =
                EndOfLife.of(new Distro("wolfi", "20230201", "", "", List.of())).orElseThrow();
        assertThat(support.isOver(LocalDate.MAX)).isFalse();
    }

    @Test
    void aReleaseThatIsNotInTheTableIsNoOther() {
        assertThat(EndOfLife.of(new Distro("debian", "99", "", "", List.of()))).isEmpty();
        assertThat(EndOfLife.of(new Distro("debian", "", "sid", "", List.of()))).isEmpty();
        assertThat(EndOfLife.of(new Distro("alpine", "3.22.0_alpha20250108", "", "", List.of())))
                .isEmpty();
        assertThat(EndOfLife.of(Distro.NONE)).isEmpty();
    }

    @Test
    void everyRowSaysWhoSaidSoAndWhen() throws IOException {
        Set<String> keys = new HashSet<>();
        for (String row : rows()) {
            String[] cells = row.split("\t", -1);
            assertThat(cells).as(row).hasSize(6);
            assertThat(keys.add(cells[0] + " " + cells[1])).as(row).isTrue();
            assertThat(cells[4]).as(row).isNotBlank();
            assertThat(LocalDate.parse(cells[5])).as(row).isAfter("2026-01-01");
            if (!cells[2].equals("open") && !cells[2].equals("rolling")) {
                assertThat(LocalDate.parse(cells[2])).as(row).isAfter("1990-01-01");
            }
        }
        assertThat(keys).hasSizeGreaterThan(300);
    }

    private static List<String> rows() throws IOException {
        try (InputStream in = Objects.requireNonNull(EndOfLife.class.getResourceAsStream("end-of-life.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
