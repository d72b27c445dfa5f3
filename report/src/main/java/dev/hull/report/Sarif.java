package dev.hull.report;

import dev.hull.model.Edit;
import dev.hull.model.Finding;
import dev.hull.model.Gap;
import dev.hull.model.Location;
import dev.hull.model.Problem;
import dev.hull.model.Related;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import dev.hull.policy.Decision;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report as SARIF 2.1.0 (OASIS standard), for code hosts and editors. Quotes no source text: a line may hold a secret. */
public final class Sarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String HEX = "0123456789ABCDEF";

    private final Report report;
    private final Speech speech;
    private final Phrases phrases;
    private final Messages messages;
    private final List<String> rules = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final JsonWriter json = new JsonWriter();

    private Sarif(Report report, Speech speech, Phrases phrases) {
        this.report = report;
        this.speech = speech;
        this.phrases = phrases;
        messages = new Messages(speech, phrases, report);
        for (Decision decision : report.judgement().decisions()) {
            if (decision.shown()) {
                decisions.add(decision);
                if (!rules.contains(decision.finding().check())) {
                    rules.add(decision.finding().check());
                }
            }
        }
        rules.sort(null);
    }

    /** {@return the text of {@code report}, ending with a line feed} */
    public static String of(Report report, Speech speech, Phrases phrases) {
        return new Sarif(report, speech, phrases).write();
    }

    private String write() {
        json.open('{').entry("$schema", SCHEMA).entry("version", "2.1.0");
        json.key("runs").open('[').open('{');
        json.key("tool").open('{').key("driver").open('{');
        json.entry("name", "hull").entry("version", report.version()).entry("semanticVersion", report.version());
        json.key("rules").open('[');
        rules.forEach(this::rule);
        json.close(']').close('}').close('}');
        json.entry("columnKind", "unicodeCodePoints");
        invocation();
        json.key("results").open('[');
        decisions.forEach(this::result);
        return json.close(']').close('}').close(']').close('}').text();
    }

    private void rule(String check) {
        json.open('{').entry("id", check);
        text("shortDescription", messages.title(check));
        String prose = speech.of(check, Speech.PROSE);
        if (!prose.isEmpty()) {
            json.key("help")
                    .open('{')
                    .entry("text", Prose.of(prose))
                    .entry("markdown", prose.strip())
                    .close('}');
        }
        String controls = speech.of(check, "controls");
        if (!controls.isEmpty()) {
            json.key("properties")
                    .open('{')
                    .entry("tags", List.of(controls.split(" ")))
                    .close('}');
        }
        json.close('}');
    }

    private void invocation() {
        json.key("invocations").open('[').open('{').entry("executionSuccessful", report.exit() != 2);
        json.entry("exitCode", report.exit()).key("toolExecutionNotifications").open('[');
        for (Gap failed : report.failed()) {
            json.open('{').entry("level", "error");
            text("message", phrases.failure(failed));
            json.close('}');
        }
        report.problems().forEach(this::problem);
        json.close(']').close('}').close(']');
    }

    private void problem(Problem problem) {
        json.open('{').entry("level", "error");
        text("message", Clean.line(problem.reason()));
        json.key("locations").open('[');
        location(problem.at(), "");
        json.close(']').close('}');
    }

    private void result(Decision decision) {
        Finding finding = decision.finding();
        json.open('{').entry("ruleId", finding.check()).entry("ruleIndex", rules.indexOf(finding.check()));
        json.entry("level", level(finding.severity()));
        text("message", messages.of(finding));
        json.key("locations").open('[');
        location(finding.at(), finding.subject().toString());
        json.close(']');
        if (!finding.also().isEmpty()) {
            json.key("relatedLocations").open('[');
            for (Related related : finding.also()) {
                location(related.at(), "");
            }
            json.close(']');
        }
        json.key("partialFingerprints").open('{');
        json.entry("hull/1", finding.fingerprint().text()).close('}');
        if (finding.status() == Status.BASELINE) {
            json.entry("baselineState", "unchanged");
        }
        suppression(decision);
        fix(finding);
        json.key("properties").open('{');
        json.entry("severity", finding.severity().word()).entry("security-severity", score(finding.severity()));
        json.entry("status", finding.status().word()).entry("setting", finding.setting());
        json.close('}').close('}');
    }

    private void suppression(Decision decision) {
        if (!decision.waivers().isEmpty()) {
            json.key("suppressions").open('[').open('{').entry("kind", "external");
            json.entry("status", "accepted");
            json.entry("justification", Clean.line(decision.waivers().getFirst().why()));
            json.close('}').close(']');
        }
    }

    /** Where the fix touches several files each is a change of its own (SARIF 2.1.0, 3.55). */
    private void fix(Finding finding) {
        Map<String, List<Edit>> files = new LinkedHashMap<>();
        report.fix(finding)
                .edits()
                .forEach(edit -> files.computeIfAbsent(edit.at().source().name(), _ -> new ArrayList<>())
                        .add(edit));
        if (!files.isEmpty()) {
            json.key("fixes").open('[').open('{').key("artifactChanges").open('[');
            files.forEach(this::change);
            json.close(']').close('}').close(']');
        }
    }

    private void change(String file, List<Edit> edits) {
        json.open('{').key("artifactLocation").open('{').entry("uri", uri(file)).close('}');
        json.key("replacements").open('[');
        for (Edit edit : edits) {
            json.open('{')
                    .key("deletedRegion")
                    .open('{')
                    .entry("byteOffset", edit.at().start());
            json.entry("byteLength", edit.at().end() - edit.at().start()).close('}');
            text("insertedContent", edit.text());
            json.close('}');
        }
        json.close(']').close('}');
    }

    /** A finding that is written nowhere has its subject alone. */
    private void location(Location at, String subject) {
        json.open('{');
        if (at.isSomewhere()) {
            json.key("physicalLocation").open('{').key("artifactLocation").open('{');
            json.entry("uri", uri(at.source().name())).close('}');
            json.key("region").open('{').entry("startLine", at.line()).entry("startColumn", at.column());
            if (at.end() > at.start()) {
                Location end = at.source().at(at.end(), at.end());
                json.entry("endLine", end.line()).entry("endColumn", end.column());
            }
            json.close('}').close('}');
        }
        if (!subject.isEmpty()) {
            json.key("logicalLocations").open('[').open('{');
            json.entry("fullyQualifiedName", Clean.line(subject)).close('}').close(']');
        }
        json.close('}');
    }

    private void text(String key, String text) {
        json.key(key).open('{').entry("text", text).close('}');
    }

    private static String level(Severity severity) {
        return severity.isAtLeast(Severity.HIGH) ? "error" : severity == Severity.MEDIUM ? "warning" : "note";
    }

    /** The bands of CVSS, which code hosts sort by. */
    private static String score(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "3.0";
            case INFO -> "0.0";
        };
    }

    /** A name as a URI reference (RFC 3986): relative as it is, absolute as a file. */
    private static String uri(String name) {
        StringBuilder uri = new StringBuilder(name.startsWith("/") ? "file://" : "");
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || "-._~/".indexOf(b) >= 0;
            if (plain) {
                uri.append((char) b);
            } else {
                uri.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
            }
        }
        return uri.toString();
    }
}
