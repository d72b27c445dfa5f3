package dev.hull.cli;

import dev.hull.artefacts.captures.CaptureOutcome;
import dev.hull.model.Arg;
import dev.hull.report.Phrases;
import dev.hull.scan.captures.CaptureFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code hull convert}: a recording in another format. */
final class ConvertVerb implements Verb {
    @Override
    public String name() {
        return "convert";
    }

    @Override
    public String synopsis() {
        return "--to hullcap CAPTURE";
    }

    @Override
    public String summary() {
        return "a recording in another format: hullcap or scap";
    }

    @Override
    public int run(Typed typed, Console console) throws Usage {
        CaptureFormat format = format(typed);
        if (typed.words().size() != 1) {
            throw new Usage("convert");
        }
        Path capture = console.folder().resolve(typed.words().getFirst());
        Path file = file(format, capture, typed, console);
        Phrases phrases = Phrases.in(console.language(typed));
        try {
            CaptureOutcome outcome = format.convert(capture, file);
            outcome.problems()
                    .forEach(problem ->
                            console.complain(phrases.problem(typed.words().getFirst(), problem)));
            if (Files.exists(file) && !typed.has(Flags.QUIET)) {
                console.print(done(outcome, capture, file, console, phrases));
            }
            return outcome.problems().isEmpty() ? 0 : 2;
        } catch (IOException e) {
            throw new Usage(
                    "convert-failed",
                    Arg.of("file", typed.words().getFirst()),
                    Arg.of("why", e.getClass().getSimpleName()));
        }
    }

    private static CaptureFormat format(Typed typed) throws Usage {
        List<String> words =
                Stream.of(CaptureFormat.values()).map(CaptureFormat::word).toList();
        String word = typed.oneOf(Flags.TO, words.getFirst(), words);
        return CaptureFormat.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** A name that nobody typed replaces no file. */
    private static Path file(CaptureFormat format, Path capture, Typed typed, Console console) throws Usage {
        if (typed.has(Flags.OUTPUT)) {
            return console.folder().resolve(typed.value(Flags.OUTPUT, ""));
        }
        Path file = format.beside(capture);
        if (Files.exists(file)) {
            throw new Usage("convert-exists", Arg.of("file", shown(file, console)));
        }
        return file;
    }

    private static String shown(Path file, Console console) {
        Path folder = console.folder().toAbsolutePath();
        Path whole = file.toAbsolutePath();
        return whole.startsWith(folder) ? folder.relativize(whole).toString() : file.toString();
    }

    private static String done(CaptureOutcome outcome, Path capture, Path file, Console console, Phrases phrases)
            throws IOException {
        return phrases.say(
                        "convert.done",
                        Arg.of("file", shown(file, console)),
                        Arg.of("events", outcome.events()),
                        Arg.of("kilobytes", (Files.size(file) + 1023) / 1024),
                        Arg.of("before", (Files.size(capture) + 1023) / 1024))
                + "\n";
    }
}
