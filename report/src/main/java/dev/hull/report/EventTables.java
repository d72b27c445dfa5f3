package dev.hull.report;

import dev.hull.model.Arg;
import dev.hull.model.events.EventField;
import dev.hull.model.events.EventFields;
import dev.hull.model.events.EventType;
import dev.hull.model.events.EventTypes;
import dev.hull.model.events.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of detection, for whoever writes rules: fields with their meanings, event types with their parameters. */
public final class EventTables {
    private static final int NAME = 38;
    private static final int TYPE = 9;
    private static final int WIDTH = 80;

    private EventTables() {}

    /** {@return the fields that have {@code word} in their names, by group} */
    public static String fields(String word, Phrases phrases) {
        Map<String, String> meanings = meanings(phrases);
        Map<String, List<EventField>> groups = new LinkedHashMap<>();
        for (EventField field : EventFields.ALL) {
            if (field.name().contains(word)) {
                groups.computeIfAbsent(field.group(), group -> new ArrayList<>())
                        .add(field);
            }
        }
        StringBuilder out = new StringBuilder();
        groups.forEach((group, fields) -> {
            out.append(out.isEmpty() ? "" : "\n")
                    .append(phrases.count("events.group", fields.size(), Arg.of("group", group)))
                    .append('\n');
            fields.forEach(field ->
                    row(out, field.name() + argument(field), type(field), meanings.getOrDefault(field.name(), "")));
        });
        return orNothing(out, word, phrases);
    }

    /** {@return what each field means, by its name} */
    public static Map<String, String> meanings(Phrases phrases) {
        return phrases.table("event-fields");
    }

    private static String type(EventField field) {
        return field.type().name().toLowerCase(Locale.ROOT) + (field.list() ? "…" : "");
    }

    private static String argument(EventField field) {
        EventField.Argument argument = field.argument();
        return !argument.allowed() ? "" : argument.required() ? "[x]" : "[x]?";
    }

    private static void row(StringBuilder out, String name, String type, String meaning) {
        String left = "  " + Columns.pad(name, NAME - 4) + "  " + Columns.pad(type, TYPE);
        List<String> lines = Columns.wrap(meaning, WIDTH - NAME - TYPE);
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? left : " ".repeat(NAME + TYPE))
                    .append(lines.get(i))
                    .append('\n');
        }
    }

    /** {@return the event types of current recordings that have {@code word} in their names} */
    public static String types(String word, Phrases phrases) {
        StringBuilder rows = new StringBuilder();
        int count = 0;
        for (EventType type : EventTypes.ALL) {
            if (isCurrent(type) && type.name().contains(word)) {
                count++;
                rows.append(type.name()).append('(').append(parameters(type)).append(")\n");
            }
        }
        StringBuilder out = new StringBuilder();
        if (count > 0) {
            out.append(phrases.count("events.types", count)).append('\n').append(rows);
        }
        return orNothing(out, word, phrases);
    }

    private static boolean isCurrent(EventType type) {
        boolean isBegin = type.entry()
                && type.code() + 1 < EventTypes.ALL.size()
                && EventTypes.ALL.get(type.code() + 1).name().equals(type.name());
        return !type.old() && !type.unused() && !isBegin;
    }

    private static String parameters(EventType type) {
        List<String> parameters = new ArrayList<>();
        for (Parameter parameter : type.parameters()) {
            parameters.add(parameter.name() + " " + parameter.type().name().toLowerCase(Locale.ROOT));
        }
        return String.join(", ", parameters);
    }

    private static String orNothing(StringBuilder out, String word, Phrases phrases) {
        return out.isEmpty() ? phrases.say("events.none", Arg.of("word", word)) + "\n" : out.toString();
    }

    /** {@return both tables for programs} */
    public static String json(String word, Phrases phrases) {
        Map<String, String> meanings = meanings(phrases);
        JsonWriter json = new JsonWriter().open('{').key("fields").open('[');
        for (EventField field : EventFields.ALL) {
            if (field.name().contains(word)) {
                json.open('{')
                        .entry("name", field.name())
                        .entry("type", field.type().name())
                        .entry("list", field.list())
                        .entry("argument", argument(field.argument()))
                        .entry("group", field.group())
                        .entry("meaning", meanings.getOrDefault(field.name(), ""))
                        .close('}');
            }
        }
        json.close(']').key("events").open('[');
        for (EventType type : EventTypes.ALL) {
            if (isCurrent(type) && type.name().contains(word)) {
                json.open('{')
                        .entry("code", type.code())
                        .entry("name", type.name())
                        .key("parameters")
                        .open('[');
                for (Parameter parameter : type.parameters()) {
                    json.open('{')
                            .entry("name", parameter.name())
                            .entry("type", parameter.type().name())
                            .close('}');
                }
                json.close(']').close('}');
            }
        }
        return json.close(']').close('}').text();
    }

    private static String argument(EventField.Argument argument) {
        return !argument.allowed() ? "none" : argument.required() ? "required" : "optional";
    }
}
