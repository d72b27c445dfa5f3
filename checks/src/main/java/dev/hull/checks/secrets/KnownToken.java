package dev.hull.checks.secrets;

import static dev.hull.model.Fields.ANNOTATIONS;
import static dev.hull.model.Fields.COMMAND;
import static dev.hull.model.Fields.ENTRYPOINT;
import static dev.hull.model.Fields.ENVIRONMENT;
import static dev.hull.model.Fields.HEALTH_CHECK;
import static dev.hull.model.Fields.LABELS;
import static dev.hull.model.Fields.LOG_OPTIONS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.DockerfileStage;
import dev.hull.model.EnvVar;
import dev.hull.model.Field;
import dev.hull.model.Item;
import dev.hull.model.K8sObject;
import dev.hull.model.KeyValue;
import dev.hull.model.Location;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import dev.hull.model.Workload;
import dev.hull.model.secrets.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A string has the exact form of a provider's credential. Examples that providers print themselves are not reported.
 *
 * <p>Fields: every text of containers, objects and Dockerfiles that a reader gives.
 */
final class KnownToken {
    static final Check<Container> CHECK = Check.ofContainer("secrets.known-token", Severity.HIGH, KnownToken::look)
            .andWorkloads(KnownToken::lookAtWorkload)
            .andObjects(KnownToken::lookAtObject)
            .andStages(KnownToken::lookAtStage);

    private static final Remedy ASK = new Remedy.Advise("rotate");

    private KnownToken() {}

    private static List<Hit> look(Container container, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (Item<EnvVar> item : container.items(ENVIRONMENT).known()) {
            if (item.value().isLiteral()) {
                add(item.value().name(), item.value().value(), ENVIRONMENT, item.at(), hits);
            }
        }
        for (Field.Many<String> field : List.of(ENTRYPOINT, COMMAND)) {
            for (Item<String> item : container.items(field).known()) {
                add("", item.value(), field, item.at(), hits);
            }
        }
        String test = String.join(" ", container.get(HEALTH_CHECK).worst().test());
        add("", test, HEALTH_CHECK, container.get(HEALTH_CHECK).at(), hits);
        pairs(container.items(LOG_OPTIONS).known(), LOG_OPTIONS, hits);
        String own = container.ref().container();
        add("", own.isEmpty() ? container.ref().name() : own, null, container.at(), hits);
        return hits;
    }

    private static List<Hit> lookAtWorkload(Workload workload, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        pairs(workload.settings().items(LABELS).known(), LABELS, hits);
        pairs(workload.settings().items(ANNOTATIONS).known(), ANNOTATIONS, hits);
        return hits;
    }

    private static List<Hit> lookAtObject(K8sObject object, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        for (Item<KeyValue> item : object.meta().annotations()) {
            add(item.value().name(), item.value().value(), null, item.at(), hits);
        }
        if (object instanceof K8sObject.ConfigMap map) {
            map.data().forEach(i -> add(i.value().name(), i.value().value(), null, i.at(), hits));
        }
        if (object instanceof K8sObject.Secret secret && !secret.meta().live()) {
            secret.entries().forEach(i -> add(i.value().key(), clear(i.value()), null, i.at(), hits));
        }
        return hits;
    }

    private static List<Hit> lookAtStage(DockerfileStage stage, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        stage.environment().known().forEach(i -> add(i.value().name(), i.value().value(), null, i.at(), hits));
        stage.arguments().known().forEach(i -> add(i.value().name(), i.value().value(), null, i.at(), hits));
        stage.runs().forEach(r -> add("", r.text(), null, r.at(), hits));
        return hits;
    }

    private static void pairs(List<Item<KeyValue>> pairs, Field<?> field, List<Hit> hits) {
        pairs.forEach(i -> add(i.value().name(), i.value().value(), field, i.at(), hits));
    }

    private static String clear(K8sObject.SecretEntry entry) {
        if (!entry.encoded()) {
            return entry.value();
        }
        try {
            return new String(Base64.getDecoder().decode(entry.value().strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static void add(String name, String text, @Nullable Field<?> field, Location at, List<Hit> hits) {
        List<Tokens.Found> found = new ArrayList<>(Tokens.in(text));
        Tokens.of(name, text).ifPresent(found::add);
        for (Tokens.Found token : found) {
            String key = name.isEmpty() ? token.id() : name + " " + token.id();
            Hit hit = field == null ? Hit.at(at, key) : Hit.on(field, key, at);
            hits.add(hit.arg("kind", token.label())
                    .arg("name", name)
                    .arg("length", (long) (token.end() - token.start()))
                    .remedy(ASK));
        }
    }
}
