package dev.hull.runtime.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.Event;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Matcher;
import dev.hull.runtime.Matches;
import dev.hull.runtime.match.Binding;
import dev.hull.runtime.match.TreeMatcher;
import dev.hull.runtime.state.Machine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree of the same condition is the measure: a million pairs of a rule and an event, by chance. */
class CompiledMatcherTest {
    private static final int SEEDS = 6;
    private static final int RULES = 200;
    private static final int EVENTS = 450;

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void findsWhatTreesFind(int soon) {
        int holding = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            holding += hold(seed, soon);
        }
        assertThat(holding).isBetween(RULES * EVENTS, (SEEDS - 1) * RULES * EVENTS);
    }

    private static int hold(int seed, int soon) {
        Generated generated = new Generated(seed);
        List<Rule> rules = generated.rules(RULES);
        Matcher trees = TreeMatcher.of(rules, Binding.DOCUMENTED);
        Matcher compiled = CompiledMatcher.of(rules, Binding.DOCUMENTED, soon);
        Machine machine = generated.machine();
        int holding = 0;
        for (int i = 0; i < EVENTS; i++) {
            Event event = generated.event();
            machine.before(event);
            List<Integer> expected = matches(trees, machine);
            List<Integer> found = matches(compiled, machine);
            if (!found.equals(expected)) {
                List<Integer> wrong = new ArrayList<>(expected);
                wrong.removeAll(found);
                found.removeAll(expected);
                wrong.addAll(found);
                assertThat(rules.get(wrong.getFirst()).condition())
                        .as("seed %d, event %d", seed, i)
                        .isNull();
            }
            holding += expected.size();
            machine.after();
        }
        return holding;
    }

    private static List<Integer> matches(Matcher matcher, Machine machine) {
        Matches matches = new Matches();
        matcher.match(machine.moment(), matches);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < matches.count(); i++) {
            places.add(matches.get(i));
        }
        return places;
    }
}
