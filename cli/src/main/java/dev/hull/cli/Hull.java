package dev.hull.cli;

import dev.hull.model.Arg;
import dev.hull.report.Phrases;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program: one line of arguments to an exit status. */
public final class Hull {
    static final String VERSION = "0.1.0";

    private Hull() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), Path.of(""), System.getenv(), System.in, System.out, System.err));
    }

    /** {@return 0 clean, 1 findings at or over the threshold, 2 could not do the job} Never throws. */
    public static int run(
            List<String> args, Path cwd, Map<String, String> env, InputStream in, PrintStream out, PrintStream err) {
        if (args.size() == 1 && args.getFirst().equals("--version")) {
            out.println("hull " + VERSION); // before any table is loaded: scripts ask often
            return 0;
        }
        Console console = new Console(cwd, env, in, out, err);
        try {
            return run(Typed.parse(args), console);
        } catch (Usage e) {
            console.complain(e.sentence(Phrases.in(console.language(args))));
            return 2;
        } catch (OutOfMemoryError e) {
            console.complain(Phrases.in(console.language(args)).say("out-of-memory"));
            return 2;
        }
    }

    private static int run(Typed typed, Console console) throws Usage {
        String first = typed.words().isEmpty() ? "" : typed.words().getFirst();
        if (typed.has(Flags.VERSION) || first.equals("version")) {
            console.print("hull " + VERSION + "\n");
            return 0;
        }
        if (typed.has(Flags.HELP) || first.equals("help")) {
            Phrases phrases = Phrases.in(console.language(typed));
            console.print(typed.longHelp() || first.equals("help") ? Help.full(phrases) : Help.brief(phrases));
            return 0;
        }
        if (first.isEmpty() && !typed.dashes()) {
            console.print(Overview.of(typed, console));
            return 0;
        }
        var verb = Verbs.named(first);
        if (verb.isEmpty()) {
            String nearest = Nearest.of(first, Verbs.names());
            throw new Usage("verb", Arg.of("verb", first), Arg.of("nearest", nearest));
        }
        return verb.get().run(typed.withoutVerb(), console);
    }
}
