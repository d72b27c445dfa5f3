package dev.hull.report;

import dev.hull.model.Arg;
import dev.hull.model.Image;
import dev.hull.model.Severity;
import dev.hull.model.Upgrade;
import dev.hull.model.Vulnerability;
import dev.hull.policy.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to do first about an image: a step a line, with what it closes. */
final class UpgradeTable {
    /** More steps than these are nothing to begin with. */
    private static final int MOST = 8;

    private static final int STEP = 56;

    private final Report report;
    private final Phrases phrases;
    private final boolean verbose;

    UpgradeTable(Report report, Phrases phrases, boolean verbose) {
        this.report = report;
        this.phrases = phrases;
        this.verbose = verbose;
    }

    List<String> of(Image image, List<Decision> decisions) {
        List<Upgrade> upgrades = report.upgrades().stream()
                .filter(upgrade -> upgrade.image().equals(image.ref()))
                .toList();
        List<String> lines = new ArrayList<>();
        if (!upgrades.isEmpty()) {
            lines.add(Columns.pad(phrases.say("upgrades.head"), STEP + 4) + phrases.say("upgrades.columns"));
        }
        int shown = verbose ? upgrades.size() : Math.min(MOST, upgrades.size());
        for (int i = 0; i < shown; i++) {
            lines.add(line(i + 1, upgrades.get(i), decisions));
        }
        if (shown < upgrades.size()) {
            lines.add("    " + phrases.count("upgrades.more", upgrades.size() - (long) shown));
        }
        unfixed(decisions, lines);
        return lines;
    }

    private String line(int number, Upgrade upgrade, List<Decision> decisions) {
        int closes = 0;
        int exploited = 0;
        double worst = -1;
        for (Decision decision : decisions) {
            if (decision.finding().detail() instanceof Vulnerability flaw
                    && flaw.upgrade().equals(upgrade.id())) {
                closes++;
                exploited += flaw.exploited() ? 1 : 0;
                worst = Math.max(worst, flaw.score());
            }
        }
        String text = Columns.cut(Clean.line(step(upgrade)), STEP);
        String score = worst < 0 ? "-" : String.format(Locale.ROOT, "%.2f", worst);
        return "%2d  %s%6d  %3d  %5s".formatted(number, Columns.pad(text, STEP), closes, exploited, score);
    }

    private String step(Upgrade upgrade) {
        String from = String.join(", ", upgrade.from());
        String key = "upgrade." + upgrade.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (upgrade.kind() == Upgrade.Kind.BASE_IMAGE) {
            return base(key, upgrade);
        }
        return phrases.say(
                key,
                Arg.of("name", upgrade.name()),
                Arg.of("from", from),
                Arg.of("to", upgrade.to()),
                Arg.of("where", upgrade.where().isEmpty() ? "" : "(" + upgrade.where() + ")"));
    }

    /** Two states of one tag differ in their digests alone, so the tag is said once. */
    private String base(String key, Upgrade upgrade) {
        String from = ImageHead.brief(upgrade.name());
        String to = ImageHead.brief(upgrade.to());
        int digest = to.indexOf('@');
        boolean sameTag = digest > 0 && from.startsWith(to.substring(0, digest + 1));
        return phrases.say(
                key, Arg.of("from", plain(from)), Arg.of("to", plain(sameTag ? to.substring(digest + 1) : to)));
    }

    private static String plain(String reference) {
        return reference.replace("sha256:", "");
    }

    /** What no step closes, so that nobody looks for it above. */
    private void unfixed(List<Decision> decisions, List<String> lines) {
        List<String> parts = new ArrayList<>();
        for (Vulnerability.State state : List.of(
                Vulnerability.State.AFFECTED, Vulnerability.State.WILL_NOT_FIX, Vulnerability.State.INVESTIGATING)) {
            int count = 0;
            int severe = 0;
            for (Decision decision : decisions) {
                if (decision.finding().detail() instanceof Vulnerability flaw
                        && flaw.state() == state
                        && flaw.upgrade().isEmpty()) {
                    count++;
                    severe += decision.finding().severity().isAtLeast(Severity.HIGH) ? 1 : 0;
                }
            }
            if (count > 0) {
                String text = phrases.count("unfixed." + state.word(), count);
                parts.add(severe == 0 ? text : text + " " + phrases.count("unfixed.severe", severe));
            }
        }
        if (!parts.isEmpty()) {
            lines.addAll(Columns.wrap(
                    " -  " + String.join("; ", parts) + (verbose ? "" : "; " + phrases.say("unfixed.hidden")),
                    Block.WIDTH));
        }
    }
}
