package dev.hull.checks.logging;

import static dev.hull.model.Fields.LOG_DRIVER;

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
 * Nothing that a container says is kept.
 *
 * <p>Fields: Docker {@code --log-driver}; Compose {@code logging.driver}.
 */
final class DriverNone {
    static final Check<Container> CHECK = Check.ofContainer("logging.driver-none", Severity.MEDIUM, DriverNone::look);

    private DriverNone() {}

    private static List<Hit> look(Container container) {
        Setting<String> driver = container.get(LOG_DRIVER);
        if (!driver.worst().equals("none")) {
            return Hit.none();
        }
        Change keep = new Change.Set<>(container.ref(), LOG_DRIVER, "local");
        return Hit.on(LOG_DRIVER, driver)
                .remedy(new Remedy.Apply(Level.RESTRICTED, Risk.LOW, List.of(keep)))
                .only();
    }
}
