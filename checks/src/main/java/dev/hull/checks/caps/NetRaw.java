package dev.hull.checks.caps;

import static dev.hull.model.Fields.CAPABILITIES_ADDED;
import static dev.hull.model.Fields.CAPABILITIES_BOUNDING;
import static dev.hull.model.Fields.CAPABILITIES_DROPPED;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Capability;
import dev.hull.model.CapabilitySet;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.List;

/** A container may send forged packets: NET_RAW is in its bounding set, by its engine's default or because the author asks for it. */
final class NetRaw {
    static final Check<Container> CHECK = Check.ofContainer("caps.net-raw", Severity.MEDIUM, NetRaw::look);

    private static final CapabilitySet IT = CapabilitySet.of(Capability.NET_RAW);

    private NetRaw() {}

    private static List<Hit> look(Container container, Scene scene) {
        Effective effective = Effective.of(container);
        if (effective.isSurelyPrivileged() || scene.isWindows()) {
            return Hit.none();
        }
        if (!effective.unprivileged().capabilities().bounding().contains(Capability.NET_RAW)) {
            return Hit.none();
        }
        if (effective.capabilitiesAreSets()) {
            return Hit.on(CAPABILITIES_BOUNDING, container.get(CAPABILITIES_BOUNDING))
                    .remedy(NotDropped.remedy(container, IT))
                    .only();
        }
        return asksForIt(container)
                ? Hit.on(CAPABILITIES_ADDED, container.get(CAPABILITIES_ADDED))
                        .message("added")
                        .remedy(new Remedy.Ask("needed", List.of("remove", "keep")))
                        .only()
                : Hit.on(CAPABILITIES_DROPPED, container.get(CAPABILITIES_DROPPED))
                        .remedy(NotDropped.remedy(container, IT))
                        .only();
    }

    private static boolean asksForIt(Container container) {
        return container.items(CAPABILITIES_ADDED).values().stream()
                .anyMatch(name -> Capability.bare(name).equals("NET_RAW") || Capability.isAll(name));
    }
}
