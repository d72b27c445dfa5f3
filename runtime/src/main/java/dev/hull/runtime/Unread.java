package dev.hull.runtime;

import dev.hull.model.rules.Condition;
import dev.hull.model.rules.Correlation;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.OutputFormat.Slot;
import dev.hull.model.rules.Right;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.fields.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** A field that a rule names and nobody reads. */
public record Unread(Rule rule, String field) {
    /** {@return those of {@code rule}, by name} */
    public static List<Unread> in(Rule rule) {
        List<Operand> operands = new ArrayList<>();
        collect(rule.condition(), operands);
        rule.output().pieces().forEach(piece -> {
            if (piece instanceof Slot slot) {
                operands.add(slot.operand());
            }
        });
        switch (rule.correlation()) {
            case Correlation.Single() -> {}
            case Correlation.Threshold threshold -> operands.addAll(threshold.by());
            case Correlation.Sequence sequence -> {
                operands.addAll(sequence.by());
                sequence.steps().forEach(step -> collect(step, operands));
            }
        }
        operands.addAll(rule.throttle().by());
        TreeSet<String> names = new TreeSet<>();
        operands.forEach(operand -> names(operand, names));
        return names.stream().map(name -> new Unread(rule, name)).toList();
    }

    private static void collect(Condition condition, List<Operand> into) {
        switch (condition) {
            case Condition.All(List<Condition> of) -> of.forEach(each -> collect(each, into));
            case Condition.Any(List<Condition> of) -> of.forEach(each -> collect(each, into));
            case Condition.Not(Condition of) -> collect(of, into);
            case Condition.Test test -> {
                into.add(test.left());
                if (test.right() instanceof Right.Computed(Operand operand)) {
                    into.add(operand);
                }
            }
        }
    }

    private static void names(Operand operand, Collection<String> into) {
        switch (operand) {
            case Operand.Reference reference -> {
                if (!Fields.isSupported(reference.field())) {
                    into.add(reference.field().name());
                }
            }
            case Operand.Call call -> call.arguments().forEach(each -> names(each, into));
            case Operand.Listing listing -> listing.of().forEach(each -> names(each, into));
            case Operand.Literal literal -> {}
            case Operand.NumberLiteral number -> {}
        }
    }
}
