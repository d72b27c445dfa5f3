package dev.hull.vulns.match;

import dev.hull.model.Ecosystem;
import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Statement;
import dev.hull.vulns.versions.Order;
import java.util.ArrayList;
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
    @SuppressWarnings("ReferenceEquality") // it is one of those here
    String fixed(Statement believed) {
        if (verdicts.size() == 1 && verdicts.getFirst().isOneRange()) {
            return verdicts.getFirst().ranges().getFirst().fixed();
        }
        List<String> named = new ArrayList<>();
        verdicts.forEach(verdict -> named.addAll(verdict.later(version)));
        named.sort(this::compare);
        for (String candidate : named) {
            if (verdicts.stream().noneMatch(verdict -> verdict.affects(candidate))) {
                return candidate;
            }
        }
        return verdicts.stream()
                .filter(verdict -> verdict.statement() == believed)
                .flatMap(verdict -> verdict.later(version).stream())
                .min(order)
                .orElse("");
    }

    private int compare(String one, String other) {
        int byOrder = order.compare(one, other);
        return byOrder != 0 ? byOrder : one.compareTo(other);
    }

    /** {@return the statement that is believed}: the best placed source's that knows a fix, else the best placed one's. */
    Statement believed(Ecosystem ecosystem) {
        if (verdicts.size() == 1) {
            return verdicts.getFirst().statement();
        }
        return verdicts.stream()
                .min((one, other) -> compare(one, other, ecosystem))
                .orElseThrow()
                .statement();
    }

    private int compare(Verdict one, Verdict other, Ecosystem ecosystem) {
        int byFix = Boolean.compare(
                one.later(version).isEmpty(), other.later(version).isEmpty());
        return byFix != 0 || ecosystem.isOs() ? byFix : Integer.compare(rank(one), rank(other));
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
