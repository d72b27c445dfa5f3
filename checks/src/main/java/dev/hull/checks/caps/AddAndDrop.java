package dev.hull.checks.caps;

import static dev.hull.model.Fields.CAPABILITIES_ADDED;
import static dev.hull.model.Fields.CAPABILITIES_DROPPED;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Capability;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Item;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * One capability is named in both lists. Docker adds after dropping, so it is held; containerd drops after adding, so it is not; Podman
 * refuses.
 */
final class AddAndDrop {
    static final Check<Container> CHECK = Check.ofContainer("caps.add-and-drop", Severity.MEDIUM, AddAndDrop::look);

    private static final Remedy WHICH = new Remedy.Ask("which", List.of("hold", "drop"));

    private AddAndDrop() {}

    private static List<Hit> look(Container container) {
        if (Effective.of(container).isSurelyPrivileged()) {
            return Hit.none();
        }
        List<Hit> hits = new ArrayList<>();
        for (Item<String> added : container.items(CAPABILITIES_ADDED).known()) {
            String name = Capability.bare(added.value());
            for (Item<String> dropped : container.items(CAPABILITIES_DROPPED).known()) {
                if (Capability.bare(dropped.value()).equals(name)) {
                    hits.add(Hit.on(CAPABILITIES_ADDED, name, added.at())
                            .message(outcome(container))
                            .arg("capability", name)
                            .also(dropped.at(), "overruled")
                            .remedy(WHICH));
                    break;
                }
            }
        }
        return hits;
    }

    private static String outcome(Container container) {
        return switch (container.engine().platform()) {
            case "kubernetes" -> "dropped";
            case "podman" -> "refused";
            default -> "";
        };
    }
}
