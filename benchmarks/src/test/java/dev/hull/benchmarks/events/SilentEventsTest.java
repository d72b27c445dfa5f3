package dev.hull.benchmarks.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SilentEventsTest {
    /** Names that share a place settle late; how little it is in the end says {@code SilentEventBenchmark}. */
    private static final double LITTLE = 1.0;

    /** So often all are told before it counts that rules are compiled for the types of all. */
    private static final int WARM = 120;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void needNoMemory(Kind kind) throws IOException {
        SilentEvents silent = SilentEvents.of(kind, MeasuredRules.named("all"), 2_000);
        assertThat(silent.bytes(WARM)).isLessThan(LITTLE);
        assertThat(silent.alerts()).isZero();
    }
}
