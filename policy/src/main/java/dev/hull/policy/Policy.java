package dev.hull.policy;

import dev.hull.model.Finding;
import dev.hull.model.Severity;
import dev.hull.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        List<Decision> decisions = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            decisions.add(decide(finding));
        }
        List<WaiverUse> uses = new ArrayList<>();
        for (Waiver waiver : waivers) {
            uses.add(use(waiver, findings, decisions));
        }
        return new Judgement(decisions, uses, threshold);
    }

    private Decision decide(Finding finding) {
        boolean shown = finding.severity().isAtLeast(shownFrom);
        for (Waiver waiver : waivers) {
            if (waiver.holds(today) && waiver.covers(finding)) {
                return new Decision(finding.withStatus(Status.WAIVED), false, shown, List.of(waiver));
            }
        }
        if (baseline.contains(finding.fingerprint().text())) {
            return new Decision(finding.withStatus(Status.BASELINE), false, shown, List.of());
        }
        boolean settled = finding.status() == Status.OPEN || failOnUnknown;
        return new Decision(finding, settled && threshold.isReachedBy(finding.severity()), shown, List.of());
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
