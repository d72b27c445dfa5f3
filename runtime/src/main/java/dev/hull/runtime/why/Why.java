package dev.hull.runtime.why;

import dev.hull.model.events.EventTypes;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.ConditionText;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Right;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Matcher;
import dev.hull.runtime.Matches;
import dev.hull.runtime.alerts.Rendering;
import dev.hull.runtime.fields.AncestorField;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.fields.EitherSide;
import dev.hull.runtime.fields.Extractor;
import dev.hull.runtime.match.Binding;
import dev.hull.runtime.match.Reading;
import dev.hull.runtime.state.Lineage;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Task;
import dev.hull.runtime.why.Explanation.Step;
import java.util.ArrayList;
import java.util.List;

/** Stands where a matcher does, tells no match, and explains all rules at one event. */
public final class Why implements Matcher {
    private final List<Rule> rules;
    private final Binding binding;
    private final long event;
    private List<Explanation> explanations = List.of();

    /** @param event its number */
    public Why(List<Rule> rules, Binding binding, long event) {
        this.rules = List.copyOf(rules);
        this.binding = binding;
        this.event = event;
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public void match(Moment moment, Matches out) {
        if (moment.event().number() == event) {
            explanations = rules.stream().map(rule -> of(rule, moment)).toList();
        }
    }

    /** {@return one of each rule, in their order; none if the event did not come} */
    public List<Explanation> explanations() {
        return explanations;
    }

    private Explanation of(Rule rule, Moment moment) {
        String type = EventTypes.ALL.get(moment.event().code()).name();
        Step condition = step(rule.condition(), moment);
        boolean concerned = rule.types().contains(type) || type.equals("syscall") || type.equals("asyncevent");
        return new Explanation(rule, concerned, condition.holds(), condition);
    }

    private Step step(Condition condition, Moment moment) {
        return switch (condition) {
            case Condition.All(List<Condition> of) -> {
                List<Step> steps = steps(of, moment);
                yield new Explanation.All(steps.stream().allMatch(Step::holds), steps);
            }
            case Condition.Any(List<Condition> of) -> {
                List<Step> steps = steps(of, moment);
                yield new Explanation.Any(steps.stream().anyMatch(Step::holds), steps);
            }
            case Condition.Not(Condition of) -> {
                Step step = step(of, moment);
                yield new Explanation.Not(!step.holds(), step);
            }
            case Condition.Test test -> test(test, moment);
        };
    }

    private List<Step> steps(List<Condition> of, Moment moment) {
        return of.stream().map(each -> step(each, moment)).toList();
    }

    private Step test(Condition.Test test, Moment moment) {
        return new Explanation.Test(
                binding.single(test).test(moment),
                ConditionText.of(test),
                read(test.left(), moment),
                test.right() instanceof Right.Computed(Operand operand) ? read(operand, moment) : List.of());
    }

    private static List<String> read(Operand operand, Moment moment) {
        Extractor extractor = Reading.of(operand);
        Rendering rendering = Rendering.of(operand);
        Cell cell = new Cell();
        List<String> values = new ArrayList<>();
        switch (extractor) {
            case EitherSide sides -> {
                if (sides.client(moment, cell)) {
                    values.add(rendering.text(cell));
                }
                if (sides.server(moment, cell)) {
                    values.add(rendering.text(cell));
                }
            }
            case AncestorField field -> {
                Lineage ancestors = AncestorField.of(moment);
                for (Task each = ancestors.next(); each.isKnown(); each = ancestors.next()) {
                    if (field.read(each, cell)) {
                        values.add(rendering.text(cell));
                    }
                }
            }
            default -> {
                if (extractor.read(moment, cell)) {
                    values.add(rendering.text(cell));
                }
            }
        }
        return values;
    }
}
