package dev.hull.cli;

import dev.hull.report.EventTables;
import dev.hull.report.Phrases;
import java.util.List;

/** {@code hull watch}: detection at run time; for now what rules may say, and whether they are right. */
final class WatchVerb implements Verb {
    @Override
    public String name() {
        return "watch";
    }

    @Override
    public String synopsis() {
        return "--validate FILE | --list-fields …";
    }

    @Override
    public String summary() {
        return "rules of detection: checked, listed, explained";
    }

    @Override
    public int run(Typed typed, Console console) throws Usage {
        Phrases phrases = Phrases.in(console.language(typed));
        String format = typed.oneOf(Flags.FORMAT, "terminal", List.of("terminal", "json"));
        if (typed.has(Flags.LIST_FIELDS) || typed.has(Flags.LIST_EVENTS)) {
            Output.write(tables(format, typed, phrases), typed, console);
            return 0;
        }
        throw new Usage("watch");
    }

    private static String tables(String format, Typed typed, Phrases phrases) {
        String word = typed.words().isEmpty() ? "" : typed.words().getFirst();
        if (format.equals("json")) {
            return EventTables.json(word, phrases);
        }
        return typed.has(Flags.LIST_FIELDS) ? EventTables.fields(word, phrases) : EventTables.types(word, phrases);
    }
}
