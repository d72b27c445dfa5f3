package dev.hull.checks.limits;

import static dev.hull.model.Fields.PIDS_LIMIT;
import static dev.hull.model.Fields.UNLIMITED;

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
import java.util.List;

/**
 * A container may start processes until the host has no number left for one. Podman sets 2048 by itself; in Kubernetes the kubelet
 * decides, not the pod.
 *
 * <p>Fields: Docker {@code --pids-limit}; Compose {@code pids_limit}, {@code deploy.resources.limits.pids}; OCI
 * {@code linux.resources.pids.limit}.
 */
final class PidsMissing {
    static final Check<Container> CHECK = Check.ofContainer("limits.pids-missing", Severity.MEDIUM, PidsMissing::look);

    /** Enough for a server with its threads; a fork bomb meets it within a second. */
    private static final long ENOUGH = 200;

    private PidsMissing() {}

    private static List<Hit> look(Container container, Scene scene) {
        Setting<Long> limit = container.get(PIDS_LIMIT);
        if (limit.worst() != UNLIMITED || scene.isKubernetes()) {
            return Hit.none();
        }
        Change bound = new Change.Set<>(container.ref(), PIDS_LIMIT, ENOUGH);
        return Hit.on(PIDS_LIMIT, limit)
                .remedy(new Remedy.Apply(Level.RESTRICTED, Risk.LOW, List.of(bound)))
                .only();
    }
}
