package dev.hull.report;

import dev.hull.model.Arg;
import dev.hull.model.Finding;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import dev.hull.policy.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same thing said of several subjects, once: findings of one check that differ in nothing but subject and place. */
record Entry(List<Decision> decisions) {
    Entry {
        decisions = List.copyOf(decisions);
    }

    /** {@return {@code decisions} by what is the same, the worst first; what nobody could settle comes last} */
    static List<Entry> of(List<Decision> decisions, Messages messages) {
        Map<String, List<Decision>> same = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            same.computeIfAbsent(key(decision, messages), _ -> new ArrayList<>())
                    .add(decision);
        }
        List<Entry> entries = new ArrayList<>();
        same.values().forEach(group -> entries.add(new Entry(group)));
        entries.sort(Entry::byRank);
        return entries;
    }

    /** {@return {@code decisions} by check, severity and status alone, the worst first} */
    static List<Entry> byCheck(List<Decision> decisions) {
        Map<String, List<Decision>> same = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            Finding finding = decision.finding();
            same.computeIfAbsent(finding.check() + finding.severity() + finding.status(), _ -> new ArrayList<>())
                    .add(decision);
        }
        List<Entry> entries = new ArrayList<>();
        same.values().forEach(group -> entries.add(new Entry(group)));
        entries.sort(Entry::byRank);
        return entries;
    }

    private static String key(Decision decision, Messages messages) {
        Finding finding = decision.finding();
        return finding.check()
                + '\0'
                + finding.severity()
                + finding.status()
                + '\0'
                + messages.withoutSubjects(finding);
    }

    private static int byRank(Entry one, Entry other) {
        boolean unknown = one.status() == Status.UNKNOWN;
        boolean otherUnknown = other.status() == Status.UNKNOWN;
        return unknown != otherUnknown
                ? Boolean.compare(unknown, otherUnknown)
                : other.severity().compareTo(one.severity());
    }

    Finding first() {
        return decisions.getFirst().finding();
    }

    String check() {
        return first().check();
    }

    Severity severity() {
        return first().severity();
    }

    Status status() {
        return first().status();
    }

    List<Finding> findings() {
        return decisions.stream().map(Decision::finding).toList();
    }

    /** {@return the short names of the subjects, each once, in their order} */
    List<String> who() {
        return decisions.stream()
                .map(d -> Names.of(d.finding().subject()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    List<Arg> args() {
        return first().args();
    }
}
