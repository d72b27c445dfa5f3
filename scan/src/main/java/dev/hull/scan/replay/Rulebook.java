package dev.hull.scan.replay;

import dev.hull.formats.falco.RuleFiles;
import dev.hull.formats.falco.RuleOptions;
import dev.hull.formats.falco.Ruleset;
import dev.hull.model.Source;
import dev.hull.model.rules.Priority;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Unread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rules from files, ready to be matched.
 *
 * @param set what the files say, with what is wrong in them
 * @param unread fields that the rules name and nobody reads: such a rule would be silent for ever, so it is an error
 */
public record Rulebook(Ruleset set, List<Unread> unread) {
    public Rulebook {
        unread = List.copyOf(unread);
    }

    /**
     * {@return the rules of {@code files}, which may be folders, loaded in this order}
     *
     * @throws IOException if one can't be read
     */
    public static Rulebook load(List<Path> files, RuleOptions options) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            for (Path each : Files.isDirectory(file) ? inside(file) : List.of(file)) {
                sources.add(Source.of(each.toString(), Files.readAllBytes(each)));
            }
        }
        Ruleset set = RuleFiles.load(sources, options);
        return new Rulebook(
                set,
                set.rules().stream().flatMap(rule -> Unread.in(rule).stream()).toList());
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> isRules(file.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isRules(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** {@return whether an engine may start with them} */
    public boolean isAccepted() {
        return set.isAccepted() && unread.isEmpty();
    }

    /** {@return the rules that are switched on and at least as urgent as {@code least}, in their order} */
    public List<Rule> enabled(Priority least) {
        return set.rules().stream()
                .filter(rule -> rule.enabled() && rule.priority().compareTo(least) <= 0)
                .toList();
    }
}
