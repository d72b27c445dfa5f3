package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Items.PluginNeed;
import dev.hull.formats.falco.Ruleset.FileResult;
import dev.hull.model.Source;
import dev.hull.model.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads Falco's rule files, one after the other, into one set of rules. The language is that of Falco 0.44; what is announced
 * is engine 0.62.0 and the plugin {@code container} 0.7.1. Never throws for bad input.
 */
public final class RuleFiles {
    private static final Map<String, Version> PLUGINS = Map.of("container", new Version(0, 7, 1));

    private final Items items = new Items();
    private final List<Source> sources;
    private final RuleOptions options;

    private RuleFiles(List<Source> sources, RuleOptions options) {
        this.sources = sources;
        this.options = options;
    }

    /** {@return the rules of these files, which are loaded in this order} */
    public static Ruleset load(List<Source> sources, RuleOptions options) {
        RuleFiles files = new RuleFiles(List.copyOf(sources), options);
        return options.strictCompat() ? files.oneByOne() : files.together();
    }

    /** As the reference does it: everything is compiled anew behind each file. */
    private Ruleset oneByOne() {
        List<FileResult> results = new ArrayList<>();
        List<Rule> rules = List.of();
        for (int i = 0; i < sources.size(); i++) {
            Complaints complaints = new Complaints(true);
            List<String> deviations = new ItemReader(items, complaints, options, i).read(sources.get(i));
            if (!complaints.failed()) {
                rules = new RuleCompiler(items, complaints, true).compile();
            }
            if (i == sources.size() - 1 && !complaints.failed()) {
                checkPlugins(complaints);
            }
            results.add(new FileResult(sources.get(i), complaints.errors(), complaints.warnings(), deviations));
        }
        return ruleset(rules, results);
    }

    /** All files are read, then all is compiled; each mistake is told to its own file. */
    private Ruleset together() {
        Complaints complaints = new Complaints(false);
        List<List<String>> deviations = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            deviations.add(new ItemReader(items, complaints, options, i).read(sources.get(i)));
        }
        List<Rule> rules = new RuleCompiler(items, complaints, false).compile();
        checkPlugins(complaints);
        new Lints(items, complaints).look(rules);
        List<FileResult> results = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            results.add(new FileResult(
                    source, of(source, complaints.errors()), of(source, complaints.warnings()), deviations.get(i)));
        }
        return ruleset(rules, results);
    }

    private static List<Complaint> of(Source source, List<Complaint> complaints) {
        return complaints.stream()
                .filter(complaint -> complaint.at().source() == source)
                .sorted((a, b) -> a.at().compareTo(b.at()))
                .toList();
    }

    private Ruleset ruleset(List<Rule> rules, List<FileResult> results) {
        return new Ruleset(
                rules,
                items.lists.values().stream()
                        .map(list -> new Ruleset.NamedList(list.name, list.items, list.trail.at()))
                        .toList(),
                items.macros.values().stream()
                        .map(macro -> new Ruleset.NamedMacro(macro.name, macro.condition.text(), macro.trail.at()))
                        .toList(),
                items.engine.toString(),
                results);
    }

    private void checkPlugins(Complaints complaints) {
        for (PluginNeed need : items.plugins) {
            boolean met = false;
            for (int i = 0; i < need.names().size(); i++) {
                Version here = PLUGINS.getOrDefault(need.names().get(i), Version.BAD);
                met |= !here.isBad() && here.satisfies(need.versions().get(i));
            }
            if (!met) {
                complaints.add(need.trail().complain(Kind.NO_PLUGIN, String.join(", ", need.names())));
            }
        }
    }
}
