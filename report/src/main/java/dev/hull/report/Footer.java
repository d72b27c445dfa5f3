package dev.hull.report;

import dev.hull.model.Arg;
import dev.hull.model.Gap;
import dev.hull.model.Input;
import dev.hull.model.Problem;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import dev.hull.model.Verdict;
import dev.hull.model.VexStatement;
import dev.hull.model.Vulnerability;
import dev.hull.policy.Judgement;
import dev.hull.policy.VexUse;
import dev.hull.policy.WaiverUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What stands below the findings: the sum, what was waived, what was wrong with the input, what was not looked at, the exit status.
 *
 * @param most how many of one kind are printed
 * @param everyGap whether what was not looked at stands one by one, however much that is
 */
record Footer(Report report, Phrases phrases, int most, boolean everyGap, Consumer<String> lines) {
    /** So many of one kind where nothing else is asked for; with fewer, each takes one line. */
    static final int USUAL = 8;

    private static final int WIDTH = 80;

    void write() {
        sum();
        some(report.judgement().waivers().stream().map(this::waiver).toList());
        some(statements());
        some(verdicts());
        some(report.problems().stream().map(this::problem).toList());
        some(report.failed().stream()
                .map(gap -> Han.beside(phrases.say("failed"), phrases.failure(gap)))
                .toList());
        if (everyGap) {
            report.gaps()
                    .forEach(gap ->
                            Columns.wrap(phrases.gap(List.of(gap)), WIDTH).forEach(lines));
        } else {
            some(gaps());
        }
        lines.accept(phrases.say(
                "exit." + report.exit(),
                Arg.of("threshold", report.judgement().threshold().word())));
    }

    private void some(List<String> all) {
        for (String one : all.subList(0, Math.min(most, all.size()))) {
            if (most < USUAL) {
                lines.accept(Columns.cut(one, WIDTH));
            } else {
                Columns.wrap(one, WIDTH).forEach(lines);
            }
        }
        if (all.size() > most) {
            lines.accept("  ... +" + (all.size() - most));
        }
    }

    private void sum() {
        Judgement judgement = report.judgement();
        List<String> parts = new ArrayList<>();
        int open = 0;
        for (Severity severity : Severity.WORST_FIRST) {
            int count = judgement.open(severity);
            open += count;
            if (count > 0) {
                parts.add(count + " " + phrases.say("severity." + severity.word()));
            }
        }
        StringBuilder text = new StringBuilder(phrases.count("findings", open));
        if (!parts.isEmpty()) {
            text.append(phrases.say("sum.parts", Arg.of("parts", String.join(phrases.say("comma"), parts))));
        }
        also(text, "sum.base", ofBase(judgement));
        also(text, "sum.unknown", judgement.count(Status.UNKNOWN));
        also(text, "sum.waived", judgement.count(Status.WAIVED));
        also(text, "sum.baseline", judgement.count(Status.BASELINE));
        lines.accept(text.toString());
    }

    private static int ofBase(Judgement judgement) {
        return (int) judgement.decisions().stream()
                .map(decision -> decision.finding())
                .filter(finding -> finding.status() == Status.OPEN
                        && finding.detail() instanceof Vulnerability flaw
                        && flaw.base())
                .count();
    }

    private void also(StringBuilder text, String key, int count) {
        if (count > 0) {
            text.append(phrases.say("comma")).append(phrases.count(key, count));
        }
    }

    private String waiver(WaiverUse use) {
        String key = "waiver." + use.state().name().toLowerCase(java.util.Locale.ROOT);
        return Clean.line(phrases.say(
                key,
                Arg.of("check", use.waiver().check()),
                Arg.of("subject", use.waiver().subject()),
                Arg.of("by", use.waiver().who()),
                Arg.of("until", use.waiver().until().toString()),
                Arg.of("days", use.waiver().daysLeft(report.today()))));
    }

    /** What a VEX document settles is said once; what matches nothing, one by one: it may be mistyped. */
    private List<String> statements() {
        Map<String, Integer> settled = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        for (VexUse use : report.judgement().statements()) {
            VexStatement statement = use.statement();
            int count = statement.state().settles() ? use.covered().size() : 0;
            settled.merge(statement.document(), count, Integer::sum);
            if (use.covered().isEmpty()) {
                unused.add(Clean.line(phrases.say(
                        "vex.unused",
                        Arg.of("at", statement.at().toString()),
                        Arg.of("flaw", statement.flaws().getFirst()),
                        Arg.of("products", statement.products()))));
            }
        }
        settled.forEach((document, count) ->
                lines.add(Clean.line(phrases.count("vex.settles", count, Arg.of("document", document)))));
        lines.addAll(unused);
        return lines;
    }

    /** What was understood although its consumer would not take it. */
    private List<String> verdicts() {
        List<String> refused = new ArrayList<>();
        for (Input input : report.inputs()) {
            if (input.verdict() instanceof Verdict.Refused verdict && input.problems() == 0) {
                refused.add(Clean.line(
                        phrases.say("refused", Arg.of("file", input.artefact()), Arg.of("reason", verdict.reason()))));
            }
        }
        return refused;
    }

    private String problem(Problem problem) {
        return Clean.line(phrases.say(
                "problem",
                Arg.of("at", problem.at().toString()),
                Arg.of("reason", problem.reason()),
                Arg.of("effect", phrases.named("effect", problem.effect()))));
    }

    /** What was left out for one reason is said once. */
    private List<String> gaps() {
        Map<String, List<Gap>> same = new LinkedHashMap<>();
        for (Gap gap : report.gaps()) {
            same.computeIfAbsent(gap.what() + '\0' + gap.why(), _ -> new ArrayList<>())
                    .add(gap);
        }
        List<String> lines = new ArrayList<>();
        for (List<Gap> gaps : same.values()) {
            lines.add(phrases.gap(gaps));
            String next = gaps.getFirst().next();
            if (!next.isEmpty()) {
                lines.add(Clean.line("  " + Han.beside(phrases.say("todo.next"), next)));
            }
        }
        return lines;
    }
}
