package dev.hull.benchmarks.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.runtime.state.Machine;
import org.junit.jupiter.api.Test;

class DayTest {
    private static final long EVENTS = 2_400_000;

    private final Machine machine = new Machine();
    private final Day day = new Day(7, EVENTS, machine);

    @Test
    void leavesWhatStillRuns() {
        for (int hour = 0; hour < Day.HOURS; hour++) {
            day.hour();
            Machine.Kept kept = machine.kept();
            assertThat(kept.threads()).as("hour %d", hour).isLessThan(2 * day.running() + 1024);
            assertThat(kept.processes()).isLessThanOrEqualTo(kept.threads());
            assertThat(kept.containers()).isLessThan(1000);
        }
        assertThat(day.containers()).isGreaterThan(1000);
        assertThat(day.lost()).isPositive().isEqualTo(machine.lost());
        assertThat(day.lasting()).hasSize(Day.LASTING).allMatch(this::isInAKnownContainer);
    }

    private boolean isInAKnownContainer(long tid) {
        return !machine.thread(tid).container().details().name().isEmpty();
    }
}
