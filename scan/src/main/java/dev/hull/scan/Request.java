package dev.hull.scan;

import dev.hull.model.Engine;
import dev.hull.model.Limits;
import dev.hull.scan.images.Opening;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is to be looked at, and how.
 *
 * @param excludes patterns of what a walk leaves out
 * @param opening opens an image, as the user asked for it
 * @param engines whose defaults hold, at most one a platform
 */
public record Request(
        List<Target> targets,
        Path folder,
        Map<String, String> environment,
        InputStream standardInput,
        List<String> excludes,
        List<Engine> engines,
        Opening opening,
        Limits limits) {
    public Request {
        targets = List.copyOf(targets);
        environment = Map.copyOf(environment);
        excludes = List.copyOf(excludes);
        engines = List.copyOf(engines);
    }
}
