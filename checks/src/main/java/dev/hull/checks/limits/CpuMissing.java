package dev.hull.checks.limits;

import static dev.hull.model.Fields.CPU_LIMIT;
import static dev.hull.model.Fields.CPU_SET;
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
 * A container may use all processors of its host. Shares and requests are weights, not ceilings.
 *
 * <p>Fields: Docker {@code --cpus}, {@code --cpu-quota}, {@code --cpuset-cpus}; Compose {@code cpus}, {@code cpu_quota}, {@code cpuset},
 * {@code deploy.resources.limits.cpus}; Kubernetes {@code resources.limits.cpu} and the namespace's LimitRange; OCI
 * {@code linux.resources.cpu}.
 */
final class CpuMissing {
    static final Check<Container> CHECK = Check.ofContainer("limits.cpu-missing", Severity.LOW, CpuMissing::look);

    private CpuMissing() {}

    private static List<Hit> look(Container container, Scene scene) {
        Setting<Long> limit = container.get(CPU_LIMIT);
        if (limit.worst() != UNLIMITED
                || container.role() == Role.EPHEMERAL
                || !container.get(CPU_SET).worst().isEmpty()
                || NamespaceDefaults.limit("cpu", container, scene)) {
            return Hit.none();
        }
        return Hit.on(CPU_LIMIT, limit)
                .remedy(new Remedy.Ask("amount", List.of()))
                .only();
    }
}
