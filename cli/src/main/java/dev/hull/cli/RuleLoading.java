package dev.hull.cli;

import dev.hull.formats.falco.RuleOptions;
import dev.hull.model.Arg;
import dev.hull.report.Phrases;
import dev.hull.scan.replay.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rules that a command line names. */
final class RuleLoading {
    private RuleLoading() {}

    /** {@return what the files and folders amount to, accepted or not} */
    static Rulebook of(List<String> names, Typed typed, Console console) throws Usage {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            Path file = console.folder().resolve(name);
            if (!Files.exists(file)) {
                throw new Usage("rules", Arg.of("file", name), Arg.of("reason", "no such file"));
            }
            files.add(file);
        }
        try {
            return Rulebook.load(files, typed.has(Flags.STRICT_COMPAT) ? RuleOptions.STRICT : RuleOptions.DEFAULT);
        } catch (IOException e) {
            throw new Usage(
                    "rules",
                    Arg.of("file", String.join(" ", names)),
                    Arg.of("reason", e.getClass().getSimpleName()));
        }
    }

    /** {@return the rules of {@code --rules}, without an error} */
    static Rulebook accepted(Typed typed, Console console, Phrases phrases) throws Usage {
        List<String> names = typed.all(Flags.RULES);
        if (names.isEmpty()) {
            throw new Usage("needs-rules");
        }
        Rulebook book = of(names, typed, console);
        if (!book.isAccepted()) {
            console.complain(RuleVerdicts.text(book, phrases).stripTrailing());
            throw new Usage("rules-refused");
        }
        return book;
    }
}
