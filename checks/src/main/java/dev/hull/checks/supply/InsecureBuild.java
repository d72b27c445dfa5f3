package dev.hull.checks.supply;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.ComposeProject;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Item;
import dev.hull.model.Location;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A build step runs outside the builder's sandbox: with the host's network, with privileges, or with an entitlement to either.
 *
 * <p>Fields: {@code RUN --security=insecure}, {@code --network=host}; Compose {@code build.privileged}, {@code build.network},
 * {@code build.entitlements}.
 */
final class InsecureBuild {
    static final Check<DockerfileStage> CHECK = Check.ofStage(
                    "supply.insecure-build", Severity.HIGH, InsecureBuild::look)
            .andProjects(InsecureBuild::lookAtProject);

    private static final Set<String> FLAGS = Set.of("--security=insecure", "--network=host");

    private InsecureBuild() {}

    private static List<Hit> look(DockerfileStage stage, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (DockerfileStage.Run run : stage.runs()) {
            run.flags().stream().filter(FLAGS::contains).forEach(f -> hits.add(hit(f, f, run.at())));
        }
        return hits;
    }

    private static List<Hit> lookAtProject(ComposeProject project, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (ComposeProject.Build build : project.builds()) {
            String service = build.service().shortName();
            if (build.privileged()) {
                hits.add(hit(service + " privileged", "privileged: true", build.at()));
            }
            if (build.network().equals("host")) {
                hits.add(hit(service + " network", "network: host", build.at()));
            }
            for (Item<String> item : build.entitlements().known()) {
                hits.add(hit(service + " " + item.value(), item.value(), item.at()));
            }
        }
        return hits;
    }

    private static Hit hit(String key, String what, Location at) {
        return Hit.at(at, key).arg("what", what).remedy(new Remedy.Ask("step", List.of()));
    }
}
