package dev.hull.checks.caps;

import static dev.hull.model.Fields.CAPABILITIES_ADDED;
import static dev.hull.model.Fields.CAPABILITIES_DROPPED;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Capability;
import dev.hull.model.Change;
import dev.hull.model.Container;
import dev.hull.model.Effective;
import dev.hull.model.Field;
import dev.hull.model.Item;
import dev.hull.model.Level;
import dev.hull.model.Remedy;
import dev.hull.model.Risk;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A capability of a pod is written with CAP_: containerd puts CAP_ in front once more, and the runtime leaves out what it does not know,
 * so dropping CAP_NET_RAW drops nothing.
 */
final class PrefixIgnored {
    static final Check<Container> CHECK =
            Check.ofContainer("caps.prefix-ignored", Severity.MEDIUM, PrefixIgnored::look);

    private PrefixIgnored() {}

    private static List<Hit> look(Container container, Scene scene) {
        if (!scene.isKubernetes()) {
            return Hit.none();
        }
        List<Hit> hits = new ArrayList<>();
        collect(container, CAPABILITIES_ADDED, "added", hits);
        collect(container, CAPABILITIES_DROPPED, "", hits);
        return hits;
    }

    private static void collect(Container container, Field.Many<String> field, String message, List<Hit> to) {
        for (Item<String> item : container.items(field).known()) {
            if (Effective.hasPrefix(item.value())) {
                String name = Capability.bare(item.value());
                to.add(Hit.on(field, name, item.at())
                        .message(message)
                        .arg("capability", name)
                        .remedy(new Remedy.Apply(Level.RESTRICTED, Risk.LOW, renamed(container, field, item.value()))));
            }
        }
    }

    private static List<Change> renamed(Container container, Field.Many<String> field, String name) {
        return List.of(
                new Change.Remove<>(container.ref(), field, name),
                new Change.Add<>(container.ref(), field, Capability.bare(name)));
    }
}
