package dev.hull.report;

import dev.hull.model.Arg;
import dev.hull.model.Edit;
import dev.hull.model.Finding;
import dev.hull.model.Fix;
import dev.hull.model.Gap;
import dev.hull.model.Input;
import dev.hull.model.Location;
import dev.hull.model.Problem;
import dev.hull.model.Related;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import dev.hull.model.Verdict;
import dev.hull.policy.Decision;
import dev.hull.policy.WaiverUse;
import java.util.List;
import java.util.Locale;

/** A report as JSON of the schema {@code hull/check/1}, which docs/schema holds. Fields are added, never removed. */
public final class JsonReport {
    private final Report report;
    private final Speech speech;
    private final Messages messages;
    private final Phrases phrases;
    private final Next next;
    private final JsonWriter json = new JsonWriter();
    private final JsonImages images;

    private JsonReport(Report report, Speech speech, Phrases phrases) {
        this.report = report;
        this.speech = speech;
        this.phrases = phrases;
        next = new Next(report);
        images = new JsonImages(report, json);
        messages = new Messages(speech, phrases, report);
    }

    /** {@return the text of {@code report}, ending with a line feed} */
    public static String of(Report report, Speech speech, Phrases phrases) {
        return new JsonReport(report, speech, phrases).write();
    }

    private String write() {
        json.open('{').entry("schema", "hull/check/1");
        json.key("tool")
                .open('{')
                .entry("name", "hull")
                .entry("version", report.version())
                .close('}');
        json.key("engines").value(report.engines());
        json.key("inputs").open('[');
        report.inputs().forEach(this::input);
        json.close(']');
        images.database();
        json.key("images").open('[');
        report.estate().images().forEach(images::image);
        json.close(']').key("findings").open('[');
        for (Decision decision : report.judgement().decisions()) {
            if (decision.shown()) {
                finding(decision);
            }
        }
        json.close(']').key("controls").open('[');
        report.controls().forEach(this::control);
        json.close(']').key("problems").open('[');
        report.problems().forEach(this::problem);
        json.close(']').key("gaps").open('[');
        report.gaps().forEach(this::gap);
        json.close(']')
                .entry("failed", report.failed().stream().map(phrases::failure).toList());
        json.key("waivers").open('[');
        report.judgement().waivers().forEach(this::waiver);
        json.close(']').key("vex").open('[');
        report.judgement().statements().forEach(images::statement);
        json.close(']').key("comparisons").open('[');
        report.comparisons().forEach(images::comparison);
        json.close(']').key("summary");
        summary();
        return json.close('}').text();
    }

    private void input(Input input) {
        json.open('{')
                .entry("artefact", input.artefact())
                .entry("kind", input.kind())
                .entry("sha256", input.sha256())
                .entry("read", input.problems() == 0 ? "full" : "partial");
        if (input.verdict() instanceof Verdict.Refused refused) {
            json.entry("refused", refused.reason());
        }
        json.close('}');
    }

    private void finding(Decision decision) {
        Finding finding = decision.finding();
        json.open('{')
                .entry("check", finding.check())
                .entry("severity", finding.severity().word())
                .entry("status", finding.status().word())
                .entry("fingerprint", finding.fingerprint().text())
                .entry("group", finding.group().text())
                .entry("subject", finding.subject().toString())
                .entry("field", finding.field())
                .entry("setting", finding.setting());
        json.key("value").open('{').entry("state", finding.value().state());
        json.entry("value", value(finding))
                .entry("source", finding.value().by())
                .close('}');
        json.entry("message", messages.of(finding)).key("args").open('{');
        for (Arg arg : finding.args()) {
            json.entry(arg.name(), arg.value());
        }
        json.close('}').key("locations").open('[');
        location(finding.at(), "primary");
        for (Related related : finding.also()) {
            location(related.at(), related.role());
        }
        json.close(']');
        json.entry("controls", words(finding.check(), "controls"));
        json.entry("aliases", words(finding.check(), "aliases"));
        fix(finding);
        json.entry("next", finding.status() == Status.UNKNOWN ? next.of(finding) : "");
        images.detail(finding.detail());
        json.key("vex");
        if (decision.vex().isEmpty()) {
            json.nothing();
        } else {
            images.statement(decision.vex().getFirst());
        }
        json.key("waiver");
        if (decision.waivers().isEmpty()) {
            json.nothing();
        } else {
            json.value(decision.waivers().getFirst().id());
        }
        json.close('}');
    }

