package dev.hull.model.events;

import dev.hull.model.events.EventField.Argument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of fields. Its names are those of Falco 0.44, with its container fields. */
public final class EventFields {
    public static final List<EventField> ALL =
            Rows.of("event-fields.tsv").stream().map(EventFields::read).toList();

    /** What rules may still name, and no list shows: the traces of events that are recorded no more. */
    public static final List<EventField> OLD = List.of(
            old("evt.dir", FieldType.CHARBUF),
            old("evt.latency", FieldType.RELTIME),
            old("evt.latency.s", FieldType.RELTIME),
            old("evt.latency.ns", FieldType.RELTIME),
            old("evt.latency.human", FieldType.CHARBUF),
            old("evt.wait_latency", FieldType.RELTIME));

    private static final Map<String, EventField> BY_NAME = new HashMap<>();

    static {
        ALL.forEach(field -> BY_NAME.putIfAbsent(field.name(), field));
        OLD.forEach(field -> BY_NAME.putIfAbsent(field.name(), field));
    }

    private EventFields() {}

    /** {@return whether there is a field of exactly that name, without argument} */
    public static boolean has(String name) {
        return BY_NAME.containsKey(name);
    }

    /**
     * {@return the field of that name}
     *
     * @throws IllegalArgumentException if there is none
     */
    public static EventField named(String name) {
        EventField field = BY_NAME.get(name);
        if (field == null) {
            throw new IllegalArgumentException("no field " + name);
        }
        return field;
    }

    private static EventField old(String name, FieldType type) {
        return new EventField(name, type, false, Argument.NONE, "evt");
    }

    private static EventField read(String row) {
        String[] cells = row.split("\t", -1);
        return new EventField(
                cells[0], FieldType.valueOf(cells[1]), cells[2].contains("l"), argument(cells[3]), cells[4]);
    }

    private static Argument argument(String cell) {
        return cell.equals("-")
                ? Argument.NONE
                : new Argument(true, cell.startsWith("!"), cell.contains("i"), cell.contains("k"));
    }
}
