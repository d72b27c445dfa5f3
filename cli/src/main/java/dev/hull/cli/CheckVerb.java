package dev.hull.cli;

import dev.hull.checks.Catalogue;
import dev.hull.checks.Examination;
import dev.hull.model.Engine;
import dev.hull.model.Finding;
import dev.hull.model.Limits;
import dev.hull.model.Severity;
import dev.hull.policy.Judgement;
import dev.hull.policy.Policy;
import dev.hull.policy.Threshold;
import dev.hull.report.JsonReport;
import dev.hull.report.Look;
import dev.hull.report.Phrases;
import dev.hull.report.Report;
import dev.hull.report.Speech;
import dev.hull.report.Terminal;
import dev.hull.scan.Request;
import dev.hull.scan.Scan;
import dev.hull.scan.Scanned;
import dev.hull.scan.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code hull check}: findings about anything. */
final class CheckVerb implements Verb {
    private static final List<String> FORMATS = List.of("terminal", "json", "sarif");
    private static final List<String> SEVERITIES = List.of("info", "low", "medium", "high", "critical");

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String synopsis() {
        return "[TARGET...] [-- COMMAND]";
    }

    @Override
    public String summary() {
        return "findings about files, folders, commands, containers";
    }

    @Override
    public int run(Typed typed, Console console) throws Usage {
        String format = typed.oneOf(Flags.FORMAT, "terminal", FORMATS);
        Phrases phrases = Phrases.in(console.language(typed));
        Speech speech = new CheckWords(phrases.language());
        Policy policy = policy(typed);
        Look look = look(typed, console);
        List<Target> targets = Targets.of(typed);
        List<Engine> engines = engines(typed);
        Scanned scanned = Scan.of(new Request(
                targets,
                console.folder(),
                console.environment(),
                console.in(),
                typed.all(Flags.EXCLUDE),
                engines,
                Limits.DEFAULT));
        List<Finding> findings =
                Examination.of(Catalogue.ALL, scanned.estate(), policy.today(), policy.trustedRegistries());
        Judgement judgement = policy.judge(findings);
        Report report = new Report(
                Hull.VERSION,
                Targets.text(targets),
                engines,
                scanned.inputs(),
                scanned.estate(),
                judgement,
                scanned.problems(),
                scanned.gaps(),
                scanned.failed(),
                scanned.unrecognised(),
                policy.today(),
                exit(typed, scanned, judgement));
        String text = switch (format) {
            case "json" -> JsonReport.of(report, speech, phrases);
            case "sarif" -> throw new Usage("sarif comes soon");
            default -> Terminal.of(report, speech, phrases, look);
        };
        console.print(text);
        return report.exit();
    }

    private static int exit(Typed typed, Scanned scanned, Judgement judgement) {
        boolean broken = !scanned.problems().isEmpty() && !typed.has(Flags.ALLOW_PROBLEMS);
        return broken || !scanned.failed().isEmpty() ? 2 : judgement.fails() ? 1 : 0;
    }

    private static Policy policy(Typed typed) throws Usage {
        List<String> thresholds = new ArrayList<>(SEVERITIES);
        thresholds.add("never");
        String failOn = typed.oneOf(Flags.FAIL_ON, "high", thresholds);
        Threshold threshold = failOn.equals("never") ? new Threshold.Never() : new Threshold.At(severity(failOn));
        return new Policy(
                threshold,
                typed.has(Flags.FAIL_ON_UNKNOWN),
                severity(typed.oneOf(Flags.MIN_SEVERITY, "info", SEVERITIES)),
                Set.of(),
                List.of(),
                typed.all(Flags.TRUSTED),
                LocalDate.now(java.time.ZoneId.systemDefault()));
    }

    private static Severity severity(String word) {
        return Severity.of(word).orElse(Severity.HIGH);
    }

    private static List<Engine> engines(Typed typed) {
        List<Engine> engines = new ArrayList<>();
        for (String text : typed.all(Flags.ENGINE)) {
            engines.add(Engine.parse(text));
        }
        return engines;
    }

    private static Look look(Typed typed, Console console) throws Usage {
        String colour = typed.oneOf(Flags.COLOUR, "auto", List.of("auto", "always", "never"));
        boolean painted = colour.equals("always")
                || colour.equals("auto") && console.variable("NO_COLOR").isEmpty() && console.isTerminal();
        return new Look(
                typed.has(Flags.VERBOSE),
                typed.has(Flags.QUIET),
                painted,
                typed.has(Flags.MIN_SEVERITY),
                Look.Grouping.AUTOMATIC);
    }
}
