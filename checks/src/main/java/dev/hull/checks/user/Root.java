package dev.hull.checks.user;

import static dev.hull.model.Fields.GROUP;
import static dev.hull.model.Fields.ROOT_PERMITTED;
import static dev.hull.model.Fields.USER;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Effective;
import dev.hull.model.Level;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import dev.hull.model.User;
import java.util.List;

/**
 * A process starts as root. Left out, the image's USER decides; a value with a group alone leaves it to the image too. A pod that demands
 * another user than root never starts as root; in a user namespace of its own, root inside is nobody outside.
 *
 * <p>Fields: Docker and Compose {@code user}; Kubernetes {@code runAsUser}, {@code runAsNonRoot}; OCI {@code process.user.uid}.
 */
final class Root {
    static final Check<Container> CHECK =
            Check.ofContainer("user.root", Severity.MEDIUM, Root::look).andStages(Root::lookAtStage);

    /** The uid of "nonroot" in images that bring no shell: above every account of a host, below its subordinate ids. */
    private static final String SOMEBODY = "65532";

    private Root() {}

    private static List<Hit> look(Container container, Scene scene) {
        Setting<User> user = container.get(USER);
        boolean demanded = !container.get(ROOT_PERMITTED).worst() && !isWrittenBesideImage(user);
        if (!isRoot(user) || demanded || scene.isWindows()) {
            return Hit.none();
        }
        Hit hit = Hit.on(USER, user)
                .message(user.isWritten() ? "written" : "")
                .remedy(new Remedy.Apply(Level.STRICT, Risk.APP, becomeSomebody(container)));
        return (Effective.of(container).isRootMapped() ? hit.severity(Severity.LOW) : hit).only();
    }

    private static List<Hit> lookAtStage(DockerfileStage stage, Scene scene) {
        return stage.last() && isRoot(stage.user())
                ? Hit.on(USER, stage.user())
                        .message(stage.user().isWritten() ? "written" : "")
                        .remedy(new Remedy.Advise("dockerfile"))
                        .only()
                : Hit.none();
    }

    private static boolean isRoot(Setting<User> user) {
        return user.worst().isRoot() || user.worst().text().startsWith(":");
    }

    /** The author's own 0 beside a demand for another user contradicts it. */
    private static boolean isWrittenBesideImage(Setting<User> user) {
        return user.isWritten() && !user.says().by().equals("image");
    }

    private static List<Change> becomeSomebody(Container container) {
        return List.of(
                new Change.Set<>(container.ref(), USER, new User(SOMEBODY)),
                new Change.Set<>(container.ref(), GROUP, SOMEBODY));
    }
}
