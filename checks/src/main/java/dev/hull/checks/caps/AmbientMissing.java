package dev.hull.checks.caps;

import static dev.hull.model.Fields.CAPABILITIES_ADDED;
import static dev.hull.model.Fields.CAPABILITIES_AMBIENT;
import static dev.hull.model.Fields.CAPABILITIES_EFFECTIVE;
import static dev.hull.model.Fields.USER;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Capabilities;
import dev.hull.model.Capability;
import dev.hull.model.CapabilitySet;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Field;
import dev.hull.model.Remedy;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import dev.hull.model.User;
import java.util.List;

/**
 * A process that is not root is given a capability that it never has in effect: without an ambient one it is gone after execve
 * (capabilities(7)), unless the program's file carries it.
 */
final class AmbientMissing {
    static final Check<Container> CHECK =
            Check.ofContainer("caps.ambient-missing", Severity.INFO, AmbientMissing::look);

    private AmbientMissing() {}

    private static List<Hit> look(Container container) {
        Setting<User> user = container.get(USER);
        Effective effective = Effective.of(container);
        if (effective.isSurelyPrivileged() || !user.isKnown() || user.worst().isRoot()) {
            return Hit.none();
        }
        Capabilities sets = effective.unprivileged().capabilities();
        CapabilitySet given = effective.capabilitiesAreSets()
                ? Sets.of(container, CAPABILITIES_EFFECTIVE).and(Sets.of(container, CAPABILITIES_AMBIENT))
                : Asked.of(container).named().common(sets.bounding());
        CapabilitySet lost = given.without(sets.effective()).without(needless(effective));
        if (lost.isEmpty()) {
            return Hit.none();
        }
        Field.Many<String> field = effective.capabilitiesAreSets() ? CAPABILITIES_AMBIENT : CAPABILITIES_ADDED;
        Hit hit = Hit.on(field, container.get(field))
                .arg("capabilities", lost.names())
                .remedy(new Remedy.Advise(effective.capabilitiesAreSets() ? "sets" : "file"));
        return (user.worst().isName() ? hit.unknown() : hit).only();
    }

    /** Where every port is open to everybody, nobody misses the right to low ones. */
    private static CapabilitySet needless(Effective effective) {
        boolean open = effective.sysctls().stream()
                .anyMatch(s -> s.name().equals("net.ipv4.ip_unprivileged_port_start")
                        && s.value().equals("0"));
        return open ? CapabilitySet.of(Capability.NET_BIND_SERVICE) : CapabilitySet.NONE;
    }
}
