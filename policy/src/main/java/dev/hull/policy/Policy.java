package dev.hull.policy;

import dev.hull.model.Finding;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import dev.hull.model.VexStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one place has decided about findings.
 *
 * @param failOnUnknown whether a finding that nobody could settle fails as well
 * @param shownFrom the least severity that the user wants to see; it changes no exit status
 * @param baseline fingerprints of an earlier run: what stands there counts no more
 * @param trustedRegistries patterns of registries and repositories; while empty, nobody is untrusted
 * @param today the day on which waivers are judged
 */
public record Policy(
        Threshold threshold,
        boolean failOnUnknown,
        Severity shownFrom,
        Set<String> baseline,
        List<Waiver> waivers,
        List<String> trustedRegistries,
        LocalDate today) {
    public Policy {
        baseline = Set.copyOf(baseline);
        waivers = List.copyOf(waivers);
        trustedRegistries = List.copyOf(trustedRegistries);
    }

    /** {@return a policy that nobody wrote} */
    public static Policy standard(LocalDate today) {
        return new Policy(Threshold.DEFAULT, false, Severity.INFO, Set.of(), List.of(), List.of(), today);
    }

    /** {@return what is held of {@code findings}, in their order, and what became of each waiver} */
    public Judgement judge(List<Finding> findings) {
        return judge(findings, Vex.NONE);
    }

    /** {@return likewise, with what others say of flaws} A waiver of one's own comes first. */
    public Judgement judge(List<Finding> findings, Vex vex) {
        List<Decision> decisions = new ArrayList<>(findings.size());
        IdentityHashMap<VexStatement, List<Finding>> said = new IdentityHashMap<>();
        for (Finding finding : findings) {
            Decision decision = decide(finding, vex.about(finding));
            decision.vex()
                    .forEach(statement -> said.computeIfAbsent(statement, _ -> new ArrayList<>())
                            .add(decision.finding()));
            decisions.add(decision);
        }
        List<VexUse> statements = new ArrayList<>();
        vex.statements()
                .forEach(statement -> statements.add(new VexUse(statement, said.getOrDefault(statement, List.of()))));
        List<WaiverUse> uses = new ArrayList<>();
        for (Waiver waiver : waivers) {
            uses.add(use(waiver, findings, decisions));
        }
        return new Judgement(decisions, uses, statements, threshold);
    }

    private Decision decide(Finding finding, Optional<VexStatement> said) {
        boolean shown = finding.severity().isAtLeast(shownFrom);
        for (Waiver waiver : waivers) {
            if (waiver.holds(today) && waiver.covers(finding)) {
                return new Decision(finding.withStatus(Status.WAIVED), false, shown, List.of(waiver), List.of());
            }
        }
        if (said.isPresent() && said.get().state().settles()) {
            return new Decision(finding.withStatus(Status.WAIVED), false, shown, List.of(), List.of(said.get()));
        }
        if (baseline.contains(finding.fingerprint().text())) {
            return new Decision(finding.withStatus(Status.BASELINE), false, shown, List.of(), List.of());
        }
        boolean settled = finding.status() == Status.OPEN || failOnUnknown;
        return new Decision(
                finding,
                settled && threshold.isReachedBy(finding.severity()),
                shown,
                List.of(),
                said.stream().toList());
    }

    private WaiverUse use(Waiver waiver, List<Finding> findings, List<Decision> decisions) {
        List<Finding> covered = new ArrayList<>();
        for (Decision decision : decisions) {
            if (decision.waivers().contains(waiver)) {
                covered.add(decision.finding());
            }
        }
        if (!covered.isEmpty()) {
            return new WaiverUse(waiver, WaiverUse.State.USED, covered);
        }
        boolean late = !waiver.holds(today) && findings.stream().anyMatch(waiver::covers);
        return new WaiverUse(waiver, late ? WaiverUse.State.EXPIRED : WaiverUse.State.UNUSED, List.of());
    }
}
