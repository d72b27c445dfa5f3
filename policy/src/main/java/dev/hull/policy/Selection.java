package dev.hull.policy;

import dev.hull.model.Finding;
import dev.hull.model.Gap;
import dev.hull.model.Severity;
import dev.hull.model.Vulnerability;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which findings a user wants to hear of at all: what is left out counts nowhere, and how much that is, is said.
 *
 * @param ignoreUnfixed leaves out flaws that no version closes
 * @param excludeBase leaves out flaws of what the base image brought
 */
public record Selection(Set<Severity> severities, boolean ignoreUnfixed, boolean excludeBase) {
    public static final Selection ALL = new Selection(EnumSet.allOf(Severity.class), false, false);

    private static final String UNFIXED = "no fixed version (--ignore-unfixed)";
    private static final String BASE = "from the base image (--exclude-base)";
    private static final String SEVERITY = "of other severities (--severity)";

    public Selection {
        severities = Set.copyOf(severities);
    }

    /** What was kept, and what was left out, by reason. */
    public record Result(List<Finding> kept, List<Gap> left) {
        public Result {
            kept = List.copyOf(kept);
            left = List.copyOf(left);
        }
    }

    public Result of(List<Finding> findings) {
        List<Finding> kept = new ArrayList<>(findings.size());
        Map<String, Integer> left = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String reason = reason(finding);
            if (reason.isEmpty()) {
                kept.add(finding);
            } else {
                left.merge(reason, 1, Integer::sum);
            }
        }
        List<Gap> gaps = new ArrayList<>();
        left.forEach((reason, count) -> gaps.add(new Gap("findings", Integer.toString(count), reason, "")));
        return new Result(kept, gaps);
    }

    private String reason(Finding finding) {
        if (!severities.contains(finding.severity())) {
            return SEVERITY;
        }
        if (finding.detail() instanceof Vulnerability flaw) {
            if (ignoreUnfixed && flaw.state() != Vulnerability.State.FIXED) {
                return UNFIXED;
            }
            if (excludeBase && flaw.base()) {
                return BASE;
            }
        }
        return "";
    }
}
