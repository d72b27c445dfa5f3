package dev.hull.model;

import static dev.hull.model.Fields.CAPABILITIES_ADDED;
import static dev.hull.model.Fields.CAPABILITIES_AMBIENT;
import static dev.hull.model.Fields.CAPABILITIES_BOUNDING;
import static dev.hull.model.Fields.CAPABILITIES_DROPPED;
import static dev.hull.model.Fields.CAPABILITIES_GRANTED;
import static dev.hull.model.Fields.CAPABILITIES_INHERITABLE;
import static dev.hull.model.Fields.CAPABILITIES_PERMITTED;
import static dev.hull.model.Fields.MAY_GAIN_PRIVILEGES;
import static dev.hull.model.Fields.PRIVILEGED;
import static dev.hull.model.Fields.USER;

import java.util.ArrayList;
import java.util.List;

/** How a platform makes capability sets of what is added, dropped and granted. */
record CapabilityRules(Container container) {
    /** What engine 20.10 knows, whatever the kernel has. */
    private static final CapabilitySet OLD_DOCKER = CapabilitySet.upTo(Capability.AUDIT_READ);

    Capabilities sets() {
        if (isGivenAsSets()) {
            return started(
                    set(CAPABILITIES_BOUNDING),
                    set(CAPABILITIES_PERMITTED),
                    set(CAPABILITIES_INHERITABLE),
                    set(CAPABILITIES_AMBIENT));
        }
        CapabilitySet bounding = bounding();
        boolean podman = container.engine().platform().equals("podman") && !isRoot();
        CapabilitySet asked = podman ? added(CapabilitySet.ALL).common(bounding) : CapabilitySet.NONE;
        return started(bounding, podman ? asked : bounding, asked, asked);
    }

    /** {@return whether the format names the sets themselves, as OCI and the kernel do} */
    boolean isGivenAsSets() {
        return container.settings().has(CAPABILITIES_BOUNDING);
    }

    /** {@return all that the engine knows: what ALL means there} */
    CapabilitySet known() {
        Engine engine = container.engine();
        return engine.platform().equals("docker") && !engine.atLeast(23, 0) ? OLD_DOCKER : CapabilitySet.ALL;
    }

    private CapabilitySet bounding() {
        if (container.get(PRIVILEGED).worst()) {
            return known();
        }
        return container.engine().platform().equals("kubernetes") ? dropAfterAdd() : addAfterDrop();
    }

    /** Docker (moby daemon/pkg/oci/caps) and Podman: ALL first, then what is named, and an added one is held though dropped. */
    private CapabilitySet addAfterDrop() {
        CapabilitySet added = added(known());
        if (hasAll(CAPABILITIES_ADDED)) {
            return known().without(named(CAPABILITIES_DROPPED));
        }
        return hasAll(CAPABILITIES_DROPPED)
                ? added
                : granted().without(named(CAPABILITIES_DROPPED)).and(added);
    }

    /** containerd (internal/cri, WithCapabilities): add ALL, drop ALL, add what is named, drop what is named. */
    private CapabilitySet dropAfterAdd() {
        CapabilitySet start = hasAll(CAPABILITIES_ADDED) ? known() : granted();
        CapabilitySet left = hasAll(CAPABILITIES_DROPPED) ? CapabilitySet.NONE : start;
        return left.and(named(CAPABILITIES_ADDED)).without(named(CAPABILITIES_DROPPED));
    }

    private CapabilitySet granted() {
        return CapabilitySet.named(container.items(CAPABILITIES_GRANTED).values())
                .common(known());
    }

    private CapabilitySet added(CapabilitySet all) {
        return hasAll(CAPABILITIES_ADDED) ? all : named(CAPABILITIES_ADDED).common(known());
    }

    private boolean hasAll(Field.Many<String> field) {
        return container.items(field).values().stream().anyMatch(this::isAll);
    }

    private boolean isAll(String name) {
        return isUnderstood(name) && Capability.isAll(name);
    }

    private CapabilitySet named(Field.Many<String> field) {
        List<String> names = new ArrayList<>(container.items(field).values());
        names.removeIf(n -> Capability.isAll(n) || !isUnderstood(n));
        return CapabilitySet.named(names);
    }

    /** containerd puts CAP_ in front of every name, and the runtime leaves out CAP_CAP_X as unknown. */
    private boolean isUnderstood(String name) {
        return !container.engine().platform().equals("kubernetes") || !Effective.hasPrefix(name);
    }

    private CapabilitySet set(Field.Many<String> field) {
        return CapabilitySet.named(container.items(field).values());
    }

    /**
     * The sets after execve of a program without set-user-ID and file capabilities. Root gets its bounding and inheritable sets, unless
     * no_new_privs keeps it to what it had; another user keeps what is ambient. The runtime drops an ambient one that is not permitted
     * and inheritable.
     */
    private Capabilities started(
            CapabilitySet bounding, CapabilitySet permitted, CapabilitySet inheritable, CapabilitySet ambient) {
        CapabilitySet kept = ambient.common(permitted).common(inheritable);
        CapabilitySet root = bounding.and(inheritable);
        boolean held = !container.get(MAY_GAIN_PRIVILEGES).worst();
        CapabilitySet process = isRoot() ? held ? root.common(permitted) : root : kept;
        boolean known = isBoundingKnown();
        boolean user =
                container.get(USER).isKnown() && !container.get(USER).worst().isName();
        return new Capabilities(bounding, process, process, inheritable, kept, known, known && user);
    }

    private boolean isRoot() {
        User user = container.get(USER).worst();
        return user.isRoot() || user.text().startsWith(":");
    }

    private boolean isBoundingKnown() {
        return container.get(PRIVILEGED).isKnown()
                && container.get(CAPABILITIES_ADDED).isKnown()
                && container.get(CAPABILITIES_DROPPED).isKnown()
                && container.get(CAPABILITIES_BOUNDING).isKnown()
                && container.items(CAPABILITIES_ADDED).unread().isEmpty()
                && container.items(CAPABILITIES_DROPPED).unread().isEmpty();
    }
}
