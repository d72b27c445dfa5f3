package dev.hull.checks.limits;

import static dev.hull.model.Fields.MEMORY_LIMIT;
import static dev.hull.model.Fields.MEMORY_RESERVATION;
import static dev.hull.model.Fields.UNLIMITED;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.Remedy;
import dev.hull.model.Role;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.List;

/**
 * A container may use all memory of its host. A reservation or a request is no limit.
 *
 * <p>Fields: Docker {@code --memory}; Compose {@code mem_limit}, {@code deploy.resources.limits.memory}; Kubernetes
 * {@code resources.limits.memory} and the namespace's LimitRange; OCI {@code linux.resources.memory.limit}.
 */
final class MemoryMissing {
    static final Check<Container> CHECK =
            Check.ofContainer("limits.memory-missing", Severity.MEDIUM, MemoryMissing::look);

    private MemoryMissing() {}

    private static List<Hit> look(Container container, Scene scene) {
        Setting<Long> limit = container.get(MEMORY_LIMIT);
        if (limit.worst() != UNLIMITED
                || container.role() == Role.EPHEMERAL
                || NamespaceDefaults.limit("memory", container, scene)) {
            return Hit.none();
        }
        Hit hit = Hit.on(MEMORY_LIMIT, limit).remedy(new Remedy.Ask("amount", List.of()));
        Long reserved = container.get(MEMORY_RESERVATION).worst();
        return (limit.isKnown() && reserved > 0 ? hit.message("reserved") : hit).only();
    }
}
