package dev.hull.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.rules.Rule;
import dev.hull.runtime.compile.CompiledMatcher;
import dev.hull.runtime.match.Binding;
import dev.hull.runtime.match.TreeMatcher;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Alerts on recordings, and the two ways to match. */
class JudgedTest {
    private static final List<String> SMALL =
            List.of("host-files", "ctr-priv", "creds-search", "net-mix", "benign-cron");

    private static Recording own(String name) throws URISyntaxException {
        return new Recording(
                Path.of(Objects.requireNonNull(JudgedTest.class.getResource("/falco"), "/falco")
                        .toURI()),
                name);
    }

    @Test
    void alertsAreThoseOfTheReference() throws IOException {
        Optional<Path> corpus = Shared.find("corpora/falco");
        if (corpus.isEmpty()) {
            System.out.println("not looked at: alerts of the official rules; the shared corpora are not here");
            return;
        }
        Judged judged = new Judged(corpus.get(), rules -> CompiledMatcher.of(rules, Binding.FALCO));
        for (String name : SMALL) {
            Recording recording = new Recording(corpus.get(), name);
            judged.alerts(recording);
            judged.first(recording);
        }
        judged.probes();
        assertThat(judged.misses()).isEmpty();
    }

    @Test
    void compiledRulesAndTreesAgree() throws IOException, URISyntaxException {
        Differential differential = new Differential(
                rules -> TreeMatcher.of(rules, Binding.DOCUMENTED),
                rules -> CompiledMatcher.of(rules, Binding.DOCUMENTED));
        Recording recording = own("host-files");
        List<Rule> rules = Differential.chance(recording, 11, 150);
        BothMatchers both = differential.of(recording, rules, 3);
        assertThat(both.differences()).isEmpty();
        assertThat(both.pairs()).isGreaterThan(100_000);
        assertThat(both.matched()).isBetween(both.pairs() / 20, both.pairs() - both.pairs() / 20);
    }
}
