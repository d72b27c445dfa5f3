package dev.hull.runtime.alerts;

import dev.hull.model.events.EventField;
import dev.hull.model.events.EventFields;
import dev.hull.model.rules.Alert.Datum;
import dev.hull.model.rules.Alert.Filled;
import dev.hull.model.rules.ConditionText;
import dev.hull.model.rules.Operand;
import dev.hull.model.rules.OutputFormat.Piece;
import dev.hull.model.rules.OutputFormat.Slot;
import dev.hull.model.rules.OutputFormat.Words;
import dev.hull.model.rules.Rule;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.fields.Extractor;
import dev.hull.runtime.fields.Fields;
import dev.hull.runtime.match.Reading;
import dev.hull.runtime.state.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The output of one rule, bound to what reads its fields. */
final class Output {
    private static final String TIME = "evt.time";

    /** What the container plugin suggests to tell, and under which names. */
    private static final List<String> SUGGESTED = List.of(
            "container.id",
            "container.name",
            "container.image.repository",
            "container.image.tag",
            "k8s.pod.name",
            "k8s.ns.name");

    private static final Comparator<Filled> BY_NAME = Comparator.comparing(Filled::name);

    private record Value(Extractor reader, Rendering rendering) {
        static Value of(Operand operand) {
            Extractor reader = operand instanceof Operand.Reference field ? Fields.shown(field) : Reading.of(operand);
            return new Value(reader, Rendering.of(operand));
        }
    }

    private interface Part {
        void write(Moment moment, Cell cell, StringBuilder out);
    }

    private final List<Part> parts = new ArrayList<>();
    /** In the order in which they are written, as Falco reads them. */
    private final Map<String, Value> fields = new LinkedHashMap<>();

    private Output() {}

    static Output of(Rule rule, AlertStyle style) {
        Output output = new Output();
        rule.output().pieces().forEach(output::add);
        if (style.suggested() && rule.source().equals("syscall")) {
            SUGGESTED.forEach(output::suggest);
        }
        style.extra().forEach(output::name);
        return output;
    }

    private void add(Piece piece) {
        switch (piece) {
            case Words(String text) -> parts.add((moment, cell, out) -> out.append(text));
            case Slot slot -> add(slot);
        }
    }

    private void add(Slot slot) {
        Value value = Value.of(slot.operand());
        parts.add((moment, cell, out) -> write(value, slot.width(), moment, cell, out));
        name(slot.operand(), slot.text());
    }

    private void suggest(String name) {
        Value value = name(name);
        String label = " " + name.replace('.', '_') + "=";
        parts.add((moment, cell, out) -> write(value, 0, moment, cell, out.append(label)));
    }

    private Value name(String name) {
        EventField field = EventFields.named(name);
        Operand operand = new Operand.Reference(field, "", field.type());
        return fields.computeIfAbsent(name, each -> Value.of(operand));
    }

    /** Of what transformers are applied to, the fields are told and not what becomes of them. */
    private void name(Operand operand, String written) {
        switch (operand) {
            case Operand.Reference reference -> fields.computeIfAbsent(written, each -> Value.of(reference));
            case Operand.Call call -> call.arguments().forEach(each -> name(each, ConditionText.of(each)));
            case Operand.Listing listing -> listing.of().forEach(each -> name(each, ConditionText.of(each)));
            case Operand.Literal literal -> {}
            case Operand.NumberLiteral number -> {}
        }
    }

    private static void write(Value value, int width, Moment moment, Cell cell, StringBuilder out) {
        String text = value.reader().read(moment, cell) ? value.rendering().text(cell) : Rendering.MISSING;
        out.append(width == 0 ? text : fitted(text, width));
    }

    private static String fitted(String text, int width) {
        return text.length() >= width ? text.substring(0, width) : text + " ".repeat(width - text.length());
    }

    /** {@return the output, filled in} What is missing is {@code <NA>}. */
    String message(Moment moment) {
        StringBuilder out = new StringBuilder(256);
        Cell cell = new Cell();
        parts.forEach(part -> part.write(moment, cell, out));
        return out.toString();
    }

    /** {@return the fields that the output names, sorted, and the time of the event} */
    List<Filled> fields(Moment moment) {
        List<Filled> filled = new ArrayList<>(fields.size() + 1);
        Cell cell = new Cell();
        fields.forEach((name, value) -> {
            if (!name.equals(TIME)) {
                filled.add(new Filled(name, datum(value, moment, cell)));
            }
        });
        filled.add(new Filled(TIME, new Datum.Whole(moment.event().time())));
        filled.sort(BY_NAME);
        return filled;
    }

    private static Datum datum(Value value, Moment moment, Cell cell) {
        return value.reader().read(moment, cell) ? value.rendering().datum(cell) : new Datum.Missing();
    }
}
