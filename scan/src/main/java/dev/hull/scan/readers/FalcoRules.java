package dev.hull.scan.readers;

import dev.hull.formats.falco.RuleOptions;
import dev.hull.formats.falco.RuleRemarks;
import dev.hull.model.Estate;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.model.rules.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Falco's rule files. */
final class FalcoRules implements Reader {
    /** It is loaded before all others, and they change what it defines. */
    private static final String BASE = "falco_rules.yaml";

    @Override
    public String kind() {
        return "falco-rules";
    }

    @Override
    public boolean recognises(Look look) {
        boolean rule = look.hasKey("rule") && (look.hasKey("condition") || look.hasKey("override"));
        boolean macro = look.hasKey("macro") && look.hasKey("condition");
        boolean list = look.hasKey("list") && look.hasKey("items");
        boolean first = look.firstLine().startsWith("-");
        return first && (rule || macro || list || look.hasKey("required_engine_version"));
    }

    /** Files beside the base file are loaded behind it; others stand for themselves. */
    @Override
    public List<List<Look>> together(List<Look> found) {
        Map<String, List<Look>> folders = new LinkedHashMap<>();
        found.forEach(look ->
                folders.computeIfAbsent(folder(look), name -> new ArrayList<>()).add(look));
        List<List<Look>> projects = new ArrayList<>();
        for (List<Look> looks : folders.values()) {
            if (looks.stream().anyMatch(look -> look.fileName().equals(BASE))) {
                looks.sort(Comparator.comparing((Look look) -> !look.fileName().equals(BASE))
                        .thenComparing(Look::fileName));
                projects.add(looks);
            } else {
                looks.forEach(look -> projects.add(List.of(look)));
            }
        }
        return projects;
    }

    private static String folder(Look look) {
        String name = look.source().name();
        return name.substring(0, name.length() - look.fileName().length());
    }

    @Override
    public Reading<Estate> read(List<Look> project, Around around) {
        List<Source> sources = project.stream().map(Look::source).toList();
        Reading<Rule> reading = RuleRemarks.read(sources, new RuleOptions(false, around.limits()));
        Estate nothing = new Estate(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new Reading<>(List.of(nothing), reading.remarks(), reading.problems(), reading.verdict());
    }
}
