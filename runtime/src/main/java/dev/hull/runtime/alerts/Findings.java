package dev.hull.runtime.alerts;

import dev.hull.model.Arg;
import dev.hull.model.Finding;
import dev.hull.model.Fingerprint;
import dev.hull.model.Location;
import dev.hull.model.Remedy;
import dev.hull.model.Says;
import dev.hull.model.Source;
import dev.hull.model.Status;
import dev.hull.model.SubjectRef;
import dev.hull.model.rules.Alert;
import dev.hull.model.rules.Alert.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Alerts to findings, which waivers, baselines and thresholds take as any others: what one rule says of one executable in
 * one container, or on the host, is one finding, however often. So many at most; of more the alerts are counted.
 */
public final class Findings implements Consumer<Alert> {
    public static final int MOST = 10_000;

    /** What ids of checks begin with that stand for rules. */
    public static final String FAMILY = "rule.";

    private record Key(String rule, SubjectRef subject, String executable) {}

    private static final class Group {
        private final Alert first;
        private long count;

        Group(Alert first) {
            this.first = first;
        }
    }

    private final Location at;
    private final Map<Key, Group> groups = new LinkedHashMap<>();
    private long left;

    /** @param recording the name that users know it by */
    public Findings(String recording) {
        this.at = Source.of(recording, "").start();
    }

    @Override
    public void accept(Alert alert) {
        Key key = new Key(alert.rule().name(), subject(alert.actor()), executable(alert.actor()));
        if (groups.size() == MOST && !groups.containsKey(key)) {
            left++;
            return;
        }
        groups.computeIfAbsent(key, fresh -> new Group(alert)).count++;
    }

    /** {@return alerts that are in no finding, because there were too many} */
    public long left() {
        return left;
    }

    /** {@return the findings, in the order of their first alerts} */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(groups.size());
        groups.forEach((key, group) -> findings.add(finding(key, group)));
        return findings;
    }

    private Finding finding(Key key, Group group) {
        Alert alert = group.first;
        String check = FAMILY + slug(key.rule());
        return new Finding(
                check,
                alert.rule().priority().severity(),
                Status.OPEN,
                key.subject(),
                "",
                key.executable(),
                new Says(Says.DECIDED, alert.actor().process(), key.rule()),
                "",
                args(alert, group.count),
                at,
                List.of(),
                new Remedy.Advise("look"),
                Fingerprint.of(check, key.subject(), "", key.rule() + "\0" + key.executable(), 0),
                Fingerprint.group(check, "", key.rule() + "\0" + key.executable()));
    }

    private static List<Arg> args(Alert alert, long count) {
        return List.of(
                Arg.of("rule", alert.rule().name()),
                Arg.of("output", alert.message()),
                Arg.of("times", count == 1 ? "" : Long.toString(count)),
                Arg.of("process", alert.actor().process()),
                Arg.of("pid", alert.actor().pid()),
                Arg.of("event", alert.event()),
                Arg.of("uncertain", alert.uncertain()));
    }

    /** A container's name outlives it; its id is taken where the name is not known. */
    private static SubjectRef subject(Actor actor) {
        if (actor.container().isEmpty() || actor.container().equals(Actor.HOST)) {
            return SubjectRef.of("process", Actor.HOST, actor.process());
        }
        return SubjectRef.of(
                "container", "", actor.containerName().isEmpty() ? actor.container() : actor.containerName());
    }

    private static String executable(Actor actor) {
        return actor.executable().isEmpty() ? actor.process() : actor.executable();
    }

    /** {@return the rule's name in lower case, with hyphens for all but letters and digits} */
    static String slug(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(letter)) {
                slug.append(letter);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int length = slug.length();
        return length > 0 && slug.charAt(length - 1) == '-' ? slug.substring(0, length - 1) : slug.toString();
    }
}
