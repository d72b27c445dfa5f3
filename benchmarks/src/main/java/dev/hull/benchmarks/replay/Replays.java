package dev.hull.benchmarks.replay;

import dev.hull.benchmarks.events.MeasuredRules;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.compile.CompiledMatcher;
import dev.hull.runtime.match.Binding;
import dev.hull.runtime.match.TreeMatcher;
import dev.hull.testkit.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Prints, recording by recording, what of the reference's answers is equal; {@code -v} adds fields, and where they first
 * differ. {@code --speed [RECORDING...]} prints events a second instead, {@code --rules} the cost by number of rules, {@code --differential} whether the compiled rules and the trees
 * agree: on every event with the official rules, and with rules by chance.
 */
public final class Replays {
    private static final String ROW = "%-16s %16s %20s %16s %16s %12s%n";

    private static final int CHANCE_RULES = 400;
    private static final int CHANCE_EVENTS = 1000;

    private Replays() {}

    public static void main(String[] arguments) throws IOException {
        Optional<Path> corpus = Shared.find("corpora/falco");
        if (corpus.isEmpty()) {
            System.out.println("the recordings are not here; HULL_SHARED=FOLDER says where they are");
            return;
        }
        if (List.of(arguments).contains("--differential")) {
            printDifferential(corpus.get());
            return;
        }
        if (List.of(arguments).contains("--speed")) {
            new SpeedTable(corpus.get())
                    .print(Stream.of(arguments)
                            .filter(each -> !each.startsWith("-"))
                            .toList());
            return;
        }
        if (List.of(arguments).contains("--stage")) {
            new SpeedTable(corpus.get()).printStage(arguments[1], arguments[2]);
            return;
        }
        if (List.of(arguments).contains("--rules")) {
            printRules(corpus.get());
            return;
        }
        Map<String, Equality> byField = new TreeMap<>();
        Equality events = new Equality();
        Judged judged = new Judged(corpus.get(), rules -> CompiledMatcher.of(rules, Binding.FALCO));
        int[] stable = new int[2];
        int[] all = new int[2];
        System.out.printf(ROW, "recording", "event types", "fields", "alerts, stable", "alerts, all", "first");
        for (Recording recording : Recording.of(corpus.get())) {
            Equality counted = EventCounts.of(recording);
            Map<String, Equality> fields = FieldSamples.of(recording);
            events.add(recording.name(), counted);
            fields.forEach((field, equality) ->
                    byField.computeIfAbsent(field, any -> new Equality()).add(recording.name(), equality));
            List<AlertSamples.Agreement> alerts = judged.alerts(recording);
            add(alerts.get(0), stable);
            add(alerts.get(1), all);
            String first = judged.first(recording) ? "equal" : "differs";
            System.out.printf(ROW, recording, counted, sum(fields), alerts.get(0), alerts.get(1), first);
        }
        System.out.printf(ROW, "all", events, sum(byField), said(stable), said(all), "");
        System.out.println("probes of the language, counted on three recordings: " + said(judged.probes()));
        if (List.of(arguments).contains("-v")) {
            byField.forEach(Replays::printDifferences);
            judged.misses().forEach(System.out::println);
        }
    }

    private static void printDifferential(Path corpus) throws IOException {
        Differential differential = new Differential(
                rules -> TreeMatcher.of(rules, Binding.DOCUMENTED),
                rules -> CompiledMatcher.of(rules, Binding.DOCUMENTED));
        List<Rule> official = MeasuredRules.official(corpus);
        String row = "%-16s %14s %10s %10s   %14s %10s %10s%n";
        System.out.printf(row, "recording", "official: pairs", "hold", "differ", "by chance", "hold", "differ");
        for (Recording recording : Recording.of(corpus)) {
            BothMatchers all = differential.of(recording, official, 1);
            BothMatchers chance = differential.of(
                    recording, Differential.chance(recording, 5, CHANCE_RULES), recording.step(CHANCE_EVENTS));
            System.out.printf(
                    row,
                    recording,
                    all.pairs(),
                    all.matched(),
                    all.different(),
                    chance.pairs(),
                    chance.matched(),
                    chance.different());
            all.differences().forEach(each -> System.out.println("    " + each));
            chance.differences().forEach(each -> System.out.println("    " + each));
        }
    }

    /** Compile time and code size come first, as they are asked of a JVM that is cold. */
    private static void printRules(Path corpus) throws IOException {
        List<Rule> official = MeasuredRules.official(corpus);
        long start = System.nanoTime();
        CompiledMatcher matcher = CompiledMatcher.of(official, Binding.FALCO);
        long translated = System.nanoTime();
        CompiledMatcher.Code code = matcher.code();
        System.out.printf(
                "%d official rules: translated in %.0f ms, written for all %d types of events in %.0f ms, %d bytes%n",
                official.size(),
                (translated - start) / 1e6,
                code.types(),
                (System.nanoTime() - translated) / 1e6,
                code.bytes());
        System.out.printf("%12s%20s%20s%n", "rules", "translated, ms", "ns an event");
        for (RuleCurve.Point point : RuleCurve.of(new Recording(corpus, "load-open"))) {
            System.out.printf("%12d%20.1f%20.0f%n", point.rules(), point.translated(), point.nanoseconds());
        }
    }

    private static void add(AlertSamples.Agreement agreement, int[] equalOfTotal) {
        equalOfTotal[0] += agreement.equal();
        equalOfTotal[1] += agreement.total();
    }

    private static String said(int[] equalOfTotal) {
        return equalOfTotal[0] + " / " + equalOfTotal[1];
    }

    private static Equality sum(Map<String, Equality> fields) {
        Equality sum = new Equality();
        fields.forEach(sum::add);
        return sum;
    }

    private static void printDifferences(String field, Equality equality) {
        if (!equality.isWhole()) {
            System.out.printf("%-40s %s%n", field, equality);
            equality.first().forEach(each -> System.out.println("    " + each));
        }
    }
}
