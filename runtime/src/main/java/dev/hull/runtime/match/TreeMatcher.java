package dev.hull.runtime.match;

import dev.hull.model.rules.Rule;
import dev.hull.runtime.Matcher;
import dev.hull.runtime.Matches;
import dev.hull.runtime.state.Moment;
import java.util.List;

/** Walks the condition of every rule at every event. Slow, and so plain that what it says is taken for right. */
public final class TreeMatcher implements Matcher {
    private final List<Rule> rules;
    private final List<Node> conditions;

    private TreeMatcher(List<Rule> rules, List<Node> conditions) {
        this.rules = rules;
        this.conditions = conditions;
    }

    /** {@return one that tries {@code rules} in their order} */
    public static TreeMatcher of(List<Rule> rules, Binding binding) {
        return new TreeMatcher(
                List.copyOf(rules),
                rules.stream().map(rule -> binding.bind(rule.condition())).toList());
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public void match(Moment moment, Matches out) {
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).holds(moment)) {
                out.add(i);
            }
        }
    }
}
