package dev.hull.checks.secrets;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.ComposeProject;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.KeyValue;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A credential goes through a build argument, and stays in the image's history.
 *
 * <p>Fields: {@code ARG} with a default; Compose {@code build.args}.
 */
final class InArg {
    static final Check<DockerfileStage> CHECK =
            Check.ofStage("secrets.in-arg", Severity.HIGH, InArg::look).andProjects(InArg::lookAtProject);

    private InArg() {}

    private static List<Hit> look(DockerfileStage stage, Scene scene) {
        return judge(stage.arguments());
    }

    private static List<Hit> lookAtProject(ComposeProject project, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        project.builds().forEach(b -> hits.addAll(judge(b.arguments())));
        return hits;
    }

    private static List<Hit> judge(Items<KeyValue> arguments) {
        List<Hit> hits = new ArrayList<>();
        for (Item<KeyValue> item : arguments.known()) {
            if (InEnv.isSecret(item.value().name(), item.value().value())) {
                hits.add(Hit.at(item.at(), item.value().name())
                        .arg("name", item.value().name())
                        .arg("length", (long) item.value().value().length())
                        .remedy(new Remedy.Ask("mount", List.of())));
            }
        }
        return hits;
    }
}
