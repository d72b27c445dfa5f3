package dev.hull.benchmarks.replay;

import dev.hull.formats.json.Json;
import dev.hull.formats.json.JsonText;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import dev.hull.model.rules.Alert;
import dev.hull.model.rules.Alert.Datum;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.Attention;
import dev.hull.runtime.Engine.Asking;
import dev.hull.runtime.Matcher;
import dev.hull.runtime.alerts.AlertStyle;
import dev.hull.scan.replay.Replay;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Plays a capture and holds the alerts against those that the reference told: event, rule, priority, tags, text and every field. */
final class AlertSamples {
    /** As the reference was configured when it judged. */
    private static final AlertStyle STYLE = new AlertStyle(true, List.of("evt.num"));

    private final Map<String, Node.Obj> expected = new LinkedHashMap<>();
    private final Agreement agreement = new Agreement();
    private final Map<String, Integer> counts = new TreeMap<>();

    private AlertSamples() {}

    /** Plays {@code recording} with {@code rules}; every alert of either side is counted, and equal only if all of it is. */
    static Agreement of(Recording recording, String set, List<Rule> rules, Function<List<Rule>, Matcher> matching)
            throws IOException {
        AlertSamples samples = new AlertSamples();
        for (String line : recording.expected(set + ".alerts.jsonl")) {
            Node.Obj alert = object(line);
            samples.expected.put(text(alert, "evt.num") + " " + text(alert, "rule"), alert);
        }
        play(recording, rules, matching, true, samples::compare);
        samples.expected.keySet().forEach(missing -> samples.agreement.differs("not told: event " + missing));
        return samples.agreement;
    }

    /** {@return alerts by rule} */
    static Map<String, Integer> counts(
            Recording recording, List<Rule> rules, Function<List<Rule>, Matcher> matching, boolean all)
            throws IOException {
        AlertSamples samples = new AlertSamples();
        play(
                recording,
                rules,
                matching,
                all,
                alert -> samples.counts.merge(alert.rule().name(), 1, Integer::sum));
        return samples.counts;
    }

    private static void play(
            Recording recording,
            List<Rule> rules,
            Function<List<Rule>, Matcher> matching,
            boolean all,
            java.util.function.Consumer<Alert> to)
            throws IOException {
        try (InputStream in = recording.open()) {
            new Replay(rules, matching, new Asking(all, true, Attention.FULL, STYLE)).play(in, to);
        }
    }

    static Node.Obj object(String json) {
        return (Node.Obj) Json.read(Source.of("sample", json), Layer.FILE, Limits.DEFAULT)
                .values()
                .getFirst();
    }

    private void compare(Alert alert) {
        String key = alert.event() + " " + alert.rule().name();
        Node.Obj told = expected.remove(key);
        if (told == null) {
            agreement.differs("too much: event " + key);
            return;
        }
        List<String> differences = differences(alert, told);
        if (differences.isEmpty()) {
            agreement.same();
        } else {
            agreement.differs("event " + key + ": " + String.join("; ", differences));
        }
    }

    private static List<String> differences(Alert alert, Node.Obj told) {
        List<String> found = new ArrayList<>();
        compare("priority", alert.rule().priority().word(), text(told, "priority"), found);
        compare("tags", alert.rule().tags().toString(), items(told, "tags").toString(), found);
        compare("source", alert.rule().source(), text(told, "source"), found);
        compare("time", Long.toString(alert.time()), text(told, "time_ns"), found);
        String output = text(told, "output");
        compare("output", alert.message(), output.substring(output.indexOf(' ', output.indexOf(' ') + 1) + 1), found);
        Map<String, String> ours = new TreeMap<>();
        alert.fields().forEach(field -> ours.put(field.name(), json(field.value())));
        Map<String, String> theirs = new TreeMap<>();
        ((Node.Obj) told.get("output_fields").orElseThrow())
                .entries()
                .forEach(entry -> theirs.put(entry.key(), JsonText.compact(entry.value())));
        Map<String, String> names = new HashMap<>(ours);
        names.putAll(theirs);
        names.keySet().stream()
                .sorted()
                .forEach(name ->
                        compare(name, ours.getOrDefault(name, "absent"), theirs.getOrDefault(name, "absent"), found));
        return found;
    }

    private static void compare(String what, String ours, String theirs, List<String> found) {
        if (!ours.equals(theirs)) {
            found.add(what + " is " + ours + " and not " + theirs);
        }
    }

    private static String json(Datum value) {
        return switch (value) {
            case Datum.Missing() -> "null";
            case Datum.Text(String text) -> Printed.quoted(text);
            case Datum.Whole(long number) -> Long.toString(number);
            case Datum.Unsigned(long number) -> Long.toUnsignedString(number);
            case Datum.Truth(boolean truth) -> Boolean.toString(truth);
            case Datum.Many(List<String> items) -> items.toString();
        };
    }

    private static List<String> items(Node.Obj of, String key) {
        return of.get(key)
                .map(node -> ((Node.Arr) node)
                        .items().stream()
                                .map(item -> ((Node.Text) item).value())
                                .toList())
                .orElse(Collections.emptyList());
    }

    static String text(Node.Obj of, String key) {
        Node node = of.get(key).orElseThrow();
        return node instanceof Node.Text text ? text.value() : JsonText.compact(node);
    }

    /** How many alerts are equal, and how the others differ. */
    static final class Agreement {
        private final List<String> differences = new ArrayList<>();
        private int equal;

        private void same() {
            equal++;
        }

        private void differs(String how) {
            differences.add(how);
        }

        int equal() {
            return equal;
        }

        int total() {
            return equal + differences.size();
        }

        List<String> differences() {
            return differences;
        }

        @Override
        public String toString() {
            return "%d / %d".formatted(equal(), total());
        }
    }
}
