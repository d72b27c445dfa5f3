package dev.hull.checks.secrets;

import static dev.hull.model.Fields.ANNOTATIONS;
import static dev.hull.model.Fields.LABELS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.ComposeProject;
import dev.hull.model.Field;
import dev.hull.model.Item;
import dev.hull.model.K8sObject;
import dev.hull.model.KeyValue;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import dev.hull.model.Workload;
import dev.hull.model.secrets.Assignments;
import dev.hull.model.secrets.Literal;
import dev.hull.model.secrets.SecretName;
import dev.hull.model.secrets.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Configuration that everybody may list holds a credential, by its key or by its value.
 *
 * <p>Fields: ConfigMaps; configs of Compose and Swarm; labels and annotations.
 */
final class InConfig {
    static final Check<K8sObject> CHECK = Check.ofObject("secrets.in-config", Severity.HIGH, InConfig::look)
            .andProjects(InConfig::lookAtProject)
            .andWorkloads(InConfig::lookAtWorkload);

    private static final Remedy ASK = new Remedy.Ask("secret", List.of());

    /** A copy of the whole object, which stands beside it. */
    private static final String COPY = "kubectl.kubernetes.io/last-applied-configuration";

    private InConfig() {}

    private static List<Hit> look(K8sObject object, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        if (object instanceof K8sObject.ConfigMap map) {
            for (Item<KeyValue> item : map.data()) {
                if (holdsSecret(item.value().name(), item.value().value())) {
                    hits.add(hit(
                            Hit.at(item.at(), item.value().name()), item.value().name()));
                }
            }
        }
        return hits;
    }

    private static List<Hit> lookAtProject(ComposeProject project, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (ComposeProject.ConfigItem item : project.configs()) {
            if (item.kind().equals("config") && holdsSecret("", item.content())) {
                hits.add(hit(Hit.at(item.at(), item.name()), item.name()));
            }
        }
        return hits;
    }

    private static List<Hit> lookAtWorkload(Workload workload, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (Field.Many<KeyValue> field : List.of(LABELS, ANNOTATIONS)) {
            for (Item<KeyValue> item : workload.settings().items(field).known()) {
                KeyValue pair = item.value();
                if (!pair.name().equals(COPY) && InEnv.isSecret(pair.name(), pair.value())) {
                    hits.add(hit(Hit.on(field, pair.name(), item.at()), pair.name())
                            .message("label"));
                }
            }
        }
        return hits;
    }

    private static Hit hit(Hit hit, String name) {
        return hit.arg("name", name).remedy(ASK);
    }

    /** A value of several lines is a file: each of its lines may hold one. */
    private static boolean holdsSecret(String name, String value) {
        boolean file = value.strip().indexOf('\n') >= 0;
        if (!file) {
            return InEnv.isSecret(name, value);
        }
        return !Tokens.in(value).isEmpty()
                || Literal.hasUrlWithPassword(value)
                || Assignments.in(value).stream()
                        .anyMatch(a -> SecretName.is(a.name()) && Literal.isCredential(a.value()));
    }
}
