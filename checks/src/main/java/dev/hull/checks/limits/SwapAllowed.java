package dev.hull.checks.limits;

import static dev.hull.model.Fields.MEMORY_LIMIT;
import static dev.hull.model.Fields.MEMORY_SWAP;
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
 * Swap comes on top of a container's memory limit: left out, Docker allows as much again; -1 allows all of it. A container without a
 * memory limit is left to {@link MemoryMissing}.
 *
 * <p>Fields: Docker {@code --memory-swap}; Compose {@code memswap_limit}; OCI {@code linux.resources.memory.swap}. All count memory and
 * swap together.
 */
final class SwapAllowed {
    static final Check<Container> CHECK = Check.ofContainer("limits.swap-allowed", Severity.LOW, SwapAllowed::look);

    private SwapAllowed() {}

    private static List<Hit> look(Container container, Scene scene) {
        Setting<Long> memory = container.get(MEMORY_LIMIT);
        Setting<Long> both = container.get(MEMORY_SWAP);
        if (scene.isKubernetes() || scene.isSwarm() || memory.worst() == UNLIMITED) {
            return Hit.none();
        }
        if (both.isWritten() && both.worst() <= memory.worst()) {
            return Hit.none();
        }
        Change same = new Change.Set<>(container.ref(), MEMORY_SWAP, memory.worst());
        Hit hit = Hit.on(MEMORY_SWAP, both).remedy(new Remedy.Apply(Level.RESTRICTED, Risk.LOW, List.of(same)));
        return variant(hit, both).only();
    }

    private static Hit variant(Hit hit, Setting<Long> both) {
        if (!both.isWritten()) {
            return hit;
        }
        return hit.message(both.worst() == UNLIMITED ? "unlimited" : "more");
    }
}
