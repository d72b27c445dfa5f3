package dev.hull.checks.fs;

import static dev.hull.model.Fields.WRITABLE_ROOT;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Level;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.List;

/**
 * A container can change its own programs.
 *
 * <p>Fields: Docker {@code --read-only}; Compose {@code read_only}; Kubernetes {@code readOnlyRootFilesystem}; OCI
 * {@code root.readonly}. No platform sets it by default.
 */
final class WritableRoot {
    static final Check<Container> CHECK = Check.ofContainer("fs.writable-root", Severity.LOW, WritableRoot::look);

    private WritableRoot() {}

    private static List<Hit> look(Container container) {
        Setting<Boolean> writable = container.get(WRITABLE_ROOT);
        if (!writable.worst()) {
            return Hit.none();
        }
        Change close = new Change.Set<>(container.ref(), WRITABLE_ROOT, false);
        return Hit.on(WRITABLE_ROOT, writable)
                .remedy(new Remedy.Apply(Level.STRICT, Risk.APP, List.of(close)))
                .only();
    }
}
