package dev.hull.benchmarks.oracles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EngineFactsTest {
    @Test
    void lineInspectConfigAndKernelAgree() throws IOException, URISyntaxException {
        Path resources = Path.of(EngineFactsTest.class
                        .getResource("/engine-facts.jsonl.gz")
                        .toURI())
                .getParent();
        Tally tally = new Tally();
        new EngineFacts("engine-facts.jsonl.gz").ask(resources, tally);
        assertThat(tally.differing()).isEmpty();
        assertThat(tally.total()).isEqualTo(148);
    }
}
