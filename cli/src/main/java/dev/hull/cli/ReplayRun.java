package dev.hull.cli;

import dev.hull.artefacts.captures.CaptureSpan;
import dev.hull.model.Arg;
import dev.hull.model.DatabaseStamp;
import dev.hull.model.Estate;
import dev.hull.model.Gap;
import dev.hull.model.Problem;
import dev.hull.model.Source;
import dev.hull.model.events.EventGap;
import dev.hull.model.rules.Alert;
import dev.hull.model.rules.Priority;
import dev.hull.model.rules.Rule;
import dev.hull.policy.Judgement;
import dev.hull.policy.Policy;
import dev.hull.policy.Vex;
import dev.hull.report.AlertGroups;
import dev.hull.report.Columns;
import dev.hull.report.Phrases;
import dev.hull.report.Report;
import dev.hull.runtime.Attention;
import dev.hull.runtime.Engine.Asking;
import dev.hull.runtime.alerts.AlertStyle;
import dev.hull.runtime.alerts.Findings;
import dev.hull.runtime.compile.CompiledMatcher;
import dev.hull.runtime.match.Binding;
import dev.hull.runtime.why.Why;
import dev.hull.scan.replay.Replay;
import dev.hull.scan.replay.Replay.Played;
import dev.hull.scan.replay.Rulebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** One run of {@code hull replay}: what was typed, carried from a recording to a report. */
final class ReplayRun {
    private final Typed typed;
    private final Console console;
    private final Phrases phrases;
    private final List<Rule> rules;
    private final Policy policy;
    private final Asking asking;
    private final TimeRange range;
    private final String name;
    private final Findings findings;
    private final List<String> said = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private String head = "";

    private ReplayRun(
            Typed typed,
            Console console,
            Phrases phrases,
            Asking asking,
            TimeRange range,
            List<Rule> rules,
            Policy policy) {
        this.typed = typed;
        this.console = console;
        this.phrases = phrases;
        this.asking = asking;
        this.range = range;
        this.rules = rules;
        this.policy = policy;
        this.name = typed.words().getFirst();
        this.findings = new Findings(name);
    }

    static ReplayRun of(Typed typed, Console console, Phrases phrases) throws Usage {
        Rulebook book = RuleLoading.accepted(typed, console, phrases);
        return new ReplayRun(
                typed,
                console,
                phrases,
                asking(typed),
                TimeRange.of(typed),
                book.enabled(priority(typed)),
                Policies.of(typed, console));
    }

