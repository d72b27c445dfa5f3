package dev.hull.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hull.model.events.EventGap;
import dev.hull.model.rules.Alert;
import dev.hull.model.rules.Alert.Datum;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Correlation;
import dev.hull.model.rules.Operator;
import dev.hull.model.rules.Priority;
import dev.hull.model.rules.Rule;
import dev.hull.model.rules.Throttle;
import dev.hull.model.rules.Value;
import dev.hull.runtime.Engine.Asking;
import dev.hull.runtime.alerts.AlertStyle;
import dev.hull.runtime.match.Binding;
import dev.hull.runtime.match.TreeMatcher;
import dev.hull.runtime.state.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static final Condition FIRST = tid(1);

    private final List<Alert> alerts = new ArrayList<>();

    private static Condition.Test tid(long tid) {
        return MadeRules.test("thread.tid", Operator.EQUAL, new Value.Whole(tid));
    }

    private static Rule rule(String name, Condition condition) {
        return MadeRules.named(name, Priority.NOTICE, condition);
    }

    private Engine engine(Asking asking, Rule... rules) {
        Detection detection = Detection.of(List.of(rules));
        return new Engine(detection, TreeMatcher.of(detection.tried(), Binding.DOCUMENTED), asking, alerts::add);
    }

    private static Asking all(Attention attention) {
        return new Asking(true, false, attention, new AlertStyle(false, List.of()));
    }

    private static void close(Engine engine, long time, long tid) {
        engine.event(Written.event("close", time, tid, Map.of("res", 0)));
    }

    private List<String> told() {
        return alerts.stream().map(alert -> alert.rule().name()).toList();
    }

    @Test
    void theFirstRuleAloneTellsAnEvent() {
        close(engine(Asking.USUAL, rule("a", tid(2)), rule("b", FIRST), rule("c", FIRST)), 1, 1);
        assertThat(told()).containsExactly("b");
    }

    @Test
    void allTellIfThatIsAsked() {
        close(engine(all(Attention.FULL), rule("a", tid(2)), rule("b", FIRST), rule("c", FIRST)), 1, 1);
        assertThat(told()).containsExactly("b", "c");
    }

    @Test
    void anAlertSaysWhatItsRuleAsksAndTheTime() {
        close(engine(all(Attention.FULL), rule("a", FIRST)), 77, 1);
        Alert alert = alerts.getFirst();
        assertThat(alert.message()).isEqualTo("tid=1");
        assertThat(alert.fields())
                .containsExactly(
                        new Alert.Filled("evt.time", new Datum.Whole(77)),
                        new Alert.Filled("thread.tid", new Datum.Whole(1)));
        assertThat(alert.uncertain()).isEmpty();
    }

    private List<Alert.Filled> told(String... fields) {
        alerts.clear();
        Asking strict = new Asking(true, true, Attention.FULL, new AlertStyle(false, List.of()));
        Engine engine = engine(strict, MadeRules.telling(fields));
        engine.event(Written.event("write", 1, 1, Map.of("res", 8, "data", "payload", "fd", 3)));
        engine.event(Written.event("ptrace", 2, 1, Map.of("res", -14, "data", "\u0000", "request", 27, "pid", 98)));
        return alerts.getLast().fields();
    }

    @Test
    void whereFalcosFaultsAreKeptFieldsAreReadAsTheyAreWritten() {
        Alert.Filled time = new Alert.Filled("evt.time", new Datum.Whole(2));
        assertThat(told("evt.buffer", "evt.res"))
                .containsExactly(
                        new Alert.Filled("evt.buffer", new Datum.Text("0.4.oad.")),
                        new Alert.Filled("evt.res", new Datum.Text("EFAULT")),
                        time);
        assertThat(alerts.getLast().message()).isEqualTo("0.yload.EFAULT");
        told("evt.res", "evt.buffer");
        assertThat(alerts.getLast().message()).isEqualTo("EFAULT0.4.oad.");
    }

    @Test
    void rulesLookOnlyWhereTheyShall() {
        Engine engine = engine(all(moment -> moment.event().time() > 1), rule("a", FIRST));
        close(engine, 1, 1);
        close(engine, 2, 1);
        assertThat(alerts).extracting(Alert::time).containsExactly(2L);
        assertThat(engine.tally().events()).isEqualTo(2);
        assertThat(engine.tally().watched()).isEqualTo(1);
    }

    @Test
    void aSequenceIsToldAtItsLastStep() {
        Correlation sequence = new Correlation.Sequence(List.of(tid(2), tid(3)), 100, List.of());
        Engine engine = engine(all(Attention.FULL), MadeRules.of("s", Priority.NOTICE, FIRST, sequence, Throttle.NONE));
        for (long tid : new long[] {1, 3, 2, 2, 3, 3}) {
            close(engine, tid, tid);
        }
        assertThat(told()).containsExactly("s");
        assertThat(alerts.getFirst().rule().correlation()).isEqualTo(sequence);
    }

    @Test
    void oneEventIsNotTwoSteps() {
        Correlation sequence = new Correlation.Sequence(List.of(FIRST), 100, List.of());
        Engine engine = engine(all(Attention.FULL), MadeRules.of("s", Priority.NOTICE, FIRST, sequence, Throttle.NONE));
        close(engine, 1, 1);
        assertThat(alerts).isEmpty();
        close(engine, 2, 1);
        assertThat(told()).containsExactly("s");
    }

    @Test
    void whatIsHeldBackIsCounted() {
        Throttle once = new Throttle(100, List.of(MadeRules.field("thread.tid")), 0, 0);
        Engine engine = engine(
                all(Attention.FULL),
                MadeRules.of("a", Priority.NOTICE, MadeRules.ALWAYS, new Correlation.Single(), once));
        for (int i = 0; i < 5; i++) {
            close(engine, i, i % 2 + 1);
        }
        assertThat(alerts).hasSize(2);
        assertThat(engine.tally().held()).containsExactly(Map.entry("a", 3L));
    }

    @Test
    void afterLostEventsAlertsSayThatStateIsUncertain() {
        Engine engine = engine(all(Attention.FULL), rule("a", FIRST));
        engine.gap(new EventGap(12, 5, 9, "12 events were lost"));
        close(engine, 10, 1);
        assertThat(alerts.getFirst().uncertain()).contains("12 events were lost");
        assertThat(engine.tally().gaps()).containsExactly(new EventGap(12, 5, 9, "12 events were lost"));
        assertThat(engine.tally().lost()).isEqualTo(12);
    }

    @Test
    void whatTheRecorderDroppedIsAGapOfUnknownSize() {
        Engine engine = engine(all(Attention.FULL), rule("a", FIRST));
        close(engine, 10, 1);
        engine.event(Written.event("drop", 30, 0, Map.of("ratio", 128L)));
        close(engine, 40, 1);
        String reason = "the recorder dropped events, and kept 1 of 128";
        assertThat(engine.tally().gaps()).containsExactly(new EventGap(-1, 10, 30, reason));
        assertThat(engine.tally().lost()).isZero();
        assertThat(alerts.getFirst().uncertain()).isEmpty();
        assertThat(alerts.getLast().uncertain()).contains(reason);
    }

    @Test
    void aMatcherForOtherRulesIsNotTaken() {
        Detection detection = Detection.of(List.of(rule("a", FIRST)));
        TreeMatcher other = TreeMatcher.of(List.of(rule("b", FIRST)), Binding.DOCUMENTED);
        assertThatThrownBy(() -> new Engine(detection, other, Asking.USUAL, alerts::add))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
