package dev.hull.checks.user;

import static dev.hull.model.Fields.CAPABILITIES_ADDED;
import static dev.hull.model.Fields.GROUP;
import static dev.hull.model.Fields.ROOT_PERMITTED;
import static dev.hull.model.Fields.UID_MAPPINGS;
import static dev.hull.model.Fields.USER;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.checks.caps.Caps;
import dev.hull.checks.ns.Ns;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.DockerfileStage;
import dev.hull.model.Effective;
import dev.hull.model.Image;
import dev.hull.model.Level;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.Severity;
import dev.hull.model.User;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process starts as root. Left out, the image's USER decides; a value with a group alone leaves it to the image too. A pod that demands
 * another user than root never starts as root; in a user namespace of its own, root inside is nobody outside.
 *
 * <p>Fields: Docker and Compose {@code user}; Kubernetes {@code runAsUser}, {@code runAsNonRoot}; OCI {@code process.user.uid}.
 */
final class Root {
    static final Check<Container> CHECK = Check.ofContainer("user.root", Severity.MEDIUM, Root::look)
            .andStages(Root::lookAtStage)
            .andImages(Root::lookAtImage);

    /** The uid of "nonroot" in images that bring no shell: above every account of a host, below its subordinate ids. */
    private static final String SOMEBODY = "65532";

    private Root() {}

    private static List<Hit> look(Container container, Scene scene) {
        Setting<User> user = container.get(USER);
        boolean demanded = !container.get(ROOT_PERMITTED).worst() && !isWrittenBesideImage(user);
        if (!isRoot(user) || demanded || scene.isWindows()) {
            return Hit.none();
        }
        Hit hit = Hit.on(USER, user).message(decidedBy(user)).remedy(remedy(container, scene));
        return (Effective.of(container).isRootMapped() ? hit.severity(Severity.LOW) : hit).only();
    }

    private static List<Hit> lookAtStage(DockerfileStage stage, Scene scene) {
        return stage.last() && isRoot(stage.user())
                ? Hit.on(USER, stage.user())
                        .message(decidedBy(stage.user()))
                        .remedy(new Remedy.Advise("dockerfile"))
                        .only()
                : Hit.none();
    }

    /** A file system without a configuration starts nothing, and a bill of materials does not say what starts. */
    private static List<Hit> lookAtImage(Image image, Scene scene) {
        Setting<User> user = image.facts().user();
        return !List.of("sbom", "rootfs", "dir").contains(image.kind()) && isRoot(user)
                ? Hit.on(USER, user)
                        .message(user.isWritten() ? "image" : "")
                        .remedy(new Remedy.Advise("dockerfile"))
                        .only()
                : Hit.none();
    }

    private static boolean isRoot(Setting<User> user) {
        return user.worst().isRoot() || user.worst().text().startsWith(":");
    }

    private static String decidedBy(Setting<User> user) {
        return !user.isWritten() ? "" : isWrittenBesideImage(user) ? "written" : "image";
    }

    /** The author's own 0 beside a demand for another user contradicts it. */
    private static boolean isWrittenBesideImage(Setting<User> user) {
        return user.isWritten() && !user.says().by().equals("image");
    }

    /** Another user loses the capabilities that the author gave to root, and may stand in no map of ids: then a person decides. */
    private static Remedy remedy(Container container, Scene scene) {
        List<Change> changes = List.of(
                new Change.Set<>(container.ref(), USER, new User(SOMEBODY)),
                new Change.Set<>(container.ref(), GROUP, SOMEBODY));
        Settings settings = container.settings();
        for (Change change : changes) {
            settings = change.applyTo(settings);
        }
        Container after = container.withSettings(settings);
        boolean simple = container.items(CAPABILITIES_ADDED).isEmpty()
                && container.items(UID_MAPPINGS).isEmpty()
                && !Effective.of(container).capabilitiesAreSets();
        return simple || !opens(container, after, scene)
                ? new Remedy.Apply(Level.STRICT, Risk.APP, changes)
                : new Remedy.Ask("which", List.of());
    }

    private static boolean opens(Container before, Container after, Scene scene) {
        return Stream.of(Caps.ALL, Ns.ALL)
                .flatMap(List::stream)
                .anyMatch(check -> check.lookIfMeant(after, scene).size()
                        > check.lookIfMeant(before, scene).size());
    }
}
