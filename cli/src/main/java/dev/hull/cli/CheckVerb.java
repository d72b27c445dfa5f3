package dev.hull.cli;

import dev.hull.report.JsonReport;
import dev.hull.report.Look;
import dev.hull.report.OpenVex;
import dev.hull.report.Phrases;
import dev.hull.report.Report;
import dev.hull.report.Sarif;
import dev.hull.report.Speech;
import dev.hull.report.Terminal;

/** {@code hull check}: findings about anything. */
final class CheckVerb implements Verb {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public String synopsis() {
        return "[TARGET...] [-- COMMAND]";
    }

    @Override
    public String summary() {
        return "findings about files, folders and commands";
    }

    @Override
    public int run(Typed typed, Console console) throws Usage {
        String format = typed.oneOf(Flags.FORMAT, "terminal", Options.FORMATS);
        Phrases phrases = Phrases.in(console.language(typed));
        Look look = Options.look(typed, console);
        Report report = CheckRun.of(typed, console).report(format.equals("json") || format.equals("sarif"));
        Speech speech = new CheckWords(phrases.language());
        Output.write(text(format, report, speech, phrases, look), typed, console);
        if (!format.equals("terminal")) {
            report.failed().forEach(gap -> console.complain(phrases.failure(gap)));
        }
        return report.exit();
    }

    private static String text(String format, Report report, Speech speech, Phrases phrases, Look look) {
        return switch (format) {
            case "json" -> JsonReport.of(report, speech, phrases);
            case "openvex" -> OpenVex.of(report);
            case "sarif" -> Sarif.of(report, speech, phrases);
            default -> Terminal.of(report, speech, phrases, look);
        };
    }
}
