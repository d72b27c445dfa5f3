package dev.hull.cli;

import dev.hull.checks.Catalogue;
import dev.hull.checks.Examination;
import dev.hull.checks.pss.Standard;
import dev.hull.model.DatabaseStamp;
import dev.hull.model.Finding;
import dev.hull.policy.Judgement;
import dev.hull.policy.Policy;
import dev.hull.report.ControlResult;
import dev.hull.report.JsonReport;
import dev.hull.report.Look;
import dev.hull.report.Phrases;
import dev.hull.report.Report;
import dev.hull.report.Sarif;
import dev.hull.report.Speech;
import dev.hull.report.Terminal;
import dev.hull.scan.Fixes;
import dev.hull.scan.Request;
import dev.hull.scan.Scan;
import dev.hull.scan.Scanned;
import java.util.List;
import java.util.Map;

/** {@code hull check}: findings about anything. */
final class CheckVerb implements Verb {
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
        return "findings about files, folders and commands";
    }

    @Override
    public int run(Typed typed, Console console) throws Usage {
        String format = typed.oneOf(Flags.FORMAT, "terminal", Options.FORMATS);
        Phrases phrases = Phrases.in(console.language(typed));
        Look look = Options.look(typed, console);
        List<Standard> standards = Standards.of(typed);
        Request request = Options.request(typed, console);
        Policy policy = Policies.of(typed, console);
        Report report = report(typed, request, policy, standards, !format.equals("terminal"));
        Speech speech = new CheckWords(phrases.language());
        Output.write(text(format, report, speech, phrases, look), typed, console);
        if (!format.equals("terminal")) {
            report.failed().forEach(gap -> console.complain(phrases.failure(gap)));
        }
        return report.exit();
    }

    private static String text(String format, Report report, Speech speech, Phrases phrases, Look look) {
        return switch (format) {
            case "json" -> JsonReport.of(report, speech, phrases);
            case "sarif" -> Sarif.of(report, speech, phrases);
            default -> Terminal.of(report, speech, phrases, look);
        };
    }

    /** @param edits whether the report shows them: making them costs a second parse */
    private static Report report(Typed typed, Request request, Policy policy, List<Standard> standards, boolean edits) {
        Scanned scanned = Scan.of(request);
        List<Finding> findings;
        List<ControlResult> controls;
        if (standards.isEmpty()) {
            findings = Examination.of(Catalogue.ALL, scanned.estate(), policy.today(), policy.trustedRegistries());
            controls = List.of();
        } else {
            Standards judged = Standards.judge(standards.getFirst(), scanned.estate());
            findings = judged.findings();
            controls = judged.controls();
        }
        Judgement judgement = policy.judge(findings);
        return new Report(
                Hull.VERSION,
                Targets.text(request.targets()),
                request.engines(),
                scanned.inputs(),
                scanned.estate(),
                judgement,
                edits ? Fixes.of(scanned, findings) : Map.of(),
                controls,
                scanned.problems(),
                scanned.gaps(),
                scanned.failed(),
                scanned.unrecognised(),
                DatabaseStamp.NONE,
                List.of(),
                policy.today(),
                exit(typed, scanned, judgement));
    }

    private static int exit(Typed typed, Scanned scanned, Judgement judgement) {
        boolean broken = !scanned.problems().isEmpty() && !typed.has(Flags.ALLOW_PROBLEMS);
        return broken || !scanned.failed().isEmpty() ? 2 : judgement.fails() ? 1 : 0;
    }
}
