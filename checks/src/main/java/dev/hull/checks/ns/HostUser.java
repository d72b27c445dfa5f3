package dev.hull.checks.ns;

import static dev.hull.model.Fields.IPC;
import static dev.hull.model.Fields.NETWORK;
import static dev.hull.model.Fields.PID;
import static dev.hull.model.Fields.ROOT_PERMITTED;
import static dev.hull.model.Fields.USER;
import static dev.hull.model.Fields.USER_NAMESPACE;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Level;
import dev.hull.model.Namespace;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.List;

/**
 * Root inside is root outside: the author opts out of a user namespace, or nobody asked for one and the process may be root. Docker's
 * switch is its daemon's, so there only the author's word counts.
 *
 * <p>Fields: Docker and Compose {@code userns: host}; Kubernetes {@code hostUsers}; OCI without a user namespace.
 */
final class HostUser {
    static final Check<Container> CHECK = Check.ofContainer("ns.host-user", Severity.MEDIUM, HostUser::look);

    private static final Remedy LEAVE_OUT = new Remedy.Advise("daemon");
    private static final Remedy ASK_FOR_ONE = new Remedy.Advise("request");

    private HostUser() {}

    private static List<Hit> look(Container container, Scene scene) {
        Setting<Namespace> user = container.get(USER_NAMESPACE);
        if (!user.worst().isHost() || scene.isWindows()) {
            return Hit.none();
        }
        if (user.isWritten()) {
            return Hit.on(USER_NAMESPACE, user)
                    .message("written")
                    .remedy(remedy(container, scene, Level.RESTRICTED, LEAVE_OUT))
                    .only();
        }
        return mayHaveOne(container) && mayBeRoot(container)
                ? Hit.on(USER_NAMESPACE, user)
                        .severity(Severity.INFO)
                        .remedy(remedy(container, scene, Level.STRICT, ASK_FOR_ONE))
                        .only()
                : Hit.none();
    }

    /** Kubernetes has them without further ado since 1.33. */
    private static boolean mayHaveOne(Container container) {
        return switch (container.engine().platform()) {
            case "docker" -> false;
            case "kubernetes" -> container.engine().atLeast(1, 33);
            default -> true;
        };
    }

    private static boolean mayBeRoot(Container container) {
        return container.get(USER).worst().isRoot()
                && container.get(ROOT_PERMITTED).worst();
    }

    /** A pod with a host's namespace can't have its own users (core/v1 PodSpec, hostUsers). */
    private static Remedy remedy(Container container, Scene scene, Level least, Remedy otherwise) {
        boolean hosts = container.get(NETWORK).worst().isHost()
                || container.get(PID).worst().isHost()
                || container.get(IPC).worst().isHost();
        return scene.isKubernetes() && !hosts
                ? new Remedy.Apply(
                        least, Risk.APP, List.of(new Change.Set<>(container.ref(), USER_NAMESPACE, Namespace.PRIVATE)))
                : otherwise;
    }
}
