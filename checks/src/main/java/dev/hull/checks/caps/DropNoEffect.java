package dev.hull.checks.caps;

import static dev.hull.model.Fields.CAPABILITIES_ADDED;
import static dev.hull.model.Fields.CAPABILITIES_DROPPED;
import static dev.hull.model.Fields.CAPABILITIES_GRANTED;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Capability;
import dev.hull.model.CapabilitySet;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Item;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/** A capability is dropped that the container never had, while it keeps those that matter. */
final class DropNoEffect {
    static final Check<Container> CHECK = Check.ofContainer("caps.drop-no-effect", Severity.INFO, DropNoEffect::look);

    private DropNoEffect() {}

    private static List<Hit> look(Container container) {
        Effective effective = Effective.of(container);
        CapabilitySet granted =
                CapabilitySet.named(container.items(CAPABILITIES_GRANTED).values());
        boolean apart = effective.isSurelyPrivileged() || granted.isEmpty() || addsAll(container);
        if (apart || NotDropped.kept(container).isEmpty()) {
            return Hit.none();
        }
        CapabilitySet had = granted.and(Asked.of(container).named());
        List<Hit> hits = new ArrayList<>();
        for (Item<String> item : container.items(CAPABILITIES_DROPPED).known()) {
            if (isNothing(item.value(), had, container)) {
                String name = Capability.bare(item.value());
                hits.add(Hit.on(CAPABILITIES_DROPPED, name, item.at())
                        .arg("capability", name)
                        .remedy(new Remedy.Advise("all")));
            }
        }
        return hits;
    }

    private static boolean isNothing(String name, CapabilitySet had, Container container) {
        boolean misspelt = container.engine().platform().equals("kubernetes") && Effective.hasPrefix(name);
        return !misspelt && Capability.named(name).filter(c -> !had.contains(c)).isPresent();
    }

    private static boolean addsAll(Container container) {
        return container.items(CAPABILITIES_ADDED).values().stream().anyMatch(Capability::isAll);
    }
}
