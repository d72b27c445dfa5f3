package dev.hull.cli;

import dev.hull.model.Arg;
import dev.hull.model.rules.Rule;
import dev.hull.report.EventTables;
import dev.hull.report.Phrases;
import dev.hull.scan.replay.Rulebook;
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
        if (typed.has(Flags.VALIDATE)) {
            return validate(format, typed, console, phrases);
        }
        if (typed.has(Flags.EXPLAIN_RULE)) {
            return explain(typed, console, phrases);
        }
        throw new Usage("watch");
    }

    private static int validate(String format, Typed typed, Console console, Phrases phrases) throws Usage {
        Rulebook rules = RuleLoading.of(typed.all(Flags.VALIDATE), typed, console);
        String text = format.equals("json") ? RuleVerdicts.json(rules.set()) : RuleVerdicts.text(rules, phrases);
        Output.write(text, typed, console);
        return rules.isAccepted() ? 0 : 2;
    }

    private static int explain(Typed typed, Console console, Phrases phrases) throws Usage {
        List<Rule> rules = RuleLoading.accepted(typed, console, phrases).set().rules();
        String name = typed.value(Flags.EXPLAIN_RULE, "");
        for (Rule rule : rules) {
            if (rule.name().equals(name)) {
                Output.write(RuleExplanation.of(rule, phrases), typed, console);
                return 0;
            }
        }
        List<String> names = rules.stream().map(Rule::name).toList();
        throw new Usage("no-rule", Arg.of("rule", name), Arg.of("nearest", Nearest.of(name, names)));
    }

    private static String tables(String format, Typed typed, Phrases phrases) {
        String word = typed.words().isEmpty() ? "" : typed.words().getFirst();
        if (format.equals("json")) {
            return EventTables.json(word, phrases);
        }
        return typed.has(Flags.LIST_FIELDS) ? EventTables.fields(word, phrases) : EventTables.types(word, phrases);
    }
}
