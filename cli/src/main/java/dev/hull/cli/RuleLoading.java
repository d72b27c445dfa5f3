package dev.hull.cli;

import dev.hull.formats.falco.RuleFiles;
import dev.hull.formats.falco.RuleOptions;
import dev.hull.formats.falco.Ruleset;
import dev.hull.model.Arg;
import dev.hull.model.Source;
import dev.hull.report.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules that a command line names. */
final class RuleLoading {
    private RuleLoading() {}

    /** {@return what the files and folders amount to, accepted or not} */
    static Ruleset of(List<String> names, Typed typed, Console console) throws Usage {
        List<Source> sources = new ArrayList<>();
        for (String name : names) {
            Path path = console.folder().resolve(name);
            try {
                if (Files.isDirectory(path)) {
                    for (Path file : inside(path)) {
                        sources.add(Source.of(name + "/" + file.getFileName(), Files.readAllBytes(file)));
                    }
                } else {
                    sources.add(Source.of(name, Files.readAllBytes(path)));
                }
            } catch (IOException e) {
                String reason = Files.exists(path) ? e.getClass().getSimpleName() : "no such file";
                throw new Usage("rules", Arg.of("file", name), Arg.of("reason", reason));
            }
        }
        return RuleFiles.load(sources, typed.has(Flags.STRICT_COMPAT) ? RuleOptions.STRICT : RuleOptions.DEFAULT);
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    /** {@return the rules of {@code --rules}, without an error} Warnings are complained of. */
    static Ruleset accepted(Typed typed, Console console, Phrases phrases) throws Usage {
        List<String> names = typed.all(Flags.RULES);
        if (names.isEmpty()) {
            throw new Usage("needs-rules");
        }
        Ruleset rules = of(names, typed, console);
        if (!rules.isAccepted()) {
            console.complain(RuleVerdicts.text(rules, phrases).stripTrailing());
            throw new Usage("rules-refused");
        }
        return rules;
    }
}
