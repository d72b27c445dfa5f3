package dev.hull.benchmarks.replay;

import dev.hull.artefacts.captures.CaptureLimits;
import dev.hull.artefacts.captures.CaptureReader;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Matcher;
import dev.hull.runtime.Matches;
import dev.hull.runtime.state.Machine;
import dev.hull.runtime.state.MachineOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;

/** Two ways to match, held against one another on the events of a recording. */
final class Differential {
    private final Function<List<Rule>, Matcher> first;
    private final Function<List<Rule>, Matcher> second;

    Differential(Function<List<Rule>, Matcher> first, Function<List<Rule>, Matcher> second) {
        this.first = first;
        this.second = second;
    }

    /** Every {@code step}-th event of the recording. */
    BothMatchers of(Recording recording, List<Rule> rules, int step) throws IOException {
        BothMatchers both = new BothMatchers(first.apply(rules), second.apply(rules));
        Matches matches = new Matches();
        try (InputStream in = recording.open()) {
            CaptureReader.read(in, CaptureLimits.DEFAULT, new Machine(MachineOptions.DEFAULT, moment -> {
                if (moment.event().number() % step == 0) {
                    both.match(moment, matches);
                    matches.clear();
                }
            }));
        }
        return both;
    }

    /** So many rules by chance, with constants of this recording. */
    static List<Rule> chance(Recording recording, long seed, int count) throws IOException {
        ChanceRules chance = new ChanceRules(seed);
        try (InputStream in = recording.open()) {
            CaptureReader.read(in, CaptureLimits.DEFAULT, new Machine(MachineOptions.DEFAULT, moment -> {
                if (moment.event().number() % 97 == 0) {
                    chance.learn(moment);
                }
            }));
        }
        return chance.rules(count);
    }
}
