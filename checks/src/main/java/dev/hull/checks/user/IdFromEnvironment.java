package dev.hull.checks.user;

import static dev.hull.model.Fields.COMMAND;
import static dev.hull.model.Fields.ENTRYPOINT;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Field;
import dev.hull.model.Items;
import dev.hull.model.Location;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A start command makes its user from an environment variable and does not check that it is a number above 0: whoever sets it to 0 gets
 * root, and the command itself has to start as root.
 */
final class IdFromEnvironment {
    static final Check<Container> CHECK = Check.ofContainer(
                    "user.id-from-environment", Severity.MEDIUM, IdFromEnvironment::look)
            .andStages(IdFromEnvironment::lookAtStage);

    private static final Remedy CHECKED = new Remedy.Advise("check");

    private IdFromEnvironment() {}

    private static List<Hit> look(Container container, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        look(ENTRYPOINT, container.items(ENTRYPOINT), hits);
        look(COMMAND, container.items(COMMAND), hits);
        return hits;
    }

    private static void look(Field.Many<String> field, Items<String> words, List<Hit> to) {
        for (String variable : new UserScript(String.join(" ", words.values())).unchecked()) {
            Location at = words.known().getLast().at();
            to.add(Hit.on(field, variable, at).arg("variable", variable).remedy(CHECKED));
        }
    }

    private static List<Hit> lookAtStage(DockerfileStage stage, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        look(ENTRYPOINT, stage.entrypoint(), hits);
        look(COMMAND, stage.command(), hits);
        for (DockerfileStage.Run run : stage.runs()) {
            for (String variable : new UserScript(run.text()).unchecked()) {
                if (!isSetAtBuild(stage, variable)) {
                    hits.add(
                            Hit.at(run.at(), variable).arg("variable", variable).remedy(CHECKED));
                }
            }
        }
        return hits;
    }

    /** A RUN that uses what the build knows makes a user once; one that does not writes a script for later. */
    private static boolean isSetAtBuild(DockerfileStage stage, String variable) {
        return stage.arguments().values().stream().anyMatch(a -> a.name().equals(variable))
                || stage.environment().values().stream().anyMatch(e -> e.name().equals(variable));
    }
}
