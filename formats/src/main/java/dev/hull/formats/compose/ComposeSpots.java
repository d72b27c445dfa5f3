package dev.hull.formats.compose;

import dev.hull.formats.splices.Spot;
import dev.hull.formats.splices.Step;
import dev.hull.formats.splices.TreePatch;
import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Dialect;
import dev.hull.formats.yaml.Document;
import dev.hull.formats.yaml.Yaml;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import dev.hull.model.SubjectRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where each service of a project is written: what a change of it edits. A service that several files describe is changed in the last of
 * them, which has the last word; what an earlier one adds to a list can't be taken away there.
 */
public final class ComposeSpots {
    private ComposeSpots() {}

    /**
     * {@return the spots of the services of these files, in the order in which they are merged} For one writing.
     *
     * @param project the project's name, as {@link ComposeFile} read it
     */
    public static List<Spot> of(List<Source> files, String project, Limits limits) {
        Map<SubjectRef, Spot> spots = new LinkedHashMap<>();
        for (Source file : files) {
            for (Document document : Yaml.read(file, Dialect.COMPOSE, limits).documents()) {
                TreePatch patch = TreePatch.yaml(document, Dialect.COMPOSE, limits);
                for (Node.Entry service : Edit.entries(document.root(), "services")) {
                    SubjectRef ref = SubjectRef.of(ProjectLift.KIND, project, service.key());
                    List<Step> path = Step.keys("services", service.key());
                    spots.put(ref, new Spot(ref, patch, path, ComposePlaces.TABLE, ComposeSpots::variable, List.of()));
                }
            }
        }
        return List.copyOf(spots.values());
    }

    /** A text with a variable, even one with a default: whoever wrote it wants it to be set elsewhere. */
    private static Optional<String> variable(Node node) {
        boolean open = node instanceof Node.Text text
                && text.value().indexOf('$') >= 0
                && !Variables.substitute(text.value(), _ -> null)
                        .text()
                        .equals(text.value().replace("$$", "$"));
        return open ? Optional.of(GoText.of(node)) : Optional.empty();
    }
}
