package dev.hull.cli;

import dev.hull.formats.falco.Complaint;
import dev.hull.formats.falco.Complaint.Place;
import dev.hull.formats.falco.Ruleset;
import dev.hull.formats.falco.Ruleset.FileResult;
import dev.hull.model.Arg;
import dev.hull.report.Columns;
import dev.hull.report.Excerpt;
import dev.hull.report.JsonWriter;
import dev.hull.report.Phrases;
import dev.hull.scan.replay.Rulebook;
import java.util.List;

/** What became of rule files, for people and for programs that read {@code falco --validate}. */
final class RuleVerdicts {
    private static final int WIDTH = 80;

    private RuleVerdicts() {}

    static String text(Rulebook book, Phrases phrases) {
        Ruleset rules = book.set();
        StringBuilder out = new StringBuilder();
        for (FileResult file : rules.files()) {
            out.append(phrases.say(
                            file.isAccepted() ? "rules.accepted" : "rules.refused",
                            Arg.of("file", file.source().name()),
                            Arg.of("errors", file.errors().size()),
                            Arg.of("warnings", file.warnings().size())))
                    .append('\n');
            file.errors().forEach(each -> write(each, phrases.say("rules.error"), phrases, out));
            file.warnings().forEach(each -> write(each, phrases.say("rules.warning"), phrases, out));
        }
        if (rules.isAccepted()) {
            out.append(phrases.count(
                            "rules.loaded",
                            enabled(rules),
                            Arg.of("all", rules.rules().size())))
                    .append('\n');
        }
        return out.toString();
    }

    private static long enabled(Ruleset rules) {
        return rules.rules().stream().filter(rule -> rule.enabled()).count();
    }

    private static void write(Complaint complaint, String word, Phrases phrases, StringBuilder out) {
        out.append(Columns.pad(word, 8))
                .append(complaint.at())
                .append("   ")
                .append(complaint.code())
                .append('\n');
        Columns.wrap(phrases.reason(complaint.message()), WIDTH - 8)
                .forEach(line -> out.append(" ".repeat(8)).append(line).append('\n'));
        Excerpt.of(complaint.at())
                .forEach(line -> out.append("      ").append(line).append('\n'));
    }

    static String json(Ruleset rules) {
        JsonWriter json = new JsonWriter().open('{').key("falco_load_results").open('[');
        for (FileResult file : rules.files()) {
            json.open('{');
            write("errors", file.errors(), json);
            json.entry("name", file.source().name())
                    .entry("schema_valid", file.deviations().isEmpty())
                    .key("schema_warnings")
                    .open('[');
            file.deviations().forEach(json::value);
            json.close(']').entry("successful", file.isAccepted());
            write("warnings", file.warnings(), json);
            json.close('}');
        }
        return json.close(']').close('}').text();
    }

    private static void write(String key, List<Complaint> complaints, JsonWriter json) {
        json.key(key).open('[');
        for (Complaint complaint : complaints) {
            json.open('{')
                    .entry("code", complaint.code().name())
                    .key("context")
                    .open('{')
                    .key("locations")
                    .open('[');
            complaint.trail().forEach(place -> write(place, json));
            json.close(']')
                    .entry("snippet", complaint.snippet())
                    .close('}')
                    .entry("message", complaint.message())
                    .close('}');
        }
        json.close(']');
    }

    private static void write(Place place, JsonWriter json) {
        json.open('{')
                .entry("item_name", place.name())
                .entry("item_type", place.type())
                .key("position")
                .open('{')
                .entry("column", place.column())
                .entry("line", place.line())
                .entry("name", place.source())
                .entry("offset", place.offset())
                .close('}')
                .close('}');
    }
}
