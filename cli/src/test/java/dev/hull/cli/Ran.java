package dev.hull.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run of the program in this JVM, in an environment without an engine. */
record Ran(int status, String out, String err) {
    static Ran hull(Path folder, String... args) {
        return hull(folder, Map.of(), "", args);
    }

    static Ran hull(Path folder, Map<String, String> environment, String input, String... args) {
        Map<String, String> all = new HashMap<>(Map.of("DOCKER_HOST", "unix:///nonexistent/docker.sock", "LANG", "C"));
        all.putAll(environment);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Hull.run(
                List.of(args),
                folder,
                all,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
