package dev.hull.cli;

import dev.hull.model.Arg;
import dev.hull.report.AlertGroups;
import dev.hull.report.JsonReport;
import dev.hull.report.Phrases;
import dev.hull.report.Report;
import dev.hull.report.Sarif;
import dev.hull.report.Speech;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code hull replay}: a recording played to rules: what would they have said? */
final class ReplayVerb implements Verb {
    private static final List<String> FORMATS = List.of("terminal", "text", "json", "sarif", "findings");

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String synopsis() {
        return "CAPTURE --rules FILE";
    }

    @Override
    public String summary() {
        return "what rules say of a recording";
    }

    @Override
    public int run(Typed typed, Console console) throws Usage {
        String format = typed.oneOf(Flags.FORMAT, "terminal", FORMATS);
        Phrases phrases = Phrases.in(console.language(typed));
        if (typed.words().size() != 1) {
            throw new Usage("one-capture");
        }
        String name = typed.words().getFirst();
        Path capture = console.folder().resolve(name);
        if (!Files.isRegularFile(capture)) {
            throw new Usage("capture", Arg.of("file", name), Arg.of("reason", "no such file"));
        }
        ReplayRun run = ReplayRun.of(typed, console, phrases);
        try {
            return typed.has(Flags.WHY) ? run.why(capture) : report(format, run, capture, typed, console, phrases);
        } catch (IOException e) {
            throw new Usage("capture", Arg.of("file", name), Arg.of("reason", String.valueOf(e.getMessage())));
        }
    }

    private static int report(String format, ReplayRun run, Path capture, Typed typed, Console console, Phrases phrases)
            throws Usage, IOException {
        if (format.equals("terminal")) {
            AlertGroups groups = new AlertGroups();
            Report report = run.play(capture, groups);
            Output.write(run.text(groups, report), typed, console);
            return report.exit();
        }
        AlertPrinter lines = AlertPrinter.of(format, typed, console);
        Report report = run.play(capture, lines);
        Speech speech = new CheckWords(phrases.language());
        switch (format) {
            case "sarif" -> Output.write(Sarif.of(report, speech, phrases), typed, console);
            case "findings" -> Output.write(JsonReport.of(report, speech, phrases), typed, console);
            default -> lines.finish();
        }
        run.complain();
        return report.exit();
    }
}
