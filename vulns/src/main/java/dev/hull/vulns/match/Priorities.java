package dev.hull.vulns.match;

import dev.hull.model.Component;
import dev.hull.model.Severity;
import dev.hull.model.Vulnerability.Priority;
import dev.hull.model.Vulnerability.Rating;
import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Flaw.Exploit;
import java.util.ArrayList;
import java.util.List;

/**
 * What to do first, as one number from 0 to 100: the sum of
 *
 * <ul>
 *   <li>the severity: four times the CVSS base score, or, without one, 38 for critical, 30 high, 20 medium, 8 low
 *   <li>the Exploit Prediction Scoring System: 25 times the square root of its score, the chance of being exploited within 30 days
 *       (0.94: 24, 0.10: 8, 0.01: 3)
 *   <li>30 if it stands in CISA's Known Exploited Vulnerabilities, and 5 more if it is known to be used for ransom
 *   <li>less 10 where nobody has a fix: there is nothing to do first
 *   <li>less 10 where nobody saw the component, a lock file or manifest only names it, and less 10 if for development only
 * </ul>
 *
 * <p>So what is exploited comes before what is merely severe: 30 points are more than lie between a medium and a critical flaw.
 */
final class Priorities {
    private Priorities() {}

    private record Part(String reason, long points) {}

    static Priority of(Component component, Rating rating, Exploit exploit, State state) {
        List<Part> parts = new ArrayList<>();
        add(parts, "severity." + rating.severity().word(), severity(rating));
        add(parts, "exploited", exploit.isListed() ? 30 : 0);
        add(parts, "ransomware", exploit.isListed() && exploit.ransomware() ? 5 : 0);
        add(parts, "epss", exploit.score() > 0 ? Math.round(25 * Math.sqrt(exploit.score())) : 0);
        add(parts, "no-fix", state == State.FIXED ? 0 : -10);
        add(parts, "not-seen", component.evidence().kind().isSeen() ? 0 : -10);
        add(parts, "development", component.isForDevelopment() ? -10 : 0);
        long sum = parts.stream().mapToLong(Part::points).sum();
        List<String> reasons = parts.stream()
                .sorted((one, other) -> Long.compare(Math.abs(other.points()), Math.abs(one.points())))
                .map(Part::reason)
                .toList();
        return new Priority(Math.clamp(sum, 0, 100), reasons);
    }

    private static void add(List<Part> parts, String reason, long points) {
        if (points != 0) {
            parts.add(new Part(reason, points));
        }
    }

    private static long severity(Rating rating) {
        return rating.score() >= 0 ? Math.round(4 * rating.score()) : points(rating.severity());
    }

    private static int points(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 38;
            case HIGH -> 30;
            case MEDIUM -> 20;
            case LOW -> 8;
            case INFO -> 0;
        };
    }
}
