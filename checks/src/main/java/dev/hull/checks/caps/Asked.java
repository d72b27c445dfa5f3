package dev.hull.checks.caps;

import static dev.hull.model.Fields.CAPABILITIES_ADDED;
import static dev.hull.model.Fields.CAPABILITIES_BOUNDING;
import static dev.hull.model.Fields.CAPABILITIES_DROPPED;

import dev.hull.checks.Hit;
import dev.hull.model.Capability;
import dev.hull.model.CapabilitySet;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Field;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.Remedy;
import dev.hull.model.Unread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The capabilities that an author asks for by name: those added, or, of a format that gives the sets themselves, what its bounding set
 * holds beyond the defaults of the engines.
 */
record Asked(Field.Many<String> field, List<Item<String>> items, List<Unread> unread) {
    /** What Docker and containerd grant by themselves. */
    static final CapabilitySet DEFAULTS = CapabilitySet.of(
            Capability.CHOWN,
            Capability.DAC_OVERRIDE,
            Capability.FSETID,
            Capability.FOWNER,
            Capability.MKNOD,
            Capability.NET_RAW,
            Capability.SETGID,
            Capability.SETUID,
            Capability.SETFCAP,
            Capability.SETPCAP,
            Capability.NET_BIND_SERVICE,
            Capability.SYS_CHROOT,
            Capability.KILL,
            Capability.AUDIT_WRITE);

    private static final Remedy NEEDED = new Remedy.Ask("needed", List.of("remove", "keep"));

    static Asked of(Container container) {
        if (Effective.of(container).capabilitiesAreSets()) {
            Items<String> bounding = container.items(CAPABILITIES_BOUNDING);
            List<Item<String>> beyond = new ArrayList<>(bounding.known());
            beyond.removeIf(
                    i -> Capability.named(i.value()).filter(DEFAULTS::contains).isPresent());
            return new Asked(CAPABILITIES_BOUNDING, beyond, bounding.unread());
        }
        Items<String> added = container.items(CAPABILITIES_ADDED);
        return new Asked(CAPABILITIES_ADDED, held(container, added.known()), added.unread());
    }

    /** {@return one hit for each capability of {@code tier}} What privileged gives anyway is not repeated. */
    static List<Hit> hits(Container container, Tier tier) {
        if (Effective.of(container).isSurelyPrivileged()) {
            return Hit.none();
        }
        Asked asked = of(container);
        List<Hit> hits = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Item<String> item : asked.items) {
            String name = Capability.bare(item.value());
            if (Tier.of(item.value()) == tier && seen.add(name)) {
                hits.add(Hit.on(asked.field, name, item.at())
                        .arg("capability", name)
                        .remedy(NEEDED));
            }
        }
        return hits;
    }

    /** {@return the capabilities asked for by name, ALL left out} */
    CapabilitySet named() {
        return CapabilitySet.named(items.stream()
                .map(Item::value)
                .filter(name -> !Capability.isAll(name))
                .toList());
    }

    /** On Kubernetes what is dropped as well is not held. */
    private static List<Item<String>> held(Container container, List<Item<String>> added) {
        if (!container.engine().platform().equals("kubernetes")) {
            return added;
        }
        List<String> dropped = container.items(CAPABILITIES_DROPPED).values().stream()
                .map(Capability::bare)
                .toList();
        return added.stream()
                .filter(i -> !dropped.contains(Capability.bare(i.value())))
                .toList();
    }
}
