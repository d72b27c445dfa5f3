package dev.hull.benchmarks.replay;

import dev.hull.artefacts.captures.CaptureLimits;
import dev.hull.artefacts.captures.CaptureReader;
import dev.hull.formats.json.Json;
import dev.hull.formats.json.JsonText;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import dev.hull.model.events.EventField;
import dev.hull.model.events.EventFields;
import dev.hull.model.rules.Operand;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.fields.Extractor;
import dev.hull.runtime.fields.Fields;
import dev.hull.runtime.state.Machine;
import dev.hull.runtime.state.MachineOptions;
import dev.hull.runtime.state.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plays a capture and holds the values of fields at sampled events against what the reference printed for them. */
final class FieldSamples {
    /** Since the event before that the reference happened to look at. */
    private static final java.util.Set<String> RELATIVE = java.util.Set.of("evt.deltatime");

    /**
     * All parameters at once before each by itself: so the reference read them, by what its {@code evt.buffer} holds of both
     * where it is no buffer.
     */
    private static final Comparator<Node.Entry> READ =
            Comparator.comparing(entry -> !entry.key().equals("evt.args"));

    private final Map<Long, List<Node.Obj>> samples = new HashMap<>();
    private final Map<String, Extractor> extractors = new HashMap<>();
    private final Map<String, Equality> byField = new TreeMap<>();
    private final Cell cell = new Cell();

    private FieldSamples() {}

    /** {@return what is equal, by field} Fields that nobody reads yet are counted as different. */
    static Map<String, Equality> of(Recording recording) throws IOException {
        FieldSamples samples = new FieldSamples();
        for (String line : recording.expected("fields.jsonl")) {
            samples.add(line, "");
        }
        for (String file : List.of("stable.alerts.jsonl", "all.alerts.jsonl")) {
            for (String line : recording.expected(file)) {
                samples.add(line, "output_fields");
            }
        }
        try (InputStream in = recording.open()) {
            CaptureReader.read(in, CaptureLimits.DEFAULT, new Machine(MachineOptions.DEFAULT.asFalco(), samples::look));
        }
        return samples.byField;
    }

    /** The values of a line stand in it, or in a member of it. */
    private void add(String line, String member) {
        Node.Obj row = (Node.Obj) Json.read(Source.of("sample", line), Layer.FILE, Limits.DEFAULT)
                .values()
                .getFirst();
        long event = Long.parseLong(JsonText.compact(row.get("evt.num").orElseThrow()));
        samples.computeIfAbsent(event, any -> new ArrayList<>())
                .add(member.isEmpty() ? row : row.object(member).orElseThrow());
    }

    private void look(Moment moment) {
        for (Node.Obj sample : samples.getOrDefault(moment.event().number(), List.of())) {
            sample.entries().stream()
                    .sorted(READ)
                    .forEach(entry -> compare(moment, entry.key(), JsonText.compact(entry.value())));
        }
    }

    private void compare(Moment moment, String name, String expected) {
        EventField field = field(name);
        if (field == null || RELATIVE.contains(name)) {
            return;
        }
        String ours;
        try {
            Extractor extractor = extractors.computeIfAbsent(
                    name, any -> Fields.shown(new Operand.Reference(field, argument(name, field), field.type())));
            ours = extractor.read(moment, cell)
                    ? Printed.json(
                            field, argument(name, field), cell, moment.event().time())
                    : "null";
        } catch (RuntimeException e) {
            ours = e.toString();
        }
        byField.computeIfAbsent(name, any -> new Equality())
                .add("event " + moment.event().number(), ours, expected);
    }

    /** The name in the table, which an argument in brackets or behind a dot may follow. */
    private static @org.jspecify.annotations.Nullable EventField field(String name) {
        int end = name.contains("[") ? name.indexOf('[') : name.length();
        while (end > 0 && !EventFields.has(name.substring(0, end))) {
            end = name.lastIndexOf('.', end - 1);
        }
        return end > 0 ? EventFields.named(name.substring(0, end)) : null;
    }

    private static String argument(String name, EventField field) {
        String rest = name.substring(field.name().length());
        if (rest.isEmpty()) {
            return "";
        }
        return rest.startsWith("[") ? rest.substring(1, rest.length() - 1) : rest.substring(1);
    }
}
