package dev.hull.benchmarks.oracles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class VersionsTest {
    static final List<Oracle> ALL = Versions.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void everyAnswerIsEqual(Oracle oracle) throws IOException {
        Optional<Path> corpora = Shared.find("corpora");
        assumeTrue(corpora.isPresent());
        Tally tally = new Tally();
        oracle.ask(corpora.get(), tally);
        assertThat(tally.differing()).isEmpty();
        assertThat(tally.total()).isPositive();
    }
}
