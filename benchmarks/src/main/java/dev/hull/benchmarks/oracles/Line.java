package dev.hull.benchmarks.oracles;

import dev.hull.cli.Hull;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What Hull answered to one command line. */
record Line(int exit, String out) {
    static Line of(List<String> arguments, Path folder, Map<String, String> environment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        int exit = Hull.run(
                arguments,
                folder,
                environment,
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                nowhere);
        return new Line(exit, out.toString(StandardCharsets.UTF_8));
    }
}
