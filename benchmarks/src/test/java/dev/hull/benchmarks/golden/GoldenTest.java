package dev.hull.benchmarks.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.benchmarks.golden.Golden.Score;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No family of others' golden cases gets worse, where they are here. */
class GoldenTest {
    /** What came out last: a family may only get better, and then its row here says so. */
    static final List<Score> SCORES = List.of(
            new Score("trivy: repositories", 35, 26, 9, 0),
            new Score("trivy: bills of materials", 7, 6, 1, 0),
            new Score("trivy: images, all packages", 13, 13, 0, 0),
            new Score("trivy: images, flaws alone", 21, 21, 0, 0),
            new Score("grype: matchers", 230, 185, 45, 0),
            new Score("claircore: releases", 72, 72, 0, 0),
            new Score("claircore: dpkg", 4, 4, 0, 0),
            new Score("claircore: jars", 64, 63, 1, 0),
            new Score("claircore: bills of materials", 4, 0, 4, 0),
            new Score("claircore: matchers", 25, 25, 0, 0),
            new Score("claircore: VEX of Red Hat", 42, 42, 0, 0),
            new Score("claircore: orders", 197, 196, 1, 0),
            new Score("claircore: scores", 119, 119, 0, 0),
            new Score("VEX hub", 1948, 1948, 0, 0),
            new Score("official images: Debian", 16, 16, 0, 0),
            new Score("official images: Ubuntu", 6, 5, 1, 0));

    @Test
    void noFamilyIsWorseThanItWas() throws IOException {
        Optional<Path> shared = Shared.find("images/fixtures").flatMap(_ -> Shared.find("advisories/native"));
        if (shared.isEmpty()) {
            return;
        }
        Golden golden = new Golden();
        List<Score> scores = golden.run(shared.get().getParent().getParent(), "");

        assertThat(scores).containsExactlyElementsOf(SCORES);
        assertThat(golden.unused()).as("explanations of what is so no more").isEmpty();
    }

    @Test
    void everyExplanationNamesACause() throws IOException {
        assertThat(new Explanations().causes())
                .hasSizeGreaterThan(10)
                .allSatisfy((name, sentence) ->
                        assertThat(sentence).as(name).isNotBlank().doesNotEndWith("."));
    }
}
