package dev.hull.checks.secrets;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Image;
import dev.hull.model.ImageLayer;
import dev.hull.model.Location;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import dev.hull.model.secrets.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A build step writes or passes a literal credential: it stays in the layer and the history, even when a later step deletes it.
 *
 * <p>Fields: {@code RUN} and its here-documents.
 */
final class InRun {
    static final Check<DockerfileStage> CHECK =
            Check.ofStage("secrets.in-run", Severity.HIGH, InRun::look).andImages(InRun::lookAtImage);

    private InRun() {}

    private static List<Hit> look(DockerfileStage stage, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (DockerfileStage.Run run : stage.runs()) {
            found(run.text())
                    .forEach((what, length) -> hits.add(Hit.at(run.at(), what)
                            .arg("what", what)
                            .arg("length", (long) length)
                            .remedy(new Remedy.Ask("mount", List.of()))));
        }
        return hits;
    }

    /** What each layer was made by stands in the history of the image. */
    private static List<Hit> lookAtImage(Image image, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (ImageLayer layer : image.layers()) {
            found(layer.createdBy())
                    .forEach((what, length) -> hits.add(Hit.at(Location.NONE, layer.index() + " " + what)
                            .arg("what", what)
                            .arg("length", (long) length)
                            .remedy(new Remedy.Ask("mount", List.of()))));
        }
        return hits;
    }

    private static Map<String, Integer> found(String text) {
        Map<String, Integer> found = new LinkedHashMap<>();
        CommandLine.inShell(text).forEach(s -> found.putIfAbsent(s.what(), s.length()));
        if (found.isEmpty()) {
            Tokens.in(text).forEach(t -> found.putIfAbsent(t.label(), t.end() - t.start()));
        }
        return found;
    }
}
