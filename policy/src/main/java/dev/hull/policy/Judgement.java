package dev.hull.policy;

import dev.hull.model.Severity;
import dev.hull.model.Status;
import java.util.List;

/** All decisions about one run, in the order in which the findings came. */
public record Judgement(
        List<Decision> decisions, List<WaiverUse> waivers, List<VexUse> statements, Threshold threshold) {
    public Judgement {
        decisions = List.copyOf(decisions);
        waivers = List.copyOf(waivers);
        statements = List.copyOf(statements);
    }

    /** {@return whether any finding makes the run fail} */
    public boolean fails() {
        for (Decision decision : decisions) {
            if (decision.fails()) {
                return true;
            }
        }
        return false;
    }

    /** {@return how many findings of that severity are open} */
    public int open(Severity severity) {
        int count = 0;
        for (Decision decision : decisions) {
            if (decision.finding().status() == Status.OPEN && decision.finding().severity() == severity) {
                count++;
            }
        }
        return count;
    }

    /** {@return how many findings have that status} */
    public int count(Status status) {
        int count = 0;
        for (Decision decision : decisions) {
            if (decision.finding().status() == status) {
                count++;
            }
        }
        return count;
    }
}
