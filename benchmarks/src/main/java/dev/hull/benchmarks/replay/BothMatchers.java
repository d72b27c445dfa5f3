package dev.hull.benchmarks.replay;

import dev.hull.model.rules.ConditionText;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Matcher;
import dev.hull.runtime.Matches;
import dev.hull.runtime.state.Moment;
import java.util.ArrayList;
import java.util.List;

/** Asks two matchers of the same rules at every event, tells what the first says, and keeps where the second says otherwise. */
final class BothMatchers implements Matcher {
    private static final int SHOWN = 10;

    private final Matcher first;
    private final Matcher second;
    private final Matches ofSecond = new Matches();
    private final List<String> differences = new ArrayList<>();
    private long events;
    private long matched;
    private long different;

    BothMatchers(Matcher first, Matcher second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public List<Rule> rules() {
        return first.rules();
    }

    @Override
    public void match(Moment moment, Matches out) {
        events++;
        ofSecond.clear();
        first.match(moment, out);
        second.match(moment, ofSecond);
        matched += out.count();
        int i = 0;
        int j = 0;
        while (i < out.count() || j < ofSecond.count()) {
            int here = i < out.count() ? out.get(i) : Integer.MAX_VALUE;
            int there = j < ofSecond.count() ? ofSecond.get(j) : Integer.MAX_VALUE;
            if (here != there) {
                differs(Math.min(here, there), here < there, moment);
            }
            i += here <= there ? 1 : 0;
            j += there <= here ? 1 : 0;
        }
    }

    private void differs(int place, boolean onlyFirst, Moment moment) {
        different++;
        if (differences.size() < SHOWN) {
            differences.add("event %d, only the %s: %s"
                    .formatted(
                            moment.event().number(),
                            onlyFirst ? "first" : "second",
                            ConditionText.of(rules().get(place).condition())));
        }
    }

    /** {@return pairs of a rule and an event that were asked} */
    long pairs() {
        return events * rules().size();
    }

    long matched() {
        return matched;
    }

    long different() {
        return different;
    }

    /** {@return the first differences} */
    List<String> differences() {
        return differences;
    }
}
