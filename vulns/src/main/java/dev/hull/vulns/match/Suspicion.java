package dev.hull.vulns.match;

import dev.hull.model.Ecosystem;
import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Statement;
import dev.hull.vulns.versions.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One flaw in one component, with all who say so. */
final class Suspicion {
    private static final List<String> PREFERRED = List.of("ghsa", "go", "rustsec", "pysec");

    private final String flaw;
    private final String version;
    private final Order order;
    private final List<Verdict> verdicts = new ArrayList<>();

    Suspicion(String flaw, String version, Order order) {
        this.flaw = flaw;
        this.version = version;
        this.order = order;
    }

    String flaw() {
        return flaw;
    }

    void add(Verdict verdict) {
        verdicts.add(verdict);
    }

    /**
     * {@return the lowest version that nobody says is affected}, of those that somebody names as fixed; else the lowest that the
     * statement itself names; empty where none is named.
     */
    String fixed(Statement believed) {
        if (verdicts.size() == 1 && verdicts.getFirst().isOneRange()) {
            return verdicts.getFirst().ranges().getFirst().fixed();
        }
        List<String> named = new ArrayList<>();
        verdicts.forEach(verdict -> named.addAll(verdict.later(version)));
        named.sort(order.thenComparing(Comparator.naturalOrder()));
        for (String candidate : named) {
            if (verdicts.stream().noneMatch(verdict -> verdict.affects(candidate))) {
                return candidate;
            }
        }
        return verdicts.stream()
                .filter(verdict -> verdict.statement().equals(believed))
                .flatMap(verdict -> verdict.later(version).stream())
                .min(order)
                .orElse("");
    }

    /** {@return the statement that is believed}: the best placed source's that knows a fix, else the best placed one's. */
    Statement believed(Ecosystem ecosystem) {
        if (verdicts.size() == 1) {
            return verdicts.getFirst().statement();
        }
        Comparator<Verdict> byFix =
                Comparator.comparing(verdict -> verdict.later(version).isEmpty());
        Comparator<Verdict> bySource = Comparator.comparingInt(verdict -> ecosystem.isOs() ? 0 : rank(verdict));
        return verdicts.stream()
                .min(byFix.thenComparing(bySource))
                .orElseThrow()
                .statement();
    }

    private static int rank(Verdict verdict) {
        int rank = PREFERRED.indexOf(verdict.statement().source());
        return rank < 0 ? PREFERRED.size() : rank;
    }

    State state(Statement believed, String fixed) {
        if (!fixed.isEmpty()) {
            return State.FIXED;
        }
        return believed.state() == State.FIXED ? State.AFFECTED : believed.state();
    }
}
