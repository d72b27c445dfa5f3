package dev.hull.cli;

import dev.hull.formats.falco.Complaint;
import dev.hull.formats.falco.RuleFiles;
import dev.hull.formats.falco.RuleOptions;
import dev.hull.formats.falco.Ruleset;
import dev.hull.model.Arg;
import dev.hull.model.Source;
import dev.hull.report.JsonWriter;
import dev.hull.runtime.Attention;
import dev.hull.runtime.match.Binding;
import java.util.List;

/** {@code --only}: a condition as in rules, on the events that rules look at. */
final class Only {
    private Only() {}

    static Attention of(String condition) throws Usage {
        // A rule of its own, so that what a condition may be, and what is wrong with it, is said in one place.
        String rule = JsonWriter.oneLine()
                .open('[')
                .open('{')
                .entry("rule", "--only")
                .entry("desc", "--only")
                .entry("condition", condition)
                .entry("output", "--only")
                .entry("priority", "DEBUG")
                .entry("warn_evttypes", false)
                .close('}')
                .close(']')
                .text();
        Ruleset read = RuleFiles.load(List.of(Source.of("--only", rule)), RuleOptions.DEFAULT);
        if (!read.isAccepted()) {
            Complaint first = read.files().getFirst().errors().getFirst();
            throw new Usage("only", Arg.of("text", condition), Arg.of("reason", first.message()));
        }
        return Binding.DOCUMENTED.attention(read.rules().getFirst().condition());
    }
}
