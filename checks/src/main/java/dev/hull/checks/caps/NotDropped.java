package dev.hull.checks.caps;

import static dev.hull.model.Fields.CAPABILITIES_ADDED;
import static dev.hull.model.Fields.CAPABILITIES_BOUNDING;
import static dev.hull.model.Fields.CAPABILITIES_DROPPED;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Capability;
import dev.hull.model.CapabilitySet;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Field;
import dev.hull.model.Level;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Severity;
import java.util.List;

/**
 * A container keeps capabilities that nobody asked for: those that its engine grants by itself, while ALL is not dropped. They are kept
 * for another user than root too, since set-user-ID programs and file capabilities draw from the bounding set.
 *
 * <p>Fields: Docker and Compose {@code cap_drop}; Kubernetes {@code capabilities.drop}; OCI {@code process.capabilities.bounding}.
 */
final class NotDropped {
    static final Check<Container> CHECK = Check.ofContainer("caps.not-dropped", Severity.MEDIUM, NotDropped::look);

    /** What every engine grants, so an OCI bounding set that holds it was copied from a default, not chosen. */
    private static final CapabilitySet COMMON =
            Asked.DEFAULTS.without(CapabilitySet.of(Capability.MKNOD, Capability.NET_RAW, Capability.AUDIT_WRITE));

    private NotDropped() {}

    private static List<Hit> look(Container container, Scene scene) {
        if (Effective.of(container).isSurelyPrivileged() || scene.isWindows()) {
            return Hit.none();
        }
        CapabilitySet kept = kept(container);
        if (kept.isEmpty() || asksForAll(container)) {
            return Hit.none();
        }
        Field.Many<String> field =
                Effective.of(container).capabilitiesAreSets() ? CAPABILITIES_BOUNDING : CAPABILITIES_DROPPED;
        return Hit.on(field, container.get(field))
                .arg("kept", kept.size())
                .arg("capabilities", kept.names())
                .remedy(remedy(container, kept))
                .only();
    }

    /** Who adds ALL asks for everything, which is a finding of its own, and dropping ALL beside it would change nothing. */
    private static boolean asksForAll(Container container) {
        return container.items(CAPABILITIES_ADDED).values().stream().anyMatch(Capability::isAll);
    }

    /** {@return what {@code container} keeps without having asked for it by name} */
    static CapabilitySet kept(Container container) {
        Effective effective = Effective.of(container).unprivileged();
        CapabilitySet bounding = effective.capabilities().bounding();
        if (effective.capabilitiesAreSets()) {
            return bounding.containsAll(COMMON) ? bounding.common(Asked.DEFAULTS) : CapabilitySet.NONE;
        }
        return bounding.without(Asked.of(container).named());
    }

    static Remedy remedy(Container container, CapabilitySet kept) {
        return new Remedy.Apply(
                Level.RESTRICTED,
                Risk.APP,
                Effective.of(container).capabilitiesAreSets()
                        ? Sets.removals(container, kept)
                        : List.of(new Change.Add<>(container.ref(), CAPABILITIES_DROPPED, "ALL")));
    }
}
