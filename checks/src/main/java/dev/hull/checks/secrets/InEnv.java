package dev.hull.checks.secrets;

import static dev.hull.model.Fields.ENVIRONMENT;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.EnvVar;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.Layer;
import dev.hull.model.Origin;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import dev.hull.model.secrets.Assignments;
import dev.hull.model.secrets.Literal;
import dev.hull.model.secrets.SecretName;
import dev.hull.model.secrets.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * An environment variable holds a credential itself: its name says so, or the value's own form. Names that end in {@code _FILE} and the
 * like, references to secrets, variables, paths and placeholders are clean. What comes from an env file is left to {@link InEnvFile}.
 *
 * <p>Fields: environment of every format; {@code ENV}.
 */
final class InEnv {
    static final Check<Container> CHECK = Check.ofContainer("secrets.in-env", Severity.HIGH, InEnv::look)
            .andStages((stage, scene) -> built(stage.environment()))
            .andImages((image, scene) -> built(image.facts().environment()));

    private InEnv() {}

    private static List<Hit> look(Container container) {
        List<Hit> hits = new ArrayList<>();
        for (Item<EnvVar> item : container.items(ENVIRONMENT).known()) {
            if (holdsSecret(item.value()) && !isReportedByStage(item)) {
                hits.add(filled(Hit.on(ENVIRONMENT, item.value().name(), item.at()), item.value()));
            }
        }
        return hits;
    }

    /** In an image everybody who can pull it reads them. */
    private static List<Hit> built(Items<EnvVar> environment) {
        List<Hit> hits = new ArrayList<>();
        for (Item<EnvVar> item : environment.known()) {
            if (holdsSecret(item.value())) {
                Hit hit = filled(Hit.at(item.at(), item.value().name()), item.value());
                hits.add(hit.message("image").remedy(new Remedy.Ask("build", List.of())));
            }
        }
        return hits;
    }

    private static Hit filled(Hit hit, EnvVar variable) {
        return hit.arg("name", variable.name())
                .arg("length", (long) variable.value().length())
                .remedy(new Remedy.Ask("file", List.of()));
    }

    private static boolean isReportedByStage(Item<EnvVar> item) {
        return item.by() instanceof Origin origin
                && origin.layer() == Layer.IMAGE
                && origin.at().isSomewhere();
    }

    private static boolean holdsSecret(EnvVar variable) {
        return variable.from() == EnvVar.From.LITERAL && isSecret(variable.name(), variable.value());
    }

    /** {@return whether a variable of that name and value holds a credential} */
    static boolean isSecret(String name, String value) {
        if (SecretName.is(name) && Literal.isCredential(value)) {
            return true;
        }
        return Literal.hasUrlWithPassword(value)
                || !Tokens.in(value).isEmpty()
                || Tokens.of(name, value).isPresent()
                || holdsSetting(value);
    }

    /** Settings inside a value: {@code -Djavax.net.ssl.trustStorePassword=…}, {@code …?user=app&password=…}. */
    private static boolean holdsSetting(String value) {
        if (value.indexOf('=') < 0) {
            return false;
        }
        for (Assignments.Assignment inner : Assignments.in(value.replace('&', ' '))) {
            if (SecretName.is(inner.name()) && Literal.isCredential(inner.value())) {
                return true;
            }
        }
        return false;
    }
}
