package dev.hull.benchmarks.events;

import dev.hull.formats.falco.RuleOptions;
import dev.hull.model.rules.Priority;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Unread;
import dev.hull.scan.replay.Rulebook;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The rules that measures are made with: the official ones where they are, else those of our own example. */
public final class MeasuredRules {
    private static final String OFFICIAL = "rules/official/";

    private MeasuredRules() {}

    /** {@return the rules of the stable official file} */
    public static List<Rule> stable(Path corpus) throws IOException {
        return enabled(List.of(corpus.resolve(OFFICIAL + "falco_rules.yaml")));
    }

    /** {@return the rules of all three official files, in their order} */
    public static List<Rule> official(Path corpus) throws IOException {
        return enabled(List.of(
                corpus.resolve(OFFICIAL + "falco_rules.yaml"),
                corpus.resolve(OFFICIAL + "falco-incubating_rules.yaml"),
                corpus.resolve(OFFICIAL + "falco-sandbox_rules.yaml")));
    }

    /** {@return {@code none}, the {@code stable} or {@code all} official rules; where those are not, our own for both} */
    public static List<Rule> named(String set) throws IOException {
        if (set.equals("none")) {
            return List.of();
        }
        Optional<Path> corpus = Shared.find("corpora/falco");
        if (corpus.isEmpty()) {
            return enabled(List.of(Shared.project().resolve("examples/detection/rules.yaml")));
        }
        return set.equals("stable") ? stable(corpus.get()) : official(corpus.get());
    }

    /** {@return the enabled rules of files that lie anywhere} */
    public static List<Rule> enabled(List<Path> files) throws IOException {
        return Rulebook.load(files, RuleOptions.STRICT).enabled(Priority.DEBUG).stream()
                .filter(rule -> Unread.in(rule).isEmpty())
                .toList();
    }
}
