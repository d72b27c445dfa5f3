package dev.hull.model.events;

import dev.hull.model.events.FlagSet.Flag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of event types. */
public final class EventTypes {
    /** By code; there are no holes. */
    public static final List<EventType> ALL = read();

    private static final Map<String, List<EventType>> BY_NAME = byName();

    private EventTypes() {}

    /** {@return the types of that name, in order of their codes; none if the table does not know it} */
    public static List<EventType> named(String name) {
        return BY_NAME.getOrDefault(name, List.of());
    }

    private static List<EventType> read() {
        Map<String, FlagSet> flagSets = flagSets();
        List<EventType> types = new ArrayList<>(512);
        for (String row : Rows.of("event-types.tsv")) {
            String[] cells = row.split("\t", -1);
            String marks = cells[3];
            types.add(new EventType(
                    Integer.parseInt(cells[0]),
                    cells[1],
                    cells[2].equals(">"),
                    marks.contains("o"),
                    marks.contains("u"),
                    marks.contains("w"),
                    parameters(cells[4], flagSets)));
        }
        return List.copyOf(types);
    }

    private static List<Parameter> parameters(String cell, Map<String, FlagSet> flagSets) {
        List<Parameter> parameters = new ArrayList<>();
        for (String each : cell.isEmpty() ? new String[0] : cell.split(" ")) {
            String[] parts = each.split(":");
            FlagSet flags = parts.length < 3 ? FlagSet.NONE : flagSets.getOrDefault(parts[2], FlagSet.NONE);
            parameters.add(new Parameter(parts[0], ParameterType.valueOf(parts[1]), flags));
        }
        return parameters;
    }

    private static Map<String, FlagSet> flagSets() {
        Map<String, FlagSet> sets = new HashMap<>();
        for (String row : Rows.of("flag-sets.tsv")) {
            int tab = row.indexOf('\t');
            List<Flag> flags = new ArrayList<>();
            for (String each : row.substring(tab + 1).split(" ")) {
                int equals = each.indexOf('=');
                flags.add(new Flag(each.substring(0, equals), Long.parseLong(each.substring(equals + 1))));
            }
            sets.put(row.substring(0, tab), new FlagSet(row.substring(0, tab), flags));
        }
        return sets;
    }

    private static Map<String, List<EventType>> byName() {
        Map<String, List<EventType>> names = new HashMap<>();
        for (EventType type : ALL) {
            names.computeIfAbsent(type.name(), name -> new ArrayList<>()).add(type);
        }
        return names;
    }
}
