package dev.hull.cli;

import dev.hull.model.Arg;
import dev.hull.report.Columns;
import dev.hull.report.Phrases;
import dev.hull.runtime.why.Explanation;
import dev.hull.runtime.why.Explanation.Step;
import dev.hull.runtime.why.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What rules made of one event, condition by condition: those that matched, then those that nearly did. */
final class WhyText {
    private static final int WIDTH = 80;
    /** Rules that did not match, of which nothing was asked to see all. */
    private static final int NEAREST = 3;

    private WhyText() {}

    static String of(Why why, boolean verbose, Phrases phrases) {
        List<Explanation> matched = new ArrayList<>();
        List<Explanation> missed = new ArrayList<>();
        for (Explanation each : why.explanations()) {
            if (each.concerned()) {
                (each.matches() ? matched : missed).add(each);
            }
        }
        missed.sort(Comparator.comparingDouble(each -> -share(each.condition())));
        StringBuilder out = new StringBuilder(phrases.say(
                        "why.head",
                        Arg.of("matched", matched.size()),
                        Arg.of("concerned", matched.size() + missed.size()),
                        Arg.of("all", why.explanations().size())))
                .append('\n');
        matched.forEach(each -> write(each, phrases, out));
        missed.subList(0, verbose ? missed.size() : Math.min(NEAREST, missed.size()))
                .forEach(each -> write(each, phrases, out));
        return out.toString();
    }

    /** How much of a condition holds: of parts that must all hold, how many do. */
    private static double share(Step step) {
        return switch (step) {
            case Explanation.All(boolean holds, List<Step> of) ->
                of.stream().mapToDouble(WhyText::share).average().orElse(1);
            case Explanation.Any(boolean holds, List<Step> of) ->
                of.stream().mapToDouble(WhyText::share).max().orElse(0);
            case Explanation.Not not -> not.holds() ? 1 : 0;
            case Explanation.Test test -> test.holds() ? 1 : 0;
        };
    }

    private static void write(Explanation each, Phrases phrases, StringBuilder out) {
        out.append('\n')
                .append(phrases.say(
                        each.matches() ? "why.matches" : "why.not",
                        Arg.of("rule", each.rule().name())))
                .append('\n');
        write(each.condition(), "  ", "", each.matches(), phrases, out);
    }

    /** A negated part stands on the line of its {@code not}, and {@code holds} is said of both together. */
    private static void write(Step step, String indent, String not, boolean holds, Phrases phrases, StringBuilder out) {
        String start = (holds ? "yes " : "no  ") + indent + not;
        switch (step) {
            case Explanation.All(boolean inner, List<Step> of) ->
                branch(start + phrases.say("rules.all"), of, indent, phrases, out);
            case Explanation.Any(boolean inner, List<Step> of) ->
                branch(start + phrases.say("rules.any"), of, indent, phrases, out);
            case Explanation.Not(boolean inner, Step of) -> write(of, indent, not + "not ", holds, phrases, out);
            case Explanation.Test test -> test(start, test, phrases, out);
        }
    }

    private static void branch(String line, List<Step> of, String indent, Phrases phrases, StringBuilder out) {
        out.append(line).append('\n');
        of.forEach(each -> write(each, indent + "  ", "", each.holds(), phrases, out));
    }

    private static void test(String mark, Explanation.Test test, Phrases phrases, StringBuilder out) {
        String read = test.isMissing() ? phrases.say("why.missing") : String.join(", ", test.left());
        String right = test.right().isEmpty() ? "" : " / " + String.join(", ", test.right());
        out.append(Columns.cut(mark + test.text(), WIDTH)).append('\n');
        out.append(Columns.cut(" ".repeat(Math.min(40, mark.length())) + "  <- " + read + right, WIDTH))
                .append('\n');
    }
}
