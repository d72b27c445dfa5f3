package dev.hull.checks.user;

import static dev.hull.model.Fields.USER;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Remedy;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import dev.hull.model.User;
import java.util.List;

/** The user is a name: only the image's {@code /etc/passwd} says which uid that is, and it may be 0. */
final class NameUnverified {
    static final Check<Container> CHECK = Check.ofContainer("user.name-unverified", Severity.LOW, NameUnverified::look)
            .andStages(NameUnverified::lookAtStage);

    private static final Remedy NUMBER = new Remedy.Ask("number", List.of());

    private NameUnverified() {}

    private static List<Hit> look(Container container, Scene scene) {
        return scene.isWindows() ? Hit.none() : hits(container.get(USER));
    }

    private static List<Hit> lookAtStage(DockerfileStage stage, Scene scene) {
        return stage.last() ? hits(stage.user()) : Hit.none();
    }

    private static List<Hit> hits(Setting<User> user) {
        String name = user.worst().text();
        boolean named = user.isWritten() && user.isKnown() && user.worst().isName() && !name.startsWith(":");
        return named ? Hit.on(USER, user).arg("name", name).remedy(NUMBER).only() : Hit.none();
    }
}
