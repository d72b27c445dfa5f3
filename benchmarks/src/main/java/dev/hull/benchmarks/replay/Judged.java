package dev.hull.benchmarks.replay;

import dev.hull.benchmarks.events.MeasuredRules;
import dev.hull.formats.tree.Node;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Matcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the reference made of recordings with the official rules and with probes of the language, held against what Hull makes of them. */
final class Judged {
    private final Path corpus;
    private final Function<List<Rule>, Matcher> matching;
    private final List<Rule> stable;
    private final List<Rule> all;
    private final List<String> misses = new ArrayList<>();

    Judged(Path corpus, Function<List<Rule>, Matcher> matching) throws IOException {
        this.corpus = corpus;
        this.matching = matching;
        this.stable = MeasuredRules.stable(corpus);
        this.all = MeasuredRules.official(corpus);
    }

    /** {@return how many alerts are equal, of both sets of rules} */
    List<AlertSamples.Agreement> alerts(Recording recording) throws IOException {
        List<AlertSamples.Agreement> both = new ArrayList<>();
        both.add(alerts(recording, "stable", stable));
        both.add(alerts(recording, "all", all));
        return both;
    }

    private AlertSamples.Agreement alerts(Recording recording, String set, List<Rule> rules) throws IOException {
        AlertSamples.Agreement agreement = AlertSamples.of(recording, set, rules, matching);
        agreement.differences().forEach(how -> misses.add(recording + " " + set + " " + how));
        return agreement;
    }

    /** {@return whether as many alerts of each rule are told where only the first rule of an event tells} */
    boolean first(Recording recording) throws IOException {
        Node.Obj counts = AlertSamples.object(String.join("", recording.expected("counts.json")));
        Map<String, Integer> ours = AlertSamples.counts(recording, all, matching, false);
        return same(recording + " first", ours, numbers(counts, "all_first_match"));
    }

    /** {@return how many of the probes' rules match as often, and of how many} */
    int[] probes() throws IOException {
        Path folder = corpus.resolve("rules/gotchas");
        Node.Obj cases = AlertSamples.object(Files.readString(folder.resolve("expected.json")));
        int[] equalOfTotal = new int[2];
        for (Node.Entry each : cases.entries()) {
            Node.Obj probe = (Node.Obj) each.value();
            if (probe.get("alerts").isPresent()) {
                List<Rule> rules = MeasuredRules.enabled(files(folder, each.key()));
                for (Node.Entry played : ((Node.Obj) probe.get("alerts").get()).entries()) {
                    Map<String, Integer> ours =
                            AlertSamples.counts(new Recording(corpus, played.key()), rules, matching, true);
                    boolean same =
                            same(each.key() + " " + played.key(), ours, numbers((Node.Obj) played.value(), "counts"));
                    equalOfTotal[0] += same ? 1 : 0;
                    equalOfTotal[1]++;
                }
            }
        }
        return equalOfTotal;
    }

    private static List<Path> files(Path folder, String name) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(name + "."))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, Integer> numbers(Node.Obj of, String key) {
        Map<String, Integer> numbers = new TreeMap<>();
        of.get(key)
                .ifPresent(counts -> ((Node.Obj) counts)
                        .entries()
                        .forEach(entry ->
                                numbers.put(entry.key(), Integer.parseInt(((Node.Num) entry.value()).text()))));
        return numbers;
    }

    private boolean same(String what, Map<String, Integer> ours, Map<String, Integer> theirs) {
        if (ours.equals(theirs)) {
            return true;
        }
        Map<String, Integer> names = new TreeMap<>(ours);
        names.putAll(theirs);
        names.keySet().forEach(rule -> {
            int here = ours.getOrDefault(rule, 0);
            int there = theirs.getOrDefault(rule, 0);
            if (here != there) {
                misses.add("%s: %s %d times and not %d".formatted(what, rule, here, there));
            }
        });
        return false;
    }

    /** {@return what differs, in the order in which it was found} */
    List<String> misses() {
        return misses;
    }
}