    private static Priority priority(Typed typed) throws Usage {
        List<String> words = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            words.add(priority.word().toLowerCase(Locale.ROOT));
        }
        return Priority.values()[words.indexOf(typed.oneOf(Flags.MIN_PRIORITY, "debug", words))];
    }

    private static Asking asking(Typed typed) throws Usage {
        boolean all = typed.oneOf(Flags.RULE_MATCHING, "first", List.of("first", "all"))
                .equals("all");
        return new Asking(all, typed.has(Flags.STRICT_COMPAT), only(typed), style(typed));
    }

    /** A terminal shows the container beside the message. */
    private static AlertStyle style(Typed typed) {
        boolean terminal = typed.value(Flags.FORMAT, "terminal").equals("terminal");
        return terminal ? new AlertStyle(false, List.of()) : AlertStyle.USUAL;
    }

    private static Attention only(Typed typed) throws Usage {
        Attention attention = Attention.FULL;
        for (String text : typed.all(Flags.ONLY)) {
            Attention before = attention;
            Attention only = Only.of(text);
            attention = moment -> before.to(moment) && only.to(moment);
        }
        return attention;
    }

    private CaptureSpan span(Path capture) throws IOException {
        return range.span(range.isDayless() ? Replay.begin(capture) : 0);
    }

    /** Blocks of a recording are told whole, and what comes before or after the span in one is left out here. */
    private Asking within(CaptureSpan span) {
        if (span.equals(CaptureSpan.ALL)) {
            return asking;
        }
        Attention only = asking.attention();
        Attention both = moment -> {
            long time = moment.event().time();
            return time >= span.from() && time <= span.to() && only.to(moment);
        };
        return new Asking(asking.all(), asking.strict(), both, asking.style());
    }

    private Binding binding() {
        return asking.strict() ? Binding.FALCO : Binding.DOCUMENTED;
    }

    /** Plays the recording; alerts go to {@code to}, and as findings into the report. */
    Report play(Path capture, Consumer<Alert> to) throws IOException {
        CaptureSpan span = span(capture);
        Replay replay = new Replay(rules, tried -> CompiledMatcher.of(tried, binding()), within(span));
        Played played = replay.play(capture, span, to.andThen(findings));
        played.outcome().problems().forEach(this::problem);
        played.tally().gaps().forEach(this::gap);
        played.tally()
                .held()
                .forEach((rule, count) -> said.add(phrases.count("replay.held", count, Arg.of("rule", rule))));
        if (played.tally().forgotten() > 0) {
            said.add(phrases.count("replay.forgotten", played.tally().forgotten()));
        }
        head = phrases.say(
                "replay.head",
                Arg.of("capture", name),
                Arg.of("events", "%,d".formatted(played.tally().events())),
                Arg.of("watched", "%,d".formatted(played.tally().watched())),
                Arg.of("rules", rules.size()));
        return report();
    }

    private void problem(String reason) {
        problems.add(new Problem(Source.of(name, "").start(), "capture", reason, "rest left out"));
    }

    private void gap(EventGap gap) {
        String lost = gap.lost() < 0 ? "?" : Long.toString(gap.lost());
        String when = "%d - %d".formatted(gap.from(), gap.to());
        gaps.add(new Gap("events", lost, gap.reason() + " (" + when + " ns)", ""));
    }

    /** {@return the whole text for a terminal} */
    String text(AlertGroups groups, Report report) throws Usage {
        StringBuilder out = new StringBuilder();
        if (!typed.has(Flags.QUIET)) {
            out.append(head).append("\n\n");
        }
        out.append(groups.text(phrases, Options.look(typed, console)));
        said().forEach(line ->
                Columns.wrap(line, 80).forEach(part -> out.append(part).append('\n')));
        out.append(phrases.say(
                        "exit." + report.exit(),
                        Arg.of("threshold", report.judgement().threshold().word())))
                .append('\n');
        return out.toString();
    }

    private List<String> said() {
        List<String> lines = new ArrayList<>(said);
        gaps.forEach(gap -> lines.add(phrases.gap(List.of(gap))));
        problems.forEach(
                problem -> lines.add(phrases.problem(problem.at().source().name(), problem.reason())));
        return lines;
    }

    /** What a report in another format has no place for is said beside it. */
    void complain() {
        said().forEach(console::complain);
    }

    private Report report() {
        Judgement judgement = policy.judge(findings.findings(), new Vex(List.of(), List.of()));
        int exit = problems.isEmpty() || typed.has(Flags.ALLOW_PROBLEMS) ? judgement.fails() ? 1 : 0 : 2;
        return new Report(
                Hull.VERSION,
                name,
                List.of(),
                List.of(),
                Estate.EMPTY,
                judgement,
                Map.of(),
                List.of(),
                problems,
                gaps,
                List.of(),
                0,
                DatabaseStamp.NONE,
                List.of(),
                List.of(),
                List.of(),
                policy.today(),
                exit);
    }

    /** {@code --why}: what each rule made of one event. */
    int why(Path capture) throws Usage, IOException {
        String text = typed.value(Flags.WHY, "");
        long event;
        try {
            event = Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Usage("why", Arg.of("text", text));
        }
        CaptureSpan span = span(capture);
        List<Why> asked = new ArrayList<>();
        Replay replay = new Replay(
                rules,
                tried -> {
                    asked.add(new Why(tried, binding(), event));
                    return asked.getFirst();
                },
                within(span));
        replay.play(capture, span, alert -> {});
        if (asked.getFirst().explanations().isEmpty()) {
            throw new Usage("no-event", Arg.of("event", event));
        }
        Output.write(WhyText.of(asked.getFirst(), typed.has(Flags.VERBOSE), phrases), typed, console);
        return 0;
    }
}
