package dev.hull.cli;

import dev.hull.model.Arg;
import dev.hull.model.rules.Condition;
import dev.hull.model.rules.ConditionText;
import dev.hull.model.rules.Correlation;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.Right;
import dev.hull.model.rules.Rule;
import dev.hull.report.Columns;
import dev.hull.report.EventTables;
import dev.hull.report.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A rule in words: when it looks, at what, and what must hold. */
final class RuleExplanation {
    private static final int WIDTH = 80;
    /** Above this, the types are those that an unindexed condition has: all. */
    private static final int MANY = 100;

    private RuleExplanation() {}

    static String of(Rule rule, Phrases phrases) {
        StringBuilder out = new StringBuilder(rule.name())
                .append("   ")
                .append(rule.priority().word())
                .append("   ")
                .append(rule.at())
                .append(rule.enabled() ? "" : "   " + phrases.say("rules.disabled"))
                .append('\n');
        wrap(rule.description(), "", out);
        out.append('\n');
        row(phrases.say("rules.events"), types(rule, phrases), out);
        row(phrases.say("rules.tags"), String.join(", ", rule.tags()), out);
        row(phrases.say("rules.macros"), String.join(", ", rule.macros()), out);
        row(phrases.say("rules.lists"), String.join(", ", rule.lists()), out);
        row(phrases.say("rules.correlation"), correlation(rule.correlation(), phrases), out);
        out.append('\n').append(phrases.say("rules.written")).append('\n');
        wrap(String.join(" ", rule.written().strip().lines().map(String::strip).toList()), "  ", out);
        out.append('\n').append(phrases.say("rules.resolved")).append('\n');
        tree(rule.condition(), "  ", false, phrases, out);
        out.append('\n').append(phrases.say("rules.fields")).append('\n');
        Map<String, String> meanings = EventTables.meanings(phrases);
        fields(rule.condition())
                .forEach(field -> out.append("  ")
                        .append(Columns.pad(field, 28))
                        .append(' ')
                        .append(meanings.getOrDefault(field, ""))
                        .append('\n'));
        return out.toString();
    }

    private static String types(Rule rule, Phrases phrases) {
        return rule.types().size() > MANY ? phrases.say("rules.all-events") : String.join(", ", rule.types());
    }

    private static String correlation(Correlation correlation, Phrases phrases) {
        return switch (correlation) {
            case Correlation.Single() -> "";
            case Correlation.Threshold(int over, long within, List<Operand> by) ->
                phrases.say("rules.threshold", Arg.of("over", over), seconds(within), by(by));
            case Correlation.Sequence(List<Condition> steps, long within, List<Operand> by) ->
                phrases.say("rules.sequence", Arg.of("steps", steps.size() + 1), seconds(within), by(by));
        };
    }

    private static Arg seconds(long nanoseconds) {
        return Arg.of("seconds", nanoseconds / 1_000_000_000L);
    }

    private static Arg by(List<Operand> by) {
        return Arg.of("by", String.join(", ", by.stream().map(ConditionText::of).toList()));
    }

    /** One line a test; what belongs together is indented below its word. */
    private static void tree(Condition condition, String indent, boolean not, Phrases phrases, StringBuilder out) {
        switch (condition) {
            case Condition.All(List<Condition> of) ->
                branch("rules.all" + (not ? ".not" : ""), of, indent, phrases, out);
            case Condition.Any(List<Condition> of) ->
                branch("rules.any" + (not ? ".not" : ""), of, indent, phrases, out);
            case Condition.Not(Condition of) -> tree(of, indent, !not, phrases, out);
            case Condition.Test test -> wrap((not ? "not " : "") + ConditionText.of(test), indent, out);
        }
    }

    private static void branch(String key, List<Condition> of, String indent, Phrases phrases, StringBuilder out) {
        out.append(indent).append(phrases.say(key)).append('\n');
        of.forEach(each -> tree(each, indent + "  ", false, phrases, out));
    }

    private static Set<String> fields(Condition condition) {
        Set<String> names = new TreeSet<>();
        collect(condition, names);
        return names;
    }

    private static void collect(Condition condition, Set<String> names) {
        switch (condition) {
            case Condition.All(List<Condition> of) -> of.forEach(each -> collect(each, names));
            case Condition.Any(List<Condition> of) -> of.forEach(each -> collect(each, names));
            case Condition.Not(Condition of) -> collect(of, names);
            case Condition.Test test -> {
                collect(test.left(), names);
                if (test.right() instanceof Right.Computed(Operand operand)) {
                    collect(operand, names);
                }
            }
        }
    }

    private static void collect(Operand operand, Set<String> names) {
        switch (operand) {
            case Operand.Reference reference -> names.add(reference.field().name());
            case Operand.Call call -> call.arguments().forEach(each -> collect(each, names));
            case Operand.Listing(List<Operand> of) -> of.forEach(each -> collect(each, names));
            case Operand.Literal literal -> {}
            case Operand.NumberLiteral number -> {}
        }
    }

    private static void row(String label, String text, StringBuilder out) {
        if (!text.isEmpty()) {
            String first = Columns.pad(label, 10);
            List<String> lines = Columns.wrap(text, WIDTH - 10);
            for (int i = 0; i < lines.size(); i++) {
                out.append(i == 0 ? first : " ".repeat(10)).append(lines.get(i)).append('\n');
            }
        }
    }

    private static void wrap(String text, String indent, StringBuilder out) {
        Columns.wrap(text, WIDTH - indent.length())
                .forEach(line -> out.append(indent).append(line).append('\n'));
    }
}
