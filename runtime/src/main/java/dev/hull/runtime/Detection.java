package dev.hull.runtime;

import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.rules.Correlation;
import dev.hull.model.rules.OutputFormat;
import dev.hull.model.rules.Rule;
import dev.hull.model.rules.Throttle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules as matchers try them. A sequence is tried step by step, each as a rule of its own, its last step first: so no
 * event is two steps of one sequence.
 *
 * @param tried what a {@link Matcher} is made for
 * @param steps of each that is tried: which of {@code rules}, and which step of it
 */
public record Detection(List<Rule> rules, List<Rule> tried, List<Step> steps) {
    /** A step of a rule; all but sequences have one. */
    public record Step(int rule, int step) {}

    public Detection {
        rules = List.copyOf(rules);
        tried = List.copyOf(tried);
        steps = List.copyOf(steps);
    }

    public static Detection of(List<Rule> rules) {
        List<Rule> tried = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule.correlation() instanceof Correlation.Sequence sequence) {
                for (int step = sequence.steps().size(); step > 0; step--) {
                    tried.add(step(rule, sequence, step));
                    steps.add(new Step(i, step));
                }
            }
            tried.add(rule);
            steps.add(new Step(i, 0));
        }
        return new Detection(rules, tried, steps);
    }

    private static Rule step(Rule rule, Correlation.Sequence sequence, int step) {
        return new Rule(
                rule.name() + " (" + (step + 1) + ")",
                rule.description(),
                sequence.steps().get(step - 1),
                rule.written(),
                anyType(),
                new OutputFormat(List.of()),
                rule.priority(),
                rule.tags(),
                rule.source(),
                true,
                new Correlation.Single(),
                Throttle.NONE,
                rule.macros(),
                rule.lists(),
                rule.at());
    }

    private static Set<String> anyType() {
        return EventTypes.ALL.stream().map(EventType::name).collect(Collectors.toSet());
    }
}
