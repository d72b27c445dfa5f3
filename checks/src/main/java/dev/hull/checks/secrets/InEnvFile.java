package dev.hull.checks.secrets;

import static dev.hull.model.Fields.ENVIRONMENT;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.ComposeProject;
import dev.hull.model.Container;
import dev.hull.model.EnvVar;
import dev.hull.model.Item;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import dev.hull.model.secrets.Assignments;
import java.util.ArrayList;
import java.util.List;

/**
 * A file beside the project holds credentials in the clear: one that fills the environment, the project's {@code .env}, or the file of a
 * secret.
 *
 * <p>Fields: Docker {@code --env-file}; Compose {@code env_file}, {@code .env}, {@code secrets.NAME.file}.
 */
final class InEnvFile {
    static final Check<Container> CHECK = Check.ofContainer("secrets.in-env-file", Severity.MEDIUM, InEnvFile::look)
            .andProjects(InEnvFile::lookAtProject);

    private static final Remedy ASK = new Remedy.Ask("store", List.of());

    private InEnvFile() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        for (Item<EnvVar> item : container.items(ENVIRONMENT).known()) {
            EnvVar variable = item.value();
            if (variable.from() == EnvVar.From.FILE && InEnv.isSecret(variable.name(), variable.value())) {
                hits.add(Hit.on(ENVIRONMENT, variable.name(), item.at())
                        .arg("name", variable.name())
                        .arg("length", (long) variable.value().length())
                        .remedy(ASK));
            }
        }
        return hits;
    }

    private static List<Hit> lookAtProject(ComposeProject project, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (ComposeProject.ConfigItem item : project.configs()) {
            if (item.kind().equals("secret")
                    && !item.file().isEmpty()
                    && !item.content().isBlank()) {
                hits.add(Hit.at(item.at(), item.name())
                        .message("secret")
                        .arg("name", item.name())
                        .arg("file", item.file())
                        .remedy(ASK));
            } else if (item.kind().equals("dotenv")) {
                hits.addAll(variables(item));
            }
        }
        return hits;
    }

    private static List<Hit> variables(ComposeProject.ConfigItem item) {
        List<Hit> hits = new ArrayList<>();
        for (Assignments.Assignment line : Assignments.in(item.content())) {
            if (InEnv.isSecret(line.name(), line.value())) {
                hits.add(Hit.at(item.at(), line.name())
                        .arg("name", line.name())
                        .arg("length", (long) line.value().length())
                        .remedy(ASK));
            }
        }
        return hits;
    }
}
