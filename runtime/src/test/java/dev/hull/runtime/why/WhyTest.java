package dev.hull.runtime.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.Event;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Operator;
import dev.hull.model.rules.Priority;
import dev.hull.model.rules.Rule;
import dev.hull.model.rules.Value;
import dev.hull.runtime.MadeRules;
import dev.hull.runtime.Matches;
import dev.hull.runtime.match.Binding;
import dev.hull.runtime.state.Machine;
import dev.hull.runtime.state.Written;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhyTest {
    private static final Condition TID = MadeRules.test("thread.tid", Operator.EQUAL, new Value.Whole(7));
    private static final Condition PARENT = MadeRules.test("proc.pname", Operator.EQUAL, new Value.Text("sh"));
    private static final Rule RULE = MadeRules.named(
            "r",
            Priority.NOTICE,
            new Condition.All(List.of(TID, new Condition.Any(List.of(PARENT, new Condition.Not(PARENT))))));

    private static List<Explanation> at(long number) {
        Machine machine = new Machine();
        Event event = Written.event("close", 1, 7, Map.of("res", 0));
        event.at(event.bytes(), 0, event.isWide(), 0, 3);
        machine.before(event);
        Why why = new Why(List.of(RULE), Binding.DOCUMENTED, number);
        why.match(machine.moment(), new Matches());
        return why.explanations();
    }

    @Test
    void everyTestIsSaidWithWhatWasRead() {
        Explanation.Test parent = new Explanation.Test(false, "proc.pname = sh", List.of(), List.of());
        assertThat(at(3))
                .containsExactly(new Explanation(
                        RULE,
                        true,
                        true,
                        new Explanation.All(
                                true,
                                List.of(
                                        new Explanation.Test(true, "thread.tid = 7", List.of("7"), List.of()),
                                        new Explanation.Any(
                                                true, List.of(parent, new Explanation.Not(true, parent)))))));
        assertThat(parent.isMissing()).isTrue();
    }

    @Test
    void otherEventsAreNotExplained() {
        assertThat(at(4)).isEmpty();
    }
}