    /** What a finding about secrets rests on is shown by no value at all. */
    private Object value(Finding finding) {
        return finding.check().startsWith("secrets.")
                ? ""
                : Values.of(finding.value().value());
    }

    private List<String> words(String check, String key) {
        String text = speech.of(check, key);
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private void location(Location at, String role) {
        if (at.isSomewhere()) {
            json.open('{')
                    .entry("file", at.source().name())
                    .entry("line", at.line())
                    .entry("column", at.column())
                    .entry("role", role)
                    .close('}');
        }
    }

    // A switch over types is put together when it is first run.
    @SuppressWarnings("IfChainToSwitch")
    private void fix(Finding finding) {
        json.key("fix");
        if (finding.remedy() instanceof Remedy.Apply apply) {
            apply(finding, apply);
        } else if (finding.remedy() instanceof Remedy.Ask ask) {
            json.open('{')
                    .entry("question", messages.question(finding, "ask." + ask.question()))
                    .entry("options", ask.options())
                    .close('}');
        } else if (finding.remedy() instanceof Remedy.Advise advise) {
            json.open('{')
                    .entry("advice", messages.question(finding, "advise." + advise.text()))
                    .close('}');
        } else {
            json.nothing();
        }
    }

    private void apply(Finding finding, Remedy.Apply apply) {
        Fix fix = report.fix(finding);
        json.open('{')
                .entry("level", apply.least().word())
                .entry("risk", apply.risk().word())
                .entry("text", messages.fix(finding, apply));
        json.key("edits").open('[');
        for (Edit edit : fix.edits()) {
            json.open('{')
                    .entry("file", edit.at().source().name())
                    .entry("offset", edit.at().start())
                    .entry("length", edit.at().end() - edit.at().start())
                    .entry("text", edit.text())
                    .close('}');
        }
        json.close(']').entry("left", fix.left()).close('}');
    }

    private void control(ControlResult control) {
        json.open('{')
                .entry("standard", control.standard())
                .entry("version", control.version())
                .entry("id", control.id())
                .entry("status", control.status())
                .entry("subjects", control.subjects())
                .entry("evidence", control.evidence())
                .close('}');
    }

    private void problem(Problem problem) {
        json.open('{')
                .entry("artefact", problem.at().source().name())
                .entry("line", problem.at().line())
                .entry("column", problem.at().column())
                .entry("reader", problem.reader())
                .entry("reason", problem.reason())
                .entry("effect", problem.effect())
                .close('}');
    }

    private void gap(Gap gap) {
        json.open('{')
                .entry("what", gap.what())
                .entry("subject", gap.subject())
                .entry("why", gap.why())
                .entry("next", gap.next())
                .close('}');
    }

    private void waiver(WaiverUse use) {
        json.open('{')
                .entry("id", use.waiver().id())
                .entry("check", use.waiver().check())
                .entry("subject", use.waiver().subject())
                .entry("state", use.state().name().toLowerCase(Locale.ROOT))
                .entry("until", use.waiver().until().toString())
                .close('}');
    }

    private void summary() {
        json.open('{');
        for (Severity severity : Severity.WORST_FIRST) {
            json.entry(severity.word(), report.judgement().open(severity));
        }
        json.entry("unknown", report.judgement().count(Status.UNKNOWN))
                .entry("waived", report.judgement().count(Status.WAIVED))
                .entry("baseline", report.judgement().count(Status.BASELINE))
                .entry("unrecognised", report.unrecognised())
                .entry("exit", report.exit())
                .close('}');
    }
}
