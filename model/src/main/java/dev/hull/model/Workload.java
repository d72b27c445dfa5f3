package dev.hull.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Containers that are started together: a pod, a service, one run line.
 *
 * @param settings those of {@link Scope#WORKLOAD}
 * @param platform what only its platform knows
 * @param engine whose defaults hold for what is left out
 */
public record Workload(
        SubjectRef ref,
        List<Container> containers,
        Settings settings,
        Platform platform,
        Engine engine,
        Location at,
        Paths paths)
        implements Subject {
    public Workload {
        containers = List.copyOf(containers);
    }

    public <T> Setting<T> get(Field<T> field) {
        return settings.get(field);
    }

    /** {@return this workload after {@code change}, as if its author had written so} A change of another subject changes nothing. */
    public Workload with(Change change) {
        if (change.field().scope() == Scope.WORKLOAD && change.subject().equals(ref)) {
            return new Workload(ref, containers, change.applyTo(settings), platform, engine, at, paths);
        }
        List<Container> changed = new ArrayList<>(containers.size());
        for (Container container : containers) {
            boolean meant = container.ref().equals(change.subject());
            changed.add(meant ? container.withSettings(change.applyTo(container.settings())) : container);
        }
        return withContainers(changed);
    }

    public Workload withContainers(List<Container> others) {
        return new Workload(ref, others, settings, platform, engine, at, paths);
    }
}
