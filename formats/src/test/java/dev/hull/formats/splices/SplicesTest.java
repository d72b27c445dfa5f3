package dev.hull.formats.splices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplicesTest {
    private static final byte[] TEXT = "abcdef".getBytes(StandardCharsets.UTF_8);

    @Test
    void noSpliceGivesTheSameBytes() {
        assertThat(Splices.apply(TEXT, List.of())).isEqualTo(TEXT);
    }

    @Test
    void appliesInAnyOrderAndInsertionsAsTheyStand() {
        List<Splice> splices =
                List.of(new Splice(4, 1, "é"), new Splice(2, 0, "1"), new Splice(2, 0, "2"), new Splice(2, 1, ""));

        assertThat(new String(Splices.apply(TEXT, splices), StandardCharsets.UTF_8))
                .isEqualTo("ab12déf");
        assertThat(Splices.joined(splices)).containsExactly(new Splice(2, 1, "12"), new Splice(4, 1, "é"));
    }

    @Test
    void refusesOverlapsAndWhatEndsPastTheDocument() {
        assertThatThrownBy(() -> Splices.apply(TEXT, List.of(new Splice(1, 3, ""), new Splice(3, 1, ""))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Splices.apply(TEXT, List.of(new Splice(5, 2, ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
