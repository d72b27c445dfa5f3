package dev.hull.cli;

import dev.hull.checks.Catalogue;
import dev.hull.checks.Check;
import dev.hull.checks.Words;
import dev.hull.model.Arg;
import dev.hull.report.Columns;
import dev.hull.report.Phrases;
import dev.hull.report.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code hull explain}: what a check means: its risk, an example, the remedy, when it is wrong. */
final class ExplainVerb implements Verb {
    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String synopsis() {
        return "[CHECK | CAPABILITY | SYSCALL]";
    }

    @Override
    public String summary() {
        return "what it means, and what to do";
    }

    @Override
    public int run(Typed typed, Console console) throws Usage {
        Phrases phrases = Phrases.in(console.language(typed));
        if (typed.words().isEmpty()) {
            console.print(list(phrases));
            return 0;
        }
        for (String word : typed.words()) {
            console.print(explained(word, phrases));
        }
        return 0;
    }

    private static String list(Phrases phrases) {
        StringBuilder out = new StringBuilder();
        for (Check<?> check : Catalogue.ALL) {
            String head = Columns.pad(check.id(), 31) + " "
                    + Columns.pad(phrases.say("severity." + check.severity().word()), 9) + " ";
            String title = Words.of(check.id(), phrases.language()).get("title");
            out.append(head).append(Columns.cut(title, 80 - 41)).append('\n');
        }
        return out.toString();
    }

    private static String explained(String word, Phrases phrases) throws Usage {
        Optional<Check<?>> check = Catalogue.named(word);
        if (check.isEmpty()) {
            String note = Notes.of(word, phrases);
            if (note.isEmpty()) {
                throw new Usage("unknown-thing", Arg.of("word", word), Arg.of("nearest", nearest(word)));
            }
            return note;
        }
        Words words = Words.of(word, phrases.language());
        Words english = Words.of(word, "en");
        StringBuilder out = new StringBuilder(word)
                .append("   ")
                .append(phrases.say("severity." + check.get().severity().word()))
                .append('\n')
                .append(words.get("title"))
                .append("\n\n")
                .append(Prose.of(words.prose()));
        row(out, phrases.say("explain.controls"), english.get("controls"));
        row(out, phrases.say("explain.aliases"), english.get("aliases"));
        return out.toString();
    }

    private static void row(StringBuilder out, String label, String text) {
        if (!text.isEmpty()) {
            Columns.wrap(label + " " + text, 80)
                    .forEach(line -> out.append(line).append('\n'));
        }
    }

    private static String nearest(String word) {
        List<String> ids = new ArrayList<>();
        Catalogue.ALL.forEach(check -> ids.add(check.id()));
        String nearest = Nearest.of(word, ids);
        return nearest.isEmpty() ? Nearest.ending(word, ids) : nearest;
    }
}
