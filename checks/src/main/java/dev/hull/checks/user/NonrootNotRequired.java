package dev.hull.checks.user;

import static dev.hull.model.Fields.ROOT_PERMITTED;
import static dev.hull.model.Fields.USER;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Level;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import dev.hull.model.User;
import java.util.List;

/**
 * Nothing keeps a pod's process off root: neither {@code runAsNonRoot} nor a uid above 0, so each version of the image decides anew. A
 * uid of 0 that the author writes is a finding of its own.
 */
final class NonrootNotRequired {
    static final Check<Container> CHECK =
            Check.ofContainer("user.nonroot-not-required", Severity.LOW, NonrootNotRequired::look);

    private NonrootNotRequired() {}

    private static List<Hit> look(Container container, Scene scene) {
        Setting<Boolean> permitted = container.get(ROOT_PERMITTED);
        if (!scene.isKubernetes() || scene.isWindows() || !permitted.worst() || isAnotherUser(container.get(USER))) {
            return Hit.none();
        }
        Change demand = new Change.Set<>(container.ref(), ROOT_PERMITTED, false);
        return Hit.on(ROOT_PERMITTED, permitted)
                .remedy(new Remedy.Apply(Level.RESTRICTED, Risk.APP, List.of(demand)))
                .only();
    }

    private static boolean isAnotherUser(Setting<User> user) {
        return user.isWritten()
                && user.isKnown()
                && !user.says().by().equals("image")
                && !user.worst().isRoot();
    }
}
