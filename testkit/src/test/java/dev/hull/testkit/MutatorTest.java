package dev.hull.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MutatorTest {
    private static final byte[] INPUT =
            "services:\n  web:\n    image: nginx\n    privileged: true\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void theSameSeedDoesTheSame() {
        Mutator one = new Mutator(7, List.of(INPUT));
        Mutator other = new Mutator(7, List.of(INPUT));
        IntStream.range(0, 500).forEach(i -> assertThat(one.mutate(INPUT)).isEqualTo(other.mutate(INPUT)));
    }

    @Test
    void mutationsAreMany() {
        Mutator mutator = new Mutator(1, List.of(INPUT));
        Set<String> seen = new HashSet<>();
        IntStream.range(0, 1000).forEach(i -> seen.add(new String(mutator.mutate(INPUT), StandardCharsets.ISO_8859_1)));
        assertThat(seen).hasSizeGreaterThan(900);
    }

    @Test
    void noneIsTooLongAndNothingIsNoProblem() {
        Mutator mutator = new Mutator(3, List.of());
        byte[] bytes = new byte[0];
        for (int i = 0; i < 20_000; i++) {
            bytes = mutator.mutate(i % 50 == 0 ? new byte[0] : bytes);
            assertThat(bytes.length).isLessThanOrEqualTo(Mutator.LONGEST);
        }
    }
}
