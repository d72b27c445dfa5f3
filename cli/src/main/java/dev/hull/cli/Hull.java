package dev.hull.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The program: one line of arguments to an exit status. */
public final class Hull {
    private Hull() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args), Path.of(""), System.getenv(), System.in, System.out, System.err));
    }

    /** {@return 0 clean, 1 findings at or over the threshold, 2 could not do the job} */
    static int run(
            List<String> args, Path cwd, Map<String, String> env, InputStream in, PrintStream out, PrintStream err) {
        if (args.equals(List.of("--version"))) {
            out.println("hull 0.1.0");
            return 0;
        }
        err.println("hull: nothing to do yet");
        return 2;
    }
}
