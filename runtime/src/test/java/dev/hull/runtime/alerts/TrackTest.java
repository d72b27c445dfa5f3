package dev.hull.runtime.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.EventField;
import dev.hull.model.events.EventFields;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Correlation;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Throttle;
import dev.hull.runtime.state.Machine;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules of several events, and limits, over made-up events: {@code t} is the time, {@code who} the thread. */
class TrackTest {
    private static final EventField TID = EventFields.named("thread.tid");
    private static final List<Operand> BY = List.of(new Operand.Reference(TID, "", TID.type()));
    private static final Condition ANY = new Condition.All(List.of());

    private static Moment at(long t, long who) {
        Machine machine = new Machine();
        machine.before(Written.event("close", t, who, Map.of("res", 0)));
        return machine.moment();
    }

    private static Track threshold(int over, long within) {
        return Track.of(new Correlation.Threshold(over, within, BY));
    }

    private static Track sequence(int steps, long within) {
        return Track.of(new Correlation.Sequence(List.of(ANY, ANY).subList(0, steps - 1), within, BY));
    }

    @Test
    void moreThanTwoWithinTheTimeAreAnAlert() {
        Track track = threshold(2, 100);
        assertThat(track.completes(0, at(0, 1))).isFalse();
        assertThat(track.completes(0, at(50, 1))).isFalse();
        assertThat(track.completes(0, at(100, 1))).isTrue();
    }

    @Test
    void thoseOfOthersAndOfLongAgoDoNotCount() {
        Track track = threshold(2, 100);
        track.completes(0, at(0, 1));
        track.completes(0, at(10, 2));
        track.completes(0, at(20, 1));
        assertThat(track.completes(0, at(101, 1))).isFalse();
        assertThat(track.completes(0, at(102, 1))).isTrue();
    }

    @Test
    void afterItsAlertItCountsAnew() {
        Track track = threshold(1, 100);
        List<Boolean> alerts = new ArrayList<>();
        for (int t = 0; t < 6; t++) {
            alerts.add(track.completes(0, at(t, 1)));
        }
        assertThat(alerts).containsExactly(false, true, false, true, false, true);
    }

    @Test
    void stepsInOrderAreAnAlert() {
        Track track = sequence(3, 100);
        assertThat(track.completes(0, at(0, 1))).isFalse();
        assertThat(track.completes(1, at(10, 1))).isFalse();
        assertThat(track.completes(2, at(20, 1))).isTrue();
        assertThat(track.completes(2, at(30, 1))).isFalse();
    }

    @Test
    void stepsOutOfOrderOrOfAnotherOrTooLateAreNone() {
        Track track = sequence(2, 100);
        assertThat(track.completes(1, at(0, 1))).isFalse();
        track.completes(0, at(10, 1));
        assertThat(track.completes(1, at(20, 2))).isFalse();
        assertThat(track.completes(1, at(111, 1))).isFalse();
    }

    @Test
    void theLatestBeginningCounts() {
        Track track = sequence(2, 100);
        track.completes(0, at(0, 1));
        track.completes(0, at(90, 1));
        assertThat(track.completes(1, at(180, 1))).isTrue();
    }

    @Test
    void memoryIsBoundedAndWhatIsForgottenIsCounted() {
        Track track = threshold(5, 1_000_000);
        for (int who = 1; who <= Track.MOST_KEYS + 7; who++) {
            track.completes(0, at(who, who));
        }
        assertThat(track.forgotten()).isEqualTo(7);
    }

    @Test
    void theSameIsNotToldAgainInItsTime() {
        Valve valve = new Valve(new Throttle(100, BY, 0, 0));
        assertThat(valve.opens(at(0, 1))).isTrue();
        assertThat(valve.opens(at(99, 1))).isFalse();
        assertThat(valve.opens(at(99, 2))).isTrue();
        assertThat(valve.opens(at(100, 1))).isTrue();
        assertThat(valve.held()).isEqualTo(1);
    }

    @Test
    void noMoreThanSoManyAreToldInATime() {
        Valve valve = new Valve(new Throttle(0, List.of(), 2, 100));
        List<Boolean> told = new ArrayList<>();
        for (long t : new long[] {0, 10, 20, 99, 100, 101, 110}) {
            told.add(valve.opens(at(t, 1)));
        }
        assertThat(told).containsExactly(true, true, false, false, true, false, true);
        assertThat(valve.held()).isEqualTo(3);
        assertThat(valve.takeHeld()).isEqualTo(3);
        assertThat(valve.takeHeld()).isZero();
    }

    @Test
    void withoutLimitsAllAreTold() {
        Valve valve = new Valve(Throttle.NONE);
        for (int t = 0; t < 1000; t++) {
            assertThat(valve.opens(at(t, 1))).isTrue();
        }
        assertThat(valve.held()).isZero();
    }
}
