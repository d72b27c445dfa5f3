package dev.hull.scan;

import dev.hull.formats.compose.Complaint;
import dev.hull.formats.compose.ComposeConfig;
import dev.hull.formats.json.Json;
import dev.hull.formats.json.JsonText;
import dev.hull.formats.kubernetes.ServerView;
import dev.hull.formats.run.RunContext;
import dev.hull.formats.run.RunLine;
import dev.hull.formats.shell.Shell;
import dev.hull.formats.tree.Node;
import dev.hull.model.Layer;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.model.Verdict;
import dev.hull.scan.readers.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The normal form that a format's real consumer would make of a target. */
public sealed interface Normal {
    /** JSON text, without a line feed at its end. */
    record Printed(String json) implements Normal {}

    /** Why the consumer would not take it; at least one sentence. */
    record Refused(List<String> reasons) implements Normal {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** {@return the normal form of the first target of {@code request}} */
    static Normal of(Request request) {
        return switch (request.targets().getFirst()) {
            case Target.Line line -> line(line.words(), request);
            case Target.Place place -> file(place.text(), request);
            case Target.Standard _ -> standardInput(request);
            case Target.Running running -> textless(running);
            case Target.Image image -> textless(image);
        };
    }

    private static Normal textless(Target target) {
        return new Refused(List.of(target.text() + " has no text: name a file, or a command behind --"));
    }

    private static Normal line(List<String> words, Request request) {
        String folder = request.folder().toAbsolutePath().normalize().toString();
        ProjectSources sources = ProjectSources.around(request.folder(), request);
        if (ComposeConfig.isFor(words)) {
            return compose(words, folder, sources, request);
        }
        Optional<RunLine> line =
                RunLine.parse(Shell.words("command line", words), new RunContext(sources, folder, request.limits()));
        if (line.isEmpty()) {
            return new Refused(List.of("this is no line that starts a container: begin it with docker run,"
                    + " docker create or docker compose … config"));
        }
        return line.get().verdict() instanceof Verdict.Refused refused
                ? new Refused(List.of(refused.reason()))
                : new Printed(JsonText.pretty(line.get().canonical().root()));
    }

    private static Normal compose(List<String> words, String folder, ProjectSources sources, Request request) {
        return switch (ComposeConfig.run(words, folder, sources, request.limits())) {
            case ComposeConfig.Answer.Printed printed -> new Printed(printed.json());
            case ComposeConfig.Answer.Refused refused -> {
                List<String> reasons = new ArrayList<>();
                for (Complaint complaint : refused.reasons()) {
                    String at = complaint.at().isSomewhere() ? complaint.at() + ": " : "";
                    reasons.add(at + complaint.reason());
                }
                yield new Refused(reasons);
            }
        };
    }

    private static Normal file(String text, Request request) {
        Path path = request.folder().resolve(text);
        if (!Files.isRegularFile(path)) {
            return new Refused(List.of(text + ": there is no such file"));
        }
        try {
            return of(Look.at(Source.of(text, Files.readAllBytes(path))), path, request);
        } catch (IOException e) {
            return new Refused(
                    List.of(text + ": it can't be read: " + e.getClass().getSimpleName()));
        }
    }

    private static Normal standardInput(Request request) {
        try {
            byte[] bytes = request.standardInput().readNBytes(request.limits().bytes());
            return of(Look.at(Source.of("-", bytes)), request.folder().resolve("-"), request);
        } catch (IOException e) {
            return new Refused(
                    List.of("-: standard input can't be read: " + e.getClass().getSimpleName()));
        }
    }

    private static Normal of(Look look, Path path, Request request) {
        boolean compose = look.hasKey("services") || look.hasKey("include");
        if (compose && !look.hasKey("apiVersion") && !look.hasKey("kind")) {
            Path folder = path.toAbsolutePath().normalize().getParent();
            Path home = folder == null ? request.folder() : folder;
            List<String> words = List.of(
                    "docker", "compose", "-f", String.valueOf(path.getFileName()), "config", "--format", "json");
            return compose(words, home.toString(), ProjectSources.around(home, request), request);
        }
        if (look.hasKey("ociVersion")) {
            Reading<Node> json = Json.read(look.source(), Layer.FILE, request.limits());
            return json.values().isEmpty()
                    ? new Refused(List.of(json.problems().getFirst().reason()))
                    : new Printed(JsonText.pretty(json.values().getFirst()));
        }
        // A stream that nothing recognises is the API server's to refuse, document by document.
        return new Printed(
                JsonText.pretty(ServerView.of(look.source(), request.limits()).root()));
    }
}
