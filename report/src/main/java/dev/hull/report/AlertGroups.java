package dev.hull.report;

import dev.hull.model.Arg;
import dev.hull.model.Severity;
import dev.hull.model.rules.Alert;
import dev.hull.model.rules.Alert.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Alerts for people: what one rule says of one program in one place stands together, the most urgent first, with how
 * often and from when to when. However many alerts there are, so many groups are kept at most; the rest is counted.
 */
public final class AlertGroups implements Consumer<Alert> {
    private static final int WIDTH = 80;
    private static final int MOST = 10_000;
    private static final int SHOWN = 12;

    private record Key(String rule, String program, String container) {}

    private static final class Group {
        private final Alert first;
        private long last;
        private long count;

        Group(Alert first) {
            this.first = first;
        }

        Severity severity() {
            return first.rule().priority().severity();
        }
    }

    private final Map<Key, Group> groups = new LinkedHashMap<>();
    private final Map<Severity, Long> sums = new EnumMap<>(Severity.class);
    private final Map<String, Long> rules = new LinkedHashMap<>();
    private long alerts;

    @Override
    public void accept(Alert alert) {
        alerts++;
        sums.merge(alert.rule().priority().severity(), 1L, Long::sum);
        rules.merge(alert.rule().name(), 1L, Long::sum);
        Actor actor = alert.actor();
        Key key = new Key(
                alert.rule().name(),
                actor.executable().isEmpty() ? actor.process() : actor.executable(),
                actor.container());
        if (groups.size() < MOST || groups.containsKey(key)) {
            Group group = groups.computeIfAbsent(key, fresh -> new Group(alert));
            group.count++;
            group.last = alert.time();
        }
    }

    /** {@return how many there were} */
    public long alerts() {
        return alerts;
    }

    /** {@return alerts of at least that severity} */
    public long alerts(Severity least) {
        return sums.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(least) >= 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** {@return the groups, and below them the sum} */
    public String text(Phrases phrases, Look look) {
        List<Group> sorted = new ArrayList<>(groups.values());
        sorted.sort(Comparator.comparing(group -> group.first.rule().priority()));
        int most = look.verbose() ? sorted.size() : Math.min(SHOWN, sorted.size());
        StringBuilder out = new StringBuilder();
        sorted.subList(0, most).forEach(group -> write(group, phrases, look, out));
        if (sorted.size() > most) {
            out.append(phrases.count("alerts.more", sorted.size() - most)).append('\n');
        }
        return out.append(out.isEmpty() ? "" : "\n")
                .append(sum(phrases))
                .append('\n')
                .toString();
    }

    private static void write(Group group, Phrases phrases, Look look, StringBuilder out) {
        Alert alert = group.first;
        String word = alert.rule().priority().word().toUpperCase(java.util.Locale.ROOT);
        String count = group.count + "x";
        String name = Columns.pad(Columns.cut(Clean.line(alert.rule().name()), WIDTH - 24), WIDTH - 24);
        out.append(new Paint(look.colour()).severity(Columns.pad(word, 13), group.severity()))
                .append(' ')
                .append(name)
                .append(" ".repeat(Math.max(1, 10 - count.length())))
                .append(count)
                .append('\n');
        out.append("  ")
                .append(Clean.line(who(alert.actor(), phrases)))
                .append("   ")
                .append(when(group, phrases))
                .append('\n');
        Columns.wrap(Clean.line(alert.message()), WIDTH - 2).stream()
                .limit(look.verbose() ? Long.MAX_VALUE : 3)
                .forEach(line -> out.append("  ").append(line).append('\n'));
    }

    private static String who(Actor actor, Phrases phrases) {
        String place = actor.container().equals(Actor.HOST) || actor.container().isEmpty()
                ? phrases.say("alerts.host")
                : actor.containerName().isEmpty() ? actor.container() : actor.containerName() + " " + actor.container();
        return actor.process() + "(" + actor.pid() + ")   " + place;
    }

    private static String when(Group group, Phrases phrases) {
        String first = AlertText.time(group.first.time()).substring(0, 12);
        String event = phrases.say("alerts.event", Arg.of("number", group.first.event()));
        return group.count == 1
                ? first + "   " + event
                : first + " - " + AlertText.time(group.last).substring(0, 12) + "   " + event;
    }

    private String sum(Phrases phrases) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.WORST_FIRST) {
            long count = sums.getOrDefault(severity, 0L);
            if (count > 0) {
                parts.add(count + " " + phrases.say("severity." + severity.word()));
            }
        }
        String sum = Han.beside(phrases.count("alerts.sum", alerts), phrases.count("alerts.rules", rules.size()));
        return parts.isEmpty()
                ? sum
                : sum + phrases.say("sum.parts", Arg.of("parts", String.join(phrases.say("comma"), parts)));
    }
}
